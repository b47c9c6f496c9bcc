package io.github.trailproof.lookup;

import static io.github.trailproof.lookup.Past.ACCOUNT;
import static io.github.trailproof.lookup.Past.ADMINISTRATOR;
import static io.github.trailproof.lookup.Past.MEMBER;
import static io.github.trailproof.lookup.Past.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.timeline.Interruption;
import io.github.trailproof.history.timeline.Place;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryCollectorTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Past past = new Past();

    @AfterEach
    void close() {
        past.close();
    }

    private static Timeline timeline(CollectedHistory history, String accountId) {
        return Timeline.of(accountId, history.observations(accountId), new Window(history.begin(), history.end()));
    }

    private static Timeline timeline(CollectedHistory history, String accountId, int days) {
        return Timeline.of(
                accountId, history.observations(accountId), new Window(ago(DAY.multipliedBy(days)), history.end()));
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private void aDayOffFiveDaysAgo() {
        past.before(DAY.multipliedBy(10)).makeTrail("main");
        past.before(DAY.multipliedBy(5)).client().stopLogging(request -> request.name("main"));
        past.before(DAY.multipliedBy(4)).client().startLogging(request -> request.name("main"));
        past.at(NOW);
    }

    @Test
    void ninetyDaysOfAnAccountAreKnownWhole() {
        areKnownWhole(false);
    }

    @Test
    @Tag("thorough")
    void clientsThatDoNotBlockAreAskedTheSame() {
        areKnownWhole(true);
    }

    private void areKnownWhole(boolean async) {
        aDayOffFiveDaysAgo();
        AccountEvidence evidence = past.evidence(ACCOUNT);

        CollectedHistory history = past.collector(async, ACCOUNT)
                .noOrganization()
                .build()
                .collect(List.of(evidence), ago(DAY.multipliedBy(90)));

        Timeline timeline = timeline(history, ACCOUNT);
        assertThat(history.refused()).isEmpty();
        assertThat(timeline.seconds(Criterion.CIS)).containsEntry(Verdict.INDETERMINATE, 0L);
        assertThat(timeline.interruptions())
                .filteredOn(interruption -> interruption.criterion() == Criterion.CIS)
                .extracting(Interruption::time)
                .containsExactly(
                        new Window(history.begin(), ago(DAY.multipliedBy(10))),
                        new Window(ago(DAY.multipliedBy(5)), ago(DAY.multipliedBy(4))));
        assertThat(timeline.interruptions()
                        .get(1)
                        .begunBy()
                        .orElseThrow()
                        .call()
                        .orElseThrow()
                        .eventName())
                .isEqualTo("StopLogging");
    }

    @Test
    void aRegionWithoutTrailsCostsTwoCallsAndOneWithATrailSix() {
        aDayOffFiveDaysAgo();
        AccountEvidence evidence = past.evidence(ACCOUNT);
        past.simulator().clearCalls();

        past.collector(false, ACCOUNT)
                .noOrganization()
                .delay(Duration.ZERO)
                .build()
                .collect(List.of(evidence), ago(DAY.multipliedBy(30)));

        assertThat(past.simulator().calls())
                .extracting(Call::operation)
                .containsOnly("LookupEvents")
                .hasSize(16 * 2 + 6 + 2 + 5);
    }

    @Test
    void aTrailThatIsGoneIsFoundWhereItWas() {
        past.before(DAY.multipliedBy(20));
        past.client(ACCOUNT, "eu-west-1")
                .createTrail(request -> request.name("old").s3BucketName("logs").isMultiRegionTrail(true));
        past.client(ACCOUNT, "eu-west-1").startLogging(request -> request.name("old"));
        past.before(DAY.multipliedBy(2));
        past.client(ACCOUNT, "eu-west-1").deleteTrail(request -> request.name("old"));
        AccountEvidence evidence = past.at(NOW).evidence(ACCOUNT);

        CollectedHistory history = past.collector(false, ACCOUNT)
                .noOrganization()
                .build()
                .collect(List.of(evidence), ago(DAY.multipliedBy(30)));

        assertThat(timeline(history, ACCOUNT, 10).spans())
                .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                .containsExactly(
                        tuple(ago(DAY.multipliedBy(10)), Verdict.PASS), tuple(ago(DAY.multipliedBy(2)), Verdict.FAIL));
    }

    @Test
    void whatComesLateIsAskedForAgainOnceTheDelayIsOver() {
        past.before(DAY.multipliedBy(10)).makeTrail("main");
        past.before(Duration.ofMinutes(9)).client().stopLogging(request -> request.name("main"));
        past.before(Duration.ofMinutes(5)).client().startLogging(request -> request.name("main"));
        past.simulator().eventDelay(Duration.ofMinutes(12));
        AccountEvidence evidence = past.at(NOW).evidence(ACCOUNT);

        CollectedHistory history =
                past.collector(false, ACCOUNT).noOrganization().build().collect(List.of(evidence), ago(DAY));

        assertThat(past.now()).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(timeline(history, ACCOUNT).interruptions())
                .filteredOn(interruption -> interruption.criterion() == Criterion.CIS)
                .extracting(Interruption::time)
                .containsExactly(new Window(ago(Duration.ofMinutes(9)), ago(Duration.ofMinutes(5))));
    }

    @Test
    void aRefusedRegionIsOpenAndNamedAndAskedForAlone() {
        past.client(ACCOUNT, "eu-west-1");
        aDayOffFiveDaysAgo();
        AccountEvidence evidence = past.evidence(ACCOUNT);
        past.simulator().inject(Fault.accessDenied().on("LookupEvents").inRegion("eu-west-1"));
        HistoryCollector collector =
                past.collector(false, ACCOUNT).noOrganization().build();

        CollectedHistory partly = collector.collect(List.of(evidence), ago(DAY.multipliedBy(30)));

        assertThat(partly.refused())
                .extracting(RefusedLookup::lookup)
                .containsExactly(new Lookup(ACCOUNT, "eu-west-1", "DeleteTrail"));
        assertThat(partly.refused().get(0).failed().errorCode()).isEqualTo("AccessDeniedException");
        Timeline open = timeline(partly, ACCOUNT);
        assertThat(open.seconds(Criterion.CIS))
                .containsEntry(Verdict.FAIL, 0L)
                .containsEntry(Verdict.INDETERMINATE, open(partly));
        assertThat(open.spans())
                .filteredOn(span -> span.verdict(Criterion.CIS) == Verdict.INDETERMINATE)
                .allSatisfy(span -> assertThat(span.unsettled()).containsExactly(Place.trails(ACCOUNT, "eu-west-1")));
        past.simulator().clearFaults();
        past.simulator().clearCalls();
        CollectedHistory whole = collector.resume(partly);
        assertThat(past.simulator().calls()).extracting(Call::region).containsExactly("eu-west-1", "eu-west-1");
        assertThat(timeline(whole, ACCOUNT).seconds(Criterion.CIS)).containsEntry(Verdict.INDETERMINATE, 0L);
    }

    private static long open(CollectedHistory history) {
        return Duration.between(history.begin(), ago(DAY.multipliedBy(10)))
                .plus(DAY)
                .toSeconds();
    }

    @Test
    void aRefusedPageLeavesOpenWhatIsOlderThanThePagesBeforeIt() {
        past.before(DAY.multipliedBy(20)).makeTrail("main");
        for (int day = 9; day > 0; day--) {
            past.before(DAY.multipliedBy(day)).client().startLogging(request -> request.name("main"));
        }
        AccountEvidence evidence = past.at(NOW).evidence(ACCOUNT);
        past.simulator().pageSize(2);
        past.simulator().clearCalls();
        // Two names are asked for before it, one page each; its third page has the fifth and the sixth day.
        past.simulator()
                .inject(Fault.throttled()
                        .on("LookupEvents")
                        .inRegion("us-east-1")
                        .onNthCall(6));
        HistoryCollector collector = past.collector(false, ACCOUNT)
                .noOrganization()
                .delay(Duration.ZERO)
                .build();

        CollectedHistory partly = collector.collect(List.of(evidence), ago(DAY.multipliedBy(15)));

        assertThat(partly.refused())
                .extracting(refused -> refused.lookup().eventName())
                .containsExactly("StartLogging");
        assertThat(timeline(partly, ACCOUNT).spans())
                .extracting(span -> span.verdict(Criterion.CIS))
                .containsExactly(Verdict.INDETERMINATE);
        CollectedHistory whole = collector.resume(partly);
        assertThat(whole.refused()).isEmpty();
        assertThat(timeline(whole, ACCOUNT).spans())
                .extracting(span -> span.verdict(Criterion.CIS))
                .containsExactly(Verdict.PASS);
    }

    @Test
    void whereTheOrganizationIsNotKnownNothingIsCertainlyUncovered() {
        aDayOffFiveDaysAgo();
        AccountEvidence evidence = past.evidence(ACCOUNT);

        CollectedHistory history =
                past.collector(false, ACCOUNT).build().collect(List.of(evidence), ago(DAY.multipliedBy(30)));

        Timeline timeline = timeline(history, ACCOUNT, 8);
        assertThat(timeline.spans())
                .extracting(span -> span.verdict(Criterion.CIS))
                .containsExactly(Verdict.PASS, Verdict.INDETERMINATE, Verdict.PASS);
        assertThat(timeline.spans().get(1).unsettled()).contains(Place.organization(ACCOUNT));
    }

    @Test
    void membersGetTheHistoriesOfTheOwnerAndOfDelegatedAdministrators() {
        past.simulator().organization(ACCOUNT, MEMBER, ADMINISTRATOR);
        past.simulator().delegatedAdministrator(ADMINISTRATOR);
        past.simulator().role(MEMBER, "Audit");
        past.simulator().role(ADMINISTRATOR, "Audit");
        past.before(DAY.multipliedBy(10));
        past.client()
                .createTrail(request -> request.name("all")
                        .s3BucketName("logs")
                        .isMultiRegionTrail(true)
                        .isOrganizationTrail(true));
        past.client().startLogging(request -> request.name("all"));
        String arn = "arn:aws:cloudtrail:us-east-1:" + ACCOUNT + ":trail/all";
        past.before(DAY.multipliedBy(3));
        past.client(ADMINISTRATOR, "us-east-1").stopLogging(request -> request.name(arn));
        past.before(DAY.multipliedBy(2)).client().startLogging(request -> request.name(arn));
        past.at(NOW);
        List<AccountEvidence> evidence =
                List.of(past.evidence(ACCOUNT), past.evidence(MEMBER), past.evidence(ADMINISTRATOR));

        CollectedHistory history = past.collector(false, ACCOUNT)
                .organization(ACCOUNT, List.of(ADMINISTRATOR))
                .assuming(past.aws().roles(false, ACCOUNT, "Audit"), ACCOUNT)
                .build()
                .collect(evidence, ago(DAY.multipliedBy(30)));

        assertThat(history.refused()).isEmpty();
        for (String account : history.accountIds()) {
            Timeline timeline = timeline(history, account, 8);
            assertThat(timeline.spans())
                    .as(account)
                    .extracting(span -> span.time().from(), span -> span.verdict(Criterion.CIS))
                    .containsExactly(
                            tuple(ago(DAY.multipliedBy(8)), Verdict.PASS),
                            tuple(ago(DAY.multipliedBy(3)), Verdict.FAIL),
                            tuple(ago(DAY.multipliedBy(2)), Verdict.PASS));
            assertThat(timeline.interruptions()
                            .get(0)
                            .begunBy()
                            .orElseThrow()
                            .call()
                            .orElseThrow()
                            .caller()
                            .arn())
                    .hasValueSatisfying(who -> assertThat(who).contains(ADMINISTRATOR));
        }
    }

    @Test
    void theServicesPaceIsKept() {
        past.before(DAY.multipliedBy(20)).makeTrail("main");
        AccountEvidence evidence = past.at(NOW).evidence(ACCOUNT);
        past.simulator().rateLimits(true);

        CollectedHistory history = past.collector(false, ACCOUNT)
                .noOrganization()
                .concurrency(1)
                .delay(Duration.ZERO)
                .build()
                .collect(List.of(evidence), ago(DAY.multipliedBy(90)));

        assertThat(history.refused())
                .as("what grew too old meanwhile is not asked for")
                .isEmpty();
        assertThat(Duration.between(NOW, past.now())).isGreaterThanOrEqualTo(Duration.ofMillis(500 * 11));
    }

    @Test
    void aFactoryThatThrowsIsAMistakeAndNoAnswer() {
        AccountEvidence evidence = past.at(NOW).evidence(ACCOUNT);
        HistoryCollector collector = HistoryCollector.builder()
                .cloudTrail(TrailClients.sync(region -> {
                    throw new IllegalStateException("no client for " + region);
                }))
                .clock(past.clock())
                .build();

        assertThatThrownBy(() -> collector.collect(List.of(evidence), ago(DAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("no client for ");
    }
}
