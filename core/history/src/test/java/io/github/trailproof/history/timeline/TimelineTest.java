package io.github.trailproof.history.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.Observation.Snapshot;
import io.github.trailproof.history.timeline.Observation.Whole;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final String ACCOUNT = "111122223333";
    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:" + ACCOUNT + ":trail/main");
    private static final Instant NINE = Instant.parse("2026-09-10T09:00:00Z");
    private static final Window DAY = new Window(NINE, NINE.plus(Duration.ofHours(8)));
    private static final Whole ALL = new Whole(
            Place.everything(ACCOUNT),
            new Window(NINE.minusSeconds(600), DAY.to().plusSeconds(600)));

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static AccountEvidence account(Instant collected, boolean logging) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .collectedFrom(collected.minusSeconds(2))
                .collectedAt(collected)
                .enabledRegions(Evidence.known(new EnabledRegions(EnabledRegions.alwaysEnabledIn("aws"))));
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region -> builder.putListing(region, Evidence.known(TrailListing.of(trail()))));
        return builder.putStatus(
                        MAIN,
                        Evidence.known(TrailStatus.builder().isLogging(logging).build()))
                .putSelectors(MAIN, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }

    private static Trail trail() {
        return Trail.builder()
                .trailArn(MAIN)
                .homeRegion("us-east-1")
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
    }

    private static Call call(Instant time, String name, String user, TrailEffect effect) {
        Caller caller = new Caller(
                Optional.of("IAMUser"),
                Optional.of("arn:aws:iam::" + ACCOUNT + ":user/" + user),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Call(MAIN, new ChangeCall(time, name, Optional.of(name + time), caller), effect);
    }

    private static Timeline timeline(Observation... observations) {
        List<Observation> all = new ArrayList<>(List.of(observations));
        return Timeline.of(ACCOUNT, all, DAY);
    }

    @Test
    void whoStoppedATrailAndWhoStartedItAgainIsTold() {
        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), true)),
                call(at(60), "StopLogging", "alice", new TrailEffect.Stopped()),
                call(at(150), "StartLogging", "bob", new TrailEffect.Started()),
                ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.verdict(Criterion.CIS))
                .containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.PASS);
        Interruption interruption = timeline.interruptions().get(0);
        assertThat(interruption.criterion()).isEqualTo(Criterion.CIS);
        assertThat(interruption.time()).isEqualTo(new Window(at(60), at(150)));
        assertThat(interruption.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.isEveryEvent()).isTrue());
        assertThat(interruption
                        .begunBy()
                        .orElseThrow()
                        .call()
                        .orElseThrow()
                        .caller()
                        .arn())
                .hasValueSatisfying(arn -> assertThat(arn).endsWith("user/alice"));
        assertThat(interruption.endedBy().orElseThrow().after()).contains("true");
        assertThat(timeline.seconds(Criterion.CIS)).containsEntry(Verdict.FAIL, 5_400L);
    }

    @Test
    void evidenceAloneSettlesNoInstant() {
        Timeline timeline = timeline(new Snapshot(account(at(60), true)));

        assertThat(timeline.spans()).singleElement().satisfies(span -> {
            assertThat(span.verdict(Criterion.CIS)).isEqualTo(Verdict.INDETERMINATE);
            assertThat(span.unsettled())
                    .contains(
                            Place.trails(ACCOUNT, "us-east-1"),
                            Place.enabledRegions(ACCOUNT),
                            Place.organization(ACCOUNT));
        });
    }

    @Test
    void evidenceHoldsOnlyAsFarAsTheHistoryIsWhole() {
        Window known = new Window(at(30), at(90));

        Timeline timeline = timeline(new Snapshot(account(at(60), true)), new Whole(Place.everything(ACCOUNT), known));

        assertThat(timeline.spans())
                .extracting(Span::time, span -> span.verdict(Criterion.CIS))
                .containsExactly(
                        tuple(new Window(NINE, at(30)), Verdict.INDETERMINATE),
                        tuple(known, Verdict.PASS),
                        tuple(new Window(at(90), DAY.to()), Verdict.INDETERMINATE));
    }

    @Test
    void twoObservationsThatDisagreeWithoutAChangeLeaveTheTimeOpen() {
        Timeline timeline = timeline(new Snapshot(account(at(60), true)), new Snapshot(account(at(120), false)), ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.verdict(Criterion.CIS))
                .containsExactly(Verdict.INDETERMINATE);
    }

    @Test
    void aTrailStartedAndStoppedInOneSecondIsOpenUntilSomethingTells() {
        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), true)),
                call(at(60), "StopLogging", "alice", new TrailEffect.Stopped()),
                call(at(60), "StartLogging", "bob", new TrailEffect.Started()),
                new Snapshot(account(at(120), false)),
                ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                .containsExactly(
                        tuple(NINE, Verdict.PASS),
                        tuple(at(60), Verdict.INDETERMINATE),
                        tuple(at(60).plusSeconds(1), Verdict.FAIL));
    }

    @Test
    void aTrailThatIsMadeAgainUnderTheSameArnInheritsNothing() {
        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), true)),
                call(at(60), "DeleteTrail", "alice", new TrailEffect.Deleted()),
                call(at(90), "CreateTrail", "bob", new TrailEffect.Created(trail())),
                call(at(120), "StartLogging", "bob", new TrailEffect.Started()),
                ALL);

        assertThat(timeline.interruptions())
                .filteredOn(interruption -> interruption.criterion() == Criterion.CIS)
                .extracting(Interruption::time)
                .containsExactly(new Window(at(60), at(120)));
    }

    @Test
    void anotherAccountsTrailCoversAMemberOnlyWhereEvidenceShowsIt() {
        TrailArn foreign = TrailArn.parse("arn:aws:cloudtrail:us-east-1:999988887777:trail/organization");
        Trail made = Trail.builder()
                .trailArn(foreign)
                .homeRegion("us-east-1")
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(true)
                .build();
        ChangeCall created = new ChangeCall(at(60), "CreateTrail", Optional.of("1"), Caller.unknown());
        ChangeCall started = new ChangeCall(at(61), "StartLogging", Optional.of("2"), Caller.unknown());

        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), false)),
                new Call(foreign, created, new TrailEffect.Created(made)),
                new Call(foreign, started, new TrailEffect.Started()),
                new Whole(Place.everything("999988887777"), ALL.time()),
                ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                .containsExactly(tuple(NINE, Verdict.FAIL), tuple(at(60), Verdict.INDETERMINATE));
    }

    @Test
    void aChangeOfTheOrganizationLeavesOpenWhatFollows() {
        ChangeCall left = new ChangeCall(at(60), "LeaveOrganization", Optional.of("1"), Caller.unknown());

        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), false)),
                new Observation.OtherCall(Place.Kind.ORGANIZATION, left),
                ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                .containsExactly(tuple(NINE, Verdict.FAIL), tuple(at(60), Verdict.INDETERMINATE));
    }

    @Test
    void aChangeOfAnotherAccountsMembershipConcernsNobodyElse() {
        ChangeCall left = new ChangeCall(at(60), "LeaveOrganization", Optional.of("1"), Caller.unknown());

        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), false)),
                new Observation.OtherCall(Place.Kind.ORGANIZATION, left, Optional.of("999988887777")),
                ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.verdict(Criterion.CIS))
                .containsExactly(Verdict.FAIL);
    }

    @Test
    void anOrganizationsTrailIsKnownOnlyWithTheHistoriesOfWhoMayChangeIt() {
        Whole trails = new Whole(Place.trails(ACCOUNT, "us-east-1"), ALL.time());

        assertThat(verdicts(new Snapshot(ownedBy(ACCOUNT, false)), trails)).containsExactly(Verdict.PASS);
        assertThat(verdicts(new Snapshot(ownedBy(ACCOUNT, true)), trails)).containsExactly(Verdict.INDETERMINATE);
        assertThat(verdicts(
                        new Snapshot(ownedBy(ACCOUNT, true)),
                        trails,
                        new Whole(Place.organization(ACCOUNT), ALL.time())))
                .containsExactly(Verdict.PASS);
    }

    private List<Verdict> verdicts(Observation... observations) {
        return timeline(observations).spans().stream()
                .filter(span ->
                        span.time().from().isAfter(at(1)) || span.time().to().isAfter(at(1)))
                .map(span -> span.verdict(Criterion.CIS))
                .distinct()
                .toList();
    }

    /** With a trail that is one of its own or of its organization's owner, and logs. */
    private static AccountEvidence ownedBy(String owner, boolean organization) {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:us-east-1:" + owner + ":trail/main");
        Trail trail = trail().toBuilder()
                .trailArn(arn)
                .isOrganizationTrail(organization)
                .build();
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .collectedAt(at(100))
                .enabledRegions(Evidence.known(new EnabledRegions(EnabledRegions.alwaysEnabledIn("aws"))));
        EnabledRegions.alwaysEnabledIn("aws")
                .forEach(region -> builder.putListing(region, Evidence.known(TrailListing.of(trail))));
        TrailStatus logging = TrailStatus.builder().isLogging(true).build();
        return owner.equals(ACCOUNT)
                ? builder.putStatus(arn, Evidence.known(logging))
                        .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()))
                        .build()
                : builder.build();
    }

    @Test
    void theOwnersOwnEvidenceSpeaksForAMember() {
        String owner = "999988887777";
        AccountEvidence member = ownedBy(owner, true);
        TrailArn arn = member.observedTrails().get(0).trailArn();
        AccountEvidence owners = member.toBuilder()
                .accountId(owner)
                .collectedAt(at(40))
                .putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
        Whole ofOwner = new Whole(Place.everything(owner), ALL.time());

        assertThat(verdicts(new Snapshot(member), ofOwner, ALL)).containsExactly(Verdict.INDETERMINATE);
        assertThat(verdicts(new Snapshot(member), new Snapshot(owners), ofOwner, ALL))
                .containsExactly(Verdict.PASS);
        AccountEvidence filled = OrganizationTrails.of(List.of(owners)).fill(member);
        assertThat(verdicts(new Snapshot(filled), ofOwner, ALL))
                .as("an answer of another time settles nothing")
                .containsExactly(Verdict.INDETERMINATE);
    }

    @Test
    void theTimeAtWhichLoggingLastStartedIsAChangeEvenWhereNoCallIsRecorded() {
        AccountEvidence evidence = account(at(300), true).toBuilder()
                .putStatus(
                        MAIN,
                        Evidence.known(TrailStatus.builder()
                                .isLogging(true)
                                .stopLoggingTime(at(60))
                                .startLoggingTime(at(150))
                                .build()))
                .build();

        Timeline timeline = timeline(new Snapshot(evidence), ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                .containsExactly(tuple(NINE, Verdict.INDETERMINATE), tuple(at(150), Verdict.PASS));
        assertThat(timeline.spans().get(0).assessment().missing())
                .extracting(missing -> missing.cause())
                .contains(new MissingEvidence.NotInHistory());
    }

    @Test
    void aMemberSeesTheTrailThatItsOrganizationMakes() {
        String owner = "999988887777";
        Trail made = ownedBy(owner, true).observedTrails().stream()
                .findFirst()
                .map(trail -> trail().toBuilder()
                        .trailArn(trail.trailArn())
                        .isOrganizationTrail(true)
                        .build())
                .orElseThrow();
        ChangeCall created = new ChangeCall(at(60), "CreateTrail", Optional.of("1"), Caller.unknown());
        ChangeCall started = new ChangeCall(at(60), "StartLogging", Optional.of("2"), Caller.unknown());
        ChangeCall deleted = new ChangeCall(at(120), "DeleteTrail", Optional.of("3"), Caller.unknown());
        Window then = new Window(at(5), at(6));

        Timeline timeline = timeline(
                new Snapshot(account(NINE.minusSeconds(120), false)),
                new Call(made.trailArn(), created, new TrailEffect.Created(made)),
                new Call(made.trailArn(), started, new TrailEffect.Started()),
                new Call(made.trailArn(), deleted, new TrailEffect.Deleted()),
                new Observation.Membership(ACCOUNT, Optional.of(owner), then),
                new Whole(Place.everything(owner), ALL.time()),
                ALL);

        assertThat(timeline.spans())
                .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                .containsExactly(tuple(NINE, Verdict.FAIL), tuple(at(60), Verdict.PASS), tuple(at(120), Verdict.FAIL));
    }

    @Test
    void aCallByNameOfAnAccountWithoutSuchATrailIsAboutItsOrganizations() {
        String administrator = "999988887777";
        TrailArn named = TrailArn.parse("arn:aws:cloudtrail:us-east-1:" + administrator + ":trail/main");
        ChangeCall stopped = new ChangeCall(at(150), "StopLogging", Optional.of("1"), Caller.unknown());
        Call call = new Call(named, stopped, new TrailEffect.Stopped(), true);
        AccountEvidence empty = account(at(40), true).toBuilder()
                .accountId(administrator)
                .listings(new TreeMap<>())
                .putListing("us-east-1", Evidence.known(TrailListing.of()))
                .build();
        Whole ofCaller = new Whole(Place.everything(administrator), ALL.time());

        assertThat(verdicts(new Snapshot(ownedBy(ACCOUNT, true)), new Snapshot(empty), call, ofCaller, ALL))
                .containsExactly(Verdict.PASS, Verdict.FAIL);
        assertThat(verdicts(new Snapshot(ownedBy(ACCOUNT, true)), call, ALL))
                .as("it may have such a trail")
                .containsExactly(Verdict.PASS, Verdict.INDETERMINATE);
        assertThat(verdicts(new Snapshot(ownedBy(ACCOUNT, false)), call, ALL))
                .as("an ordinary trail is its account's alone")
                .containsExactly(Verdict.PASS);
    }
}
