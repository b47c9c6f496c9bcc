package io.github.trailproof.remediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTrailTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "A.b_c-1", "management-events", "1.2.3"})
    void validTrailNamesAreAccepted(String name) {
        assertThatCode(() -> NewTrail.builder().name(name).build()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-abc", "abc-", "a..b", "a b c", "192.168.5.4", "trail;rm"})
    void invalidTrailNamesAreRefused(String name) {
        assertThatThrownBy(() -> NewTrail.builder().name(name).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a trail name of 3 to 128 letters, digits and single `.`, `_` or `-`, found `"
                        + name + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "ab", "Audit", "logs_of_all", "a..b", "-logs", "logs.", "192.168.5.4"})
    void bucketNamesThatS3RefusesAreRefused(String bucket) {
        assertThatThrownBy(() -> NewTrail.builder().s3BucketName(bucket).build())
                .hasMessage("expected a bucket name of 3 to 63 lower-case letters, digits, `.` and `-`, found `"
                        + bucket + "`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xn--logs", "amzn-s3-demo-logs", "logs-s3alias", "logs--x-s3"})
    void bucketNamesThatS3ReservesAreRefused(String bucket) {
        assertThatThrownBy(() -> NewTrail.builder().s3BucketName(bucket).build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBucketIsMadeInTheAccountOfItsTrailAlone() {
        assertThatThrownBy(() -> NewTrail.builder().s3BucketOwner("1").build())
                .hasMessage("expected an account of 12 digits, found `1`");
        NewTrail.Builder elsewhere =
                NewTrail.builder().s3BucketOwner("444455556666").makesBucket(true);
        assertThatThrownBy(elsewhere::build)
                .hasMessage(
                        "a bucket is made in the account of its trail, not in `444455556666`: make it there before");
    }

    @Test
    void theBucketIsTheTrailsAccountsUnlessTheCallerNamesAnother() {
        assertThat(created(NewTrail.defaults()).s3BucketOwner()).isEqualTo(Account.OWN);
        assertThat(created(NewTrail.defaults()).makesBucket()).isFalse();
        NewTrail elsewhere = NewTrail.builder().s3BucketOwner("444455556666").build();
        assertThat(created(elsewhere).s3BucketOwner()).isEqualTo("444455556666");
        assertThat(created(NewTrail.builder().makesBucket(true).build()).makesBucket())
                .isTrue();
    }

    private static Step.CreateTrail created(NewTrail newTrail) {
        return (Step.CreateTrail)
                new Account().plan(Criterion.CIS, newTrail).calls().get(0);
    }

    @Test
    void anInvalidRegionPrefixOrKeyIsRefused() {
        assertThatThrownBy(() -> NewTrail.builder().homeRegion("Mars").build())
                .hasMessage("expected a region, found `Mars`");
        assertThatThrownBy(() -> NewTrail.builder().s3KeyPrefix("").build())
                .hasMessage("expected a key prefix of 1 to 200 characters, found ``");
        assertThatThrownBy(() -> NewTrail.builder().kmsKeyId(" ").build())
                .hasMessage("expected a KMS key id, found ` `");
    }

    @Test
    void namesAndPrefixesAreAcceptedUpToTheirGreatestLength() {
        NewTrail longest = NewTrail.builder()
                .name("a".repeat(128))
                .s3KeyPrefix("p".repeat(200))
                .build();
        assertThat(longest.name()).hasSize(128);
        assertThatThrownBy(() -> NewTrail.builder().name("a".repeat(129)).build())
                .hasMessageStartingWith("expected a trail name of 3 to 128 letters");
        assertThatThrownBy(() -> NewTrail.builder().s3KeyPrefix("p".repeat(201)).build())
                .hasMessageStartingWith("expected a key prefix of 1 to 200 characters");
    }

    @Test
    void aNameThatIsTakenGetsTheFirstFreeNumberAndStaysShortEnough() {
        String longest = "a".repeat(128);
        Account account = new Account();
        for (String taken : List.of("audit", "audit-2", longest)) {
            account.atHome(Account.arn(Account.MANAGEMENT, Account.HERE, taken));
        }

        assertThat(name(account, "audit")).isEqualTo("audit-3");
        assertThat(name(account, "other")).isEqualTo("other");
        assertThat(name(account, longest)).isEqualTo("a".repeat(126) + "-2");
    }

    private static String name(Account account, String chosen) {
        return NewTrailProposal.of(
                        NewTrail.builder().name(chosen).build(),
                        account.evidence(),
                        new Reason(new Reason.NoTrail(), List.of(), List.of()))
                .creation()
                .orElseThrow()
                .get(0)
                .trailArn()
                .name();
    }

    @Test
    void theHomeIsARegionThatIsEnabledOrElseOneThatAnswered() {
        Evidence<EnabledRegions> north = Evidence.known(EnabledRegions.of(List.of("us-iso-north-1")));
        Evidence<EnabledRegions> none = Evidence.known(EnabledRegions.of(List.of()));

        assertThat(home(isolated(north))).isEqualTo("us-iso-north-1");
        assertThat(home(isolated(none))).isEqualTo("us-iso-west-1");
        assertThat(home(isolated(notAsked(Operation.LIST_REGIONS)))).isEqualTo("us-iso-west-1");
    }

    /** Two regions, of which the second one answered. */
    private static AccountEvidence isolated(Evidence<EnabledRegions> enabled) {
        return AccountEvidence.builder()
                .accountId(Account.OWN)
                .partition("aws-iso")
                .enabledRegions(enabled)
                .putListing("us-iso-east-1", notAsked(Operation.DESCRIBE_TRAILS))
                .putListing("us-iso-west-1", Evidence.known(TrailListing.of()))
                .build();
    }

    private static <T> Evidence<T> notAsked(Operation operation) {
        return Evidence.missing(MissingEvidence.of(operation, new NotAsked()));
    }

    private static String home(AccountEvidence evidence) {
        return NewTrailProposal.of(
                        NewTrail.defaults(), evidence, new Reason(new Reason.NoTrail(), List.of(), List.of()))
                .creation()
                .orElseThrow()
                .get(0)
                .region();
    }

    @Test
    void aChosenHomeIsTakenIfItIsEnabledOrAnswersOrNobodyKnows() {
        Evidence<EnabledRegions> north = Evidence.known(EnabledRegions.of(List.of("us-iso-north-1")));

        assertThat(isTaken("us-iso-north-1", north)).isTrue();
        assertThat(isTaken("us-iso-west-1", north)).isTrue();
        assertThat(isTaken("us-iso-east-1", north)).isFalse();
        assertThat(isTaken("us-iso-east-1", notAsked(Operation.LIST_REGIONS))).isTrue();
    }

    private static boolean isTaken(String region, Evidence<EnabledRegions> enabled) {
        NewTrail newTrail = NewTrail.builder().homeRegion(region).build();
        return NewTrailProposal.of(newTrail, isolated(enabled), new Reason(new Reason.NoTrail(), List.of(), List.of()))
                .creation()
                .isPresent();
    }

    @Test
    void theHomeIsARegionOfThePartitionThatTheRegionsNamesTell() {
        AccountEvidence gov = AccountEvidence.builder()
                .accountId(Account.OWN)
                .putListing("us-gov-west-1", Evidence.known(TrailListing.of()))
                .build();
        AccountEvidence nothing = AccountEvidence.builder()
                .accountId(Account.OWN)
                .partition("aws-cn")
                .build();

        assertThat(home(gov)).isEqualTo("us-gov-east-1");
        assertThat(home(nothing)).isEqualTo("cn-north-1");
    }

    @Test
    void outsidePartitionAwsTheFirstRegionOfTheAccountIsTheHome() {
        Step.Call create = new Account()
                .partition("aws-eusc", "eusc-de-east-1")
                .plan(Criterion.CIS)
                .calls()
                .get(0);

        assertThat(create.region()).isEqualTo("eusc-de-east-1");
    }

    @Test
    void whereNoRegionIsKnownOutsidePartitionAwsTheHomeHasToBeChosen() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(Account.OWN)
                .partition("aws-iso")
                .putListing("Hostile region", Evidence.known(TrailListing.of()))
                .build();

        assertThat(Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults())
                        .steps())
                .singleElement()
                .isInstanceOf(Step.ChooseNewTrail.class);
    }
}
