package io.github.trailproof.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountEvidenceTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/main");
    private static final TrailArn ELSEWHERE = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");

    @Test
    void whatIsLeftOutWasNotAsked() {
        AccountEvidence evidence =
                AccountEvidence.builder().accountId("111122223333").build();
        assertThat(evidence.enabledRegions().missing())
                .contains(MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked()));
        assertThat(evidence.status(ARN).missing())
                .contains(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, new NotAsked()));
        assertThat(evidence.selectors(ARN).missing())
                .contains(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, new NotAsked()));
        assertThat(evidence.observedTrails()).isEmpty();
        assertThat(evidence.effectivePartition()).isEqualTo("aws");
    }

    @Test
    void statusAndSelectorsAreFoundByTheArnOfTheTrail() {
        TrailStatus status = TrailStatus.builder().isLogging(true).build();
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId("111122223333")
                .putStatus(ARN, Evidence.known(status))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
        assertThat(evidence.status(ARN).value()).contains(status);
        assertThat(evidence.status(ARN).missing()).isEmpty();
        assertThat(evidence.selectors(ARN).value()).contains(EventSelectors.defaultSelectors());
        assertThat(evidence.status(ELSEWHERE).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11112222333", "1111222233334", "11112222333x", " 111122223333"})
    void anAccountIsTwelveDigits(String account) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccountEvidence.builder().accountId(account).build())
                .withMessage("expected an account id of 12 digits, found `" + account + "`");
    }

    @Test
    void itPrintsAsOneShortLine() {
        assertThat(withTrails(ARN, ELSEWHERE).build())
                .hasToString("AccountEvidence{111122223333, 1 of 1 regions listed, 2 trails}");
    }

    @Test
    void theRegionsThatAnsweredAreSorted() {
        AccountEvidence evidence = withTrails(ARN)
                .putListing(
                        "cn-northwest-1",
                        Evidence.missing(
                                MissingEvidence.of(Operation.DESCRIBE_TRAILS, "cn-northwest-1", new NotAsked())))
                .putListing("aa-1", Evidence.known(TrailListing.of()))
                .build();
        assertThat(evidence.answeredRegions()).containsExactly("aa-1", "cn-north-1");
    }

    @Test
    void thePartitionIsTheOneStatedElseThatOfTheRegionsNamesElseAws() {
        assertThat(withTrails(ARN).partition("aws-us-gov").build().effectivePartition())
                .isEqualTo("aws-us-gov");
        assertThat(withTrails(ARN).build().effectivePartition()).isEqualTo("aws-cn");
        assertThat(withTrails(ARN, ELSEWHERE).build().effectivePartition()).isEqualTo("aws-cn");
        assertThat(withTrails(ARN)
                        .putListing("us-east-1", Evidence.known(TrailListing.of()))
                        .build()
                        .effectivePartition())
                .isEqualTo("aws");
        assertThat(AccountEvidence.builder().accountId("111122223333").build().effectivePartition())
                .isEqualTo("aws");
    }

    private static AccountEvidence.Builder withTrails(TrailArn... arns) {
        List<Trail> trails = List.of(arns).stream()
                .map(arn -> Trail.builder().trailArn(arn).build())
                .toList();
        return AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("cn-north-1", Evidence.known(new TrailListing(trails)));
    }

    @Test
    void enabledRegionsAreSortedWhateverOrderTheyHad() {
        TreeSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of("eu-west-1", "us-east-1"));
        assertThat(new EnabledRegions(backwards).names()).containsExactly("eu-west-1", "us-east-1");
        assertThat(EnabledRegions.of(List.of("us-east-1", "eu-west-1", "us-east-1")))
                .isEqualTo(new EnabledRegions(backwards))
                .hasToString("EnabledRegions[names=[eu-west-1, us-east-1]]");
    }
}
