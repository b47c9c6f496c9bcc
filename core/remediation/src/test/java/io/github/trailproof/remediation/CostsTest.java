package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.OFF;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.advanced;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.equal;
import static io.github.trailproof.remediation.Chosen.management;
import static io.github.trailproof.remediation.Chosen.selector;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a plan says its calls will cost. */
class CostsTest {

    private static final TrailArn ONE = arn(HERE, "one");
    private static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());
    private static final Step.Call UPDATE = new Step.UpdateTrail(ONE, REASON);
    private static final Step.Call START = new Step.StartLogging(ONE, REASON);
    private static final EventSelectors WITH_DATA =
            basic(management(ReadWriteType.ALL), Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3"));

    private static Step.Call put(EventSelectors after) {
        return new Step.PutEventSelectors(ONE, EventSelectors.defaultSelectors(), after, 1, REASON);
    }

    /** Each charge as a line: what for, where, and which trails deliver the same events. */
    private static List<String> costs(AccountEvidence evidence, Step.Call... calls) {
        return new CostNotes(evidence, List.of(calls))
                .notes().stream()
                        .map(note -> note.charge() + " of " + note.trailArn().name() + " in "
                                + Account.regions(note.regions())
                                + names(note.alsoRecordedBy()))
                        .toList();
    }

    private static String names(List<TrailArn> arns) {
        return arns.isEmpty()
                ? ""
                : " as " + arns.stream().map(TrailArn::name).sorted().toList();
    }

    private static List<String> costs(Account account, Step.Call... calls) {
        return costs(account.evidence(), calls);
    }

    // Management events.

    @Test
    void aSecondCopyIsPaidWhereAnotherTrailDeliversTheFirst() {
        TrailArn here = arn(HERE, "here");
        TrailArn there = arn(THERE, "there");
        Account account =
                new Account().atHome(ONE, ON, ALL).atHome(here, ON, ALL).atHome(there, ON, ALL);

        // At home there are two copies already.
        assertThat(costs(account, UPDATE)).containsExactly("MANAGEMENT_EVENTS_TWICE of one in [eu-west-1] as [there]");
        TrailArn everywhere = arn(HERE, "everywhere");
        account.everywhere(everywhere, ON, ALL);
        assertThat(costs(account, UPDATE))
                .containsExactly("MANAGEMENT_EVENTS_TWICE of one in [eu-west-1] and the rest as [everywhere, there]");
    }

    @Test
    void onlyTrailsThatDeliverTheSameAreNamed() {
        TrailArn everywhere = arn(HERE, "everywhere");
        TrailArn unread = arn(THERE, "unread");
        TrailArn stopped = arn(HERE, "stopped");
        TrailArn data = arn(HERE, "data");
        Account account = new Account()
                .everywhere(ONE, OFF, ALL)
                .everywhere(everywhere, ON, basic(management(ReadWriteType.READ_ONLY)))
                .atHome(unread)
                .statusDenied(unread)
                .selectorsDenied(unread)
                .everywhere(stopped, OFF, ALL)
                .everywhere(data, ON, basic(Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3")));

        assertThat(costs(account, START))
                .containsExactly(
                        "MANAGEMENT_EVENTS_TWICE of one in [eu-west-1, us-east-1] and the rest as [everywhere, unread]");
    }

    @Test
    void whereTheOtherTrailTakesTheOtherHalfThereIsOneCopyOfEach() {
        TrailArn reads = arn(HERE, "reads");
        Account account = new Account()
                .everywhere(ONE, OFF, basic(management(ReadWriteType.WRITE_ONLY)))
                .everywhere(reads, ON, basic(management(ReadWriteType.READ_ONLY)));

        assertThat(costs(account, START)).isEmpty();
    }

    @Test
    void theFewEventsThatManySelectorsTakeAreDeliveredTwice() {
        TrailArn many = arn(HERE, "many");
        AdvancedEventSelector[] selectors = IntStream.range(0, 70)
                .mapToObj(index -> selector(
                        equal("eventCategory", "Management"),
                        equal("eventSource", "s" + index),
                        equal("eventName", "n" + index),
                        equal("userIdentity.arn", "u" + index)))
                .toArray(AdvancedEventSelector[]::new);
        Account account = new Account().everywhere(ONE, OFF, ALL).everywhere(many, ON, advanced(selectors));

        assertThat(costs(account, START))
                .containsExactly("MANAGEMENT_EVENTS_TWICE of one in [eu-west-1, us-east-1] and the rest as [many]");
    }

    @Test
    void theAlternativeIsToAskTheOtherAccountOrToStopTheOtherTrail() {
        TrailArn other = arn(HERE, "other");
        Account account = new Account().everywhere(ONE, OFF, ALL).everywhere(other, ON, ALL);

        String text = ONE + " delivers an additional copy of management events in "
                + String.join(", ", EnabledRegions.alwaysEnabledIn("aws"))
                + ", and only the first copy is free: ";
        assertThat(text(account))
                .isEqualTo(text + "once it records everything, other trails can be stopped or limited to data events");
        TrailArn foreign = arn(MANAGEMENT, HERE, "theirs");
        account.everywhere(foreign, ON, ALL);
        assertThat(text(account))
                .isEqualTo(text + "account " + MANAGEMENT + " can be asked to change " + foreign + " instead");
    }

    private static String text(Account account) {
        return PlanSentences.of(
                new CostNotes(account.evidence(), List.of(START)).notes().get(0));
    }

    @Test
    void aRegionIsChargedForIfItIsEnabledOrAnswers() {
        TrailArn other = arn(HERE, "other");
        AccountEvidence known = new Account()
                .everywhere(ONE, OFF, ALL)
                .everywhere(other, ON, ALL)
                .evidence();
        MissingEvidence notAsked = MissingEvidence.of(Operation.DESCRIBE_TRAILS, "ap-south-1", new NotAsked());
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(OWN)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of(HERE, "af-south-1"))))
                .putAllListings(known.listings())
                .putListing("ap-south-1", Evidence.missing(notAsked))
                .putAllStatuses(known.statuses())
                .putAllSelectors(known.selectors())
                .build();

        assertThat(costs(evidence, START))
                .containsExactly(
                        "MANAGEMENT_EVENTS_TWICE of one in [af-south-1, eu-west-1, us-east-1] and the rest as [other]");
    }

    // Data events.

    private static Account account(boolean everywhere, boolean logs, EventSelectors selectors) {
        // The trail in question is not the first one.
        TrailArn before = arn(THERE, "another");
        Account account = new Account().atHome(before, OFF, ALL);
        return (everywhere ? account.everywhere(ONE) : account.atHome(ONE))
                .logs(ONE, logs)
                .selects(ONE, selectors);
    }

    @Test
    void dataEventsAreChargedWhereTheTrailBeginsToRecord() {
        assertThat(costs(account(true, false, WITH_DATA), START))
                .containsExactly("DATA_EVENTS of one in [eu-west-1, us-east-1] and the rest");
        assertThat(costs(account(false, false, WITH_DATA), START)).containsExactly("DATA_EVENTS of one in [us-east-1]");
        assertThat(costs(account(false, false, WITH_DATA), UPDATE, START))
                .containsExactly("DATA_EVENTS of one in [eu-west-1, us-east-1] and the rest");
        assertThat(costs(account(false, true, WITH_DATA), UPDATE))
                .containsExactly("DATA_EVENTS of one in [eu-west-1] and the rest");
        assertThat(costs(account(false, true, WITH_DATA), put(WITH_DATA))).isEmpty();
        assertThat(costs(account(true, true, WITH_DATA), put(WITH_DATA))).isEmpty();
    }

    @Test
    void dataEventsAreChargedIfTheSelectorsMayNameThem() {
        EventSelectors unknownMember = SelectorRewriteTest.withUnknownMember(Chosen.management(ReadWriteType.ALL));
        EventSelectors advancedData = advanced(
                selector(equal("eventCategory", "Management")), selector(equal("eventCategory", "NetworkActivity")));
        for (EventSelectors selectors : List.of(WITH_DATA, unknownMember, advancedData)) {
            assertThat(costs(account(true, false, selectors), START)).hasSize(1);
        }
        EventSelectors alone = basic(management(ReadWriteType.ALL), management(ReadWriteType.READ_ONLY));
        EventSelectors advancedAlone = advanced(selector(equal("eventCategory", "Management")));
        for (EventSelectors selectors : List.of(alone, advancedAlone)) {
            assertThat(costs(account(true, false, selectors), START)).isEmpty();
        }
    }

    @Test
    void selectorsThatWereNotReadMayNameDataEventsUnlessTheTrailHasNoneOfItsOwn() {
        Trail bare = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        Trail usual = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(false)
                .build();
        Trail another = Trail.builder()
                .trailArn(arn(HERE, "another"))
                .hasCustomEventSelectors(false)
                .build();
        assertThat(costs(unread(bare, another), START))
                .containsExactly("DATA_EVENTS of one in [eu-west-1, us-east-1] and the rest");
        assertThat(costs(unread(usual, another), START)).isEmpty();
    }

    private static AccountEvidence unread(Trail... trails) {
        return AccountEvidence.builder()
                .accountId(OWN)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of(HERE))))
                .putListing(HERE, Evidence.known(TrailListing.of(trails)))
                .putStatus(ONE, stopped())
                .putStatus(arn(HERE, "another"), stopped())
                .build();
    }

    private static Evidence<TrailStatus> stopped() {
        return Evidence.known(TrailStatus.builder().isLogging(false).build());
    }

    @Test
    void aNewTrailNamesNoDataEvents() {
        assertThat(new Account().plan(Criterion.CIS).notes()).noneMatch(Note.CostNote.class::isInstance);
    }

    // What is chosen by the cost.

    @Test
    void theTrailThatCostsLessIsStartedWhicheverComesFirst() {
        for (List<String> names : List.of(List.of("a", "b"), List.of("b", "a"))) {
            TrailArn dear = arn(HERE, names.get(0));
            TrailArn cheap = arn(HERE, names.get(1));
            Account account = new Account().everywhere(dear, OFF, WITH_DATA).everywhere(cheap, OFF, ALL);

            assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging " + cheap.name());
        }
    }

    @Test
    void ofTwoTrailsThatCostTheOneInFewerRegionsIsChosen() {
        for (List<String> names : List.of(List.of("a", "b"), List.of("b", "a"))) {
            TrailArn two = arn(HERE, names.get(0));
            TrailArn one = arn(HERE, names.get(1));
            EventSelector data = Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3");
            Account account = new Account()
                    .everywhere(two, OFF, basic(management(ReadWriteType.ALL), data))
                    .atHome(one, ON, basic(management(ReadWriteType.ALL), data));

            assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail " + one.name());
        }
    }
}
