package io.github.trailproof.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which trails are copies, and which of trails that cover each other is kept. */
class RedundantTrailTest {

    private static final String EAST = "us-east-1";
    private static final String WEST = "eu-west-1";

    private static TrailArn arn(String name) {
        return Account.arn(EAST, name);
    }

    private static Trail multi(String name) {
        return Account.trail(EAST, name).isMultiRegionTrail(true).build();
    }

    private static Trail single(String region, String name) {
        return single(Account.arn(region, name));
    }

    private static Trail single(TrailArn arn) {
        return Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(true)
                .build();
    }

    private static Trail organization(String name) {
        return Trail.builder()
                .trailArn(new TrailArn("aws", EAST, "999988887777", name))
                .isMultiRegionTrail(true)
                .isOrganizationTrail(true)
                .build();
    }

    private static EventSelectors only(ReadWriteType type, String... excluded) {
        return EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(true)
                        .addExcludeManagementEventSources(excluded)
                        .build())
                .build();
    }

    private static Account account(Trail... trails) {
        Account account = new Account().enabled(EAST, WEST).listed(EAST, trails).listed(WEST, trails);
        for (Trail trail : trails) {
            account.logsAll(trail.trailArn());
        }
        return account;
    }

    private static List<String> redundant(Account account) {
        return account.coverage().redundant().stream()
                .map(copy -> copy.trailArn().name() + " by "
                        + copy.coveredBy().stream().map(TrailArn::name).toList())
                .toList();
    }

    private static List<String> recordedBy(Account account) {
        return account.coverage().recordedBy().stream().map(TrailArn::name).toList();
    }

    @Test
    void ofTwoEqualTrailsTheSecondIsTheCopy() {
        Account account = account(multi("a"), multi("b"));
        assertThat(redundant(account)).containsExactly("b by [a]");
        assertThat(recordedBy(account)).containsExactly("a");
    }

    @Test
    void anOrganizationsTrailIsKeptRatherThanTheAccountsOwn() {
        Account account = account(multi("a"), organization("z"));
        assertThat(redundant(account)).containsExactly("a by [z]");
    }

    @Test
    void ofEqualTrailsTheOneThatDeliversIsKept() {
        TrailStatus failing = TrailStatus.builder()
                .isLogging(true)
                .latestDeliveryError("NoSuchBucket")
                .build();
        assertThat(redundant(account(multi("a"), multi("b")).status(arn("a"), failing)))
                .containsExactly("a by [b]");
        assertThat(redundant(account(multi("a"), multi("b")).status(arn("b"), failing)))
                .containsExactly("b by [a]");
    }

    @Test
    void nothingIsSaidWhereFindingOutWouldTakeTooLong() {
        Trail[] trails = new Trail[1_001];
        for (int index = 0; index < trails.length; index++) {
            trails[index] = multi("t" + index);
        }
        Coverage coverage = account(trails).coverage();
        assertThat(coverage.isComplete()).isTrue();
        assertThat(coverage.redundant()).isEmpty();
        assertThat(coverage.recordedBy()).isEmpty();
    }

    @Test
    void anOrganizationsTrailThatRecordsLessIsACopyAllTheSame() {
        Trail org = organization("z");
        Account account = account(multi("a"), org).selects(org.trailArn(), only(ReadWriteType.WRITE_ONLY));
        assertThat(redundant(account)).containsExactly("z by [a]");
    }

    @Test
    void trailsOfOneRegionAreCopiesOfAMultiRegionTrail() {
        Account account = new Account()
                .enabled(EAST, WEST)
                .listed(EAST, single(EAST, "a"), multi("m"))
                .listed(WEST, single(WEST, "b"), multi("m"))
                .logsAll(arn("a"))
                .logsAll(Account.arn(WEST, "b"))
                .logsAll(arn("m"));
        assertThat(redundant(account)).containsExactly("b by [m]", "a by [m]");
        assertThat(recordedBy(account)).containsExactly("m");
    }

    @Test
    void aTrailInEachRegionCoversAMultiRegionTrailTogether() {
        TrailArn north = new TrailArn("aws-cn", "cn-north-1", Account.OWN, "a");
        TrailArn northwest = new TrailArn("aws-cn", "cn-northwest-1", Account.OWN, "b");
        TrailArn everywhere = new TrailArn("aws-cn", "cn-north-1", Account.OWN, "m");
        Trail multi =
                Trail.builder().trailArn(everywhere).isMultiRegionTrail(true).build();
        Account account = new Account()
                .partition("aws-cn")
                .enabled("cn-north-1", "cn-northwest-1")
                .listed("cn-north-1", single(north), multi)
                .listed("cn-northwest-1", single(northwest), multi)
                .logsAll(north)
                .logsAll(northwest)
                .logs(everywhere, true)
                .selects(everywhere, only(ReadWriteType.READ_ONLY));
        assertThat(redundant(account)).containsExactly("m by [a, b]");
        assertThat(recordedBy(account)).containsExactly("a", "b");
    }

    @Test
    void twoHalvesCoverAThirdOnlyTogether() {
        Account account = account(multi("a"), multi("b"), multi("c"))
                .selects(arn("a"), only(ReadWriteType.READ_ONLY))
                .selects(arn("b"), only(ReadWriteType.WRITE_ONLY))
                .selects(arn("c"), only(ReadWriteType.ALL, "kms.amazonaws.com"));
        assertThat(redundant(account)).containsExactly("c by [a, b]");
        assertThat(recordedBy(account)).containsExactly("a", "b");
    }

    @Test
    void aTrailThatAloneRecordsEverythingIsKeptAlsoIfItTakesTwoSelectors() {
        EventSelectors both = EventSelectors.builder()
                .addAllEventSelectors(only(ReadWriteType.READ_ONLY).eventSelectors())
                .addAllEventSelectors(only(ReadWriteType.WRITE_ONLY).eventSelectors())
                .build();
        Account account = account(multi("a"), multi("b"), multi("c"))
                .selects(arn("a"), only(ReadWriteType.READ_ONLY))
                .selects(arn("b"), only(ReadWriteType.WRITE_ONLY))
                .selects(arn("c"), both);
        assertThat(redundant(account)).containsExactly("a by [c]", "b by [c]");
    }

    @Test
    void trailsThatOverlapAreNoCopies() {
        Account account = account(multi("a"), multi("b"))
                .selects(arn("a"), only(ReadWriteType.ALL, "kms.amazonaws.com"))
                .selects(arn("b"), only(ReadWriteType.ALL, "rdsdata.amazonaws.com"));
        assertThat(redundant(account)).isEmpty();
        assertThat(recordedBy(account)).containsExactly("a", "b");
    }

    @Test
    void whatIsNotKnownIsNoCopyAndCoversNothing() {
        assertThat(redundant(account(multi("a"), multi("b"))
                        .status(arn("a"), TrailStatus.builder().build())))
                .isEmpty();
        Trail silent = Account.trail(EAST, "b").build();
        Account unclear = account(multi("a"), silent).logs(arn("a"), true);
        assertThat(redundant(unclear.selects(arn("a"), only(ReadWriteType.ALL))))
                .containsExactly("b by [a]");
        assertThat(redundant(unclear.selects(arn("a"), only(ReadWriteType.ALL, "kms.amazonaws.com"))))
                .isEmpty();
    }

    @Test
    void aTrailThatIsOffOrTakesNoManagementEventsIsNoCopy() {
        assertThat(redundant(account(multi("a"), multi("b")).logs(arn("b"), false)))
                .isEmpty();
        EventSelectors data = EventSelectors.builder()
                .addEventSelectors(
                        EventSelector.builder().includeManagementEvents(false).build())
                .build();
        assertThat(redundant(account(multi("a"), multi("b")).selects(arn("b"), data)))
                .isEmpty();
        assertThat(recordedBy(account().logsAll(arn("a")))).isEmpty();
    }
}
