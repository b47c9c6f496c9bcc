package io.github.trailproof.testkit;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.testkit.generate.Accounts;
import io.github.trailproof.testkit.recorder.DataEvent;
import io.github.trailproof.testkit.recorder.DataEvents;
import io.github.trailproof.testkit.recorder.Recording;
import io.github.trailproof.testkit.recorder.ReferenceRecorder;
import io.github.trailproof.testkit.recorder.Universe;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The laws that every tool that judges this control should keep, as checks. Each takes the tool under test as a function
 * and one account, usually a generated one, and throws an {@link AssertionError} with the law's sentence and the account
 * if the tool breaks the law there. None of them asks how the tool comes to its answer. {@link OrganizationLaws} are those
 * of tools that judge the accounts of an organization together.
 */
public final class Laws {

    private Laws() {}

    /**
     * The order of trails, selectors, fields and values, and repeated copies of a trail, never matter.
     *
     * @param tool the tool under test; its answers are compared by {@code equals} and as text
     * @param evidence an account
     * @param order decides the other order
     */
    public static void orderNeverMatters(Function<AccountEvidence, ?> tool, AccountEvidence evidence, Random order) {
        AccountEvidence shuffled = new Shuffles(order).of(evidence);
        Object before = tool.apply(evidence);
        Object after = tool.apply(shuffled);
        if (!before.equals(after) || !before.toString().equals(after.toString())) {
            throw broken("the order of trails, selectors and values never matters", evidence)
                    .with("answer", before)
                    .with("in another order", shuffled)
                    .with("answer then", after)
                    .error();
        }
    }

    /** Equal evidence gives equal answers, also as text. */
    public static void equalEvidenceGivesEqualAnswers(Function<AccountEvidence, ?> tool, AccountEvidence evidence) {
        Object one = tool.apply(evidence);
        Object other = tool.apply(new EvidenceDraft(evidence).done());
        if (!one.equals(other)
                || one.hashCode() != other.hashCode()
                || !one.toString().equals(other.toString())) {
            throw broken("equal evidence gives equal answers", evidence)
                    .with("answer", one)
                    .with("answer then", other)
                    .error();
        }
    }

    /**
     * Replacing missing answers and absent members by any known ones never turns PASS into FAIL or FAIL into PASS.
     *
     * @param tool the tool under test
     * @param evidence an account
     * @param other another account, whose answers take the place of some that are missing
     * @param choice decides which are replaced
     */
    public static void moreEvidenceNeverReverses(
            BiFunction<AccountEvidence, Criterion, Verdict> tool,
            AccountEvidence evidence,
            AccountEvidence other,
            Random choice) {
        Fillings fillings = new Fillings(choice);
        for (AccountEvidence more : List.of(fillings.answers(evidence, other), fillings.members(evidence))) {
            for (Criterion criterion : Criterion.values()) {
                Verdict before = tool.apply(evidence, criterion);
                Verdict after = tool.apply(more, criterion);
                if (before != after && before != Verdict.INDETERMINATE && after != Verdict.INDETERMINATE) {
                    throw broken("more evidence never turns PASS into FAIL or FAIL into PASS", evidence)
                            .with("verdict by " + criterion, before)
                            .with("with more evidence", more)
                            .with("verdict then", after)
                            .error();
                }
            }
        }
    }

    /**
     * A verdict is INDETERMINATE exactly if settling whatever is open in the account's favour passes and settling it
     * against the account fails. By COMPLETE the law speaks only of accounts whose open questions can be settled
     * each for itself ({@link #isOpenInOneWay}); of the others it says nothing. Nor does it of accounts whose regions and
     * ARNs are of several partitions, or whose ARNs name no region: no further evidence takes that contradiction back.
     */
    public static void indeterminateOnlyIfBothArePossible(
            BiFunction<AccountEvidence, Criterion, Verdict> tool, AccountEvidence evidence, Criterion criterion) {
        if (!Completions.canBeSettled(evidence) || (criterion == Criterion.COMPLETE && !isOpenInOneWay(evidence))) {
            return;
        }
        AccountEvidence best = Completions.best(evidence);
        AccountEvidence worst = Completions.worst(evidence);
        Verdict atBest = tool.apply(best, criterion);
        Verdict atWorst = tool.apply(worst, criterion);
        Verdict expected = atBest == atWorst ? atBest : Verdict.INDETERMINATE;
        Verdict verdict = tool.apply(evidence, criterion);
        boolean settled = atBest != Verdict.INDETERMINATE && atWorst != Verdict.INDETERMINATE;
        boolean inOrder = atBest == Verdict.PASS || atWorst == Verdict.FAIL;
        if (verdict != expected || !settled || !inOrder) {
            throw broken("INDETERMINATE exactly if one completion of the evidence passes and another fails", evidence)
                    .with("verdict by " + criterion, verdict)
                    .with("at best", best)
                    .with("verdict at best", atBest)
                    .with("at worst", worst)
                    .with("verdict at worst", atWorst)
                    .error();
        }
    }

    /**
     * Whether each open question about an account can be settled for itself. Not where it is unknown which region records
     * the events of the global services, nor where a trail's home region is disputed: each event is possibly recorded
     * there, and yet not all of them together.
     */
    public static boolean isOpenInOneWay(AccountEvidence evidence) {
        return Completions.isOpenInOneWay(evidence);
    }

    /** What passes by SECURITY_HUB passes by CIS and by COMPLETE; what fails by either fails by SECURITY_HUB. */
    public static void securityHubImpliesTheOthers(
            BiFunction<AccountEvidence, Criterion, Verdict> tool, AccountEvidence evidence) {
        Verdict strictest = tool.apply(evidence, Criterion.SECURITY_HUB);
        for (Criterion weaker : List.of(Criterion.CIS, Criterion.COMPLETE)) {
            Verdict verdict = tool.apply(evidence, weaker);
            if ((strictest == Verdict.PASS && verdict != Verdict.PASS)
                    || (verdict == Verdict.FAIL && strictest != Verdict.FAIL)) {
                throw broken("what passes by SECURITY_HUB passes by CIS and by COMPLETE", evidence)
                        .with("verdict by SECURITY_HUB", strictest)
                        .with("verdict by " + weaker, verdict)
                        .error();
            }
        }
    }

    /**
     * Where nothing is missing and the service's own words are used, the verdict by CIS and by SECURITY_HUB is what an
     * auditor finds by hand.
     *
     * @param tool the tool under test
     * @param evidence an account of {@link Accounts#fullyKnown()}
     * @param criterion one of the criteria that ask everything of one trail
     * @throws IllegalArgumentException if something that an auditor looks at is missing
     */
    public static void agreesWithAnAuditor(
            BiFunction<AccountEvidence, Criterion, Verdict> tool, AccountEvidence evidence, Criterion criterion) {
        if (criterion == Criterion.COMPLETE) {
            throw new IllegalArgumentException("an auditor looks at one trail at a time, `COMPLETE` asks all of them");
        }
        Verdict expected = auditedByHand(evidence, criterion);
        Verdict verdict = tool.apply(evidence, criterion);
        if (verdict != expected) {
            throw broken("where nothing is missing, the verdict is what an auditor finds by hand", evidence)
                    .with("verdict by " + criterion, verdict)
                    .with("found by hand", expected)
                    .error();
        }
    }

    private static Verdict auditedByHand(AccountEvidence evidence, Criterion criterion) {
        try {
            return new AuditByHand(evidence, criterion).passes() ? Verdict.PASS : Verdict.FAIL;
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(
                    "expected an account of which nothing is missing, as `Accounts.fullyKnown()` generates, found "
                            + EvidenceText.of(evidence),
                    e);
        }
    }

    /**
     * By COMPLETE an account passes exactly if the {@link ReferenceRecorder} records every event of the {@link Universe}
     * for certain, and fails exactly if some event is not even possibly recorded.
     */
    public static void completeAgreesWithTheRecorder(
            Function<AccountEvidence, Verdict> tool, AccountEvidence evidence) {
        ReferenceRecorder recorder = new ReferenceRecorder(evidence);
        Verdict expected = Verdict.PASS;
        for (ManagementEvent event : Universe.of(evidence)) {
            Recording recorded = recorder.recorded(event);
            if (recorded == Recording.NOT) {
                expected = Verdict.FAIL;
                break;
            }
            if (recorded == Recording.POSSIBLY) {
                expected = Verdict.INDETERMINATE;
            }
        }
        Verdict verdict = tool.apply(evidence);
        if (verdict != expected) {
            throw broken("COMPLETE passes exactly if every single event is recorded", evidence)
                    .with("verdict by COMPLETE", verdict)
                    .with("by replaying events", expected)
                    .error();
        }
    }

    /**
     * An event lies outside the gaps exactly if the {@link ReferenceRecorder} records it for certain, and in a certain
     * gap exactly if it does not record it at all. Each gap's witness lies in its gap.
     */
    public static void gapsAgreeWithTheRecorder(Function<AccountEvidence, Coverage> tool, AccountEvidence evidence) {
        ReferenceRecorder recorder = new ReferenceRecorder(evidence);
        List<Gap> gaps = tool.apply(evidence).gaps();
        for (Gap gap : gaps) {
            ManagementEvent witness = gap.witness().event();
            if (!gap.contains(witness) || witness.scope().equals(Scope.OTHER_REGIONS)) {
                throw broken("the witness of a gap lies in the gap, in a region that has a name", evidence)
                        .with("gap", gap)
                        .error();
            }
            agree(recorder, gaps, witness, evidence);
        }
        for (ManagementEvent event : Universe.of(evidence)) {
            agree(recorder, gaps, event, evidence);
        }
    }

    private static void agree(
            ReferenceRecorder recorder, List<Gap> gaps, ManagementEvent event, AccountEvidence evidence) {
        Recording told = Recording.CERTAINLY;
        for (Gap gap : gaps) {
            if (gap.contains(event)) {
                told = told.and(gap.certain() ? Recording.NOT : Recording.POSSIBLY);
            }
        }
        Recording recorded = recorder.recorded(event);
        if (told != recorded) {
            throw broken("an event lies in a gap exactly if replaying it finds it unrecorded", evidence)
                    .with("event", event)
                    .with("by the gaps", told)
                    .with("by replaying it", recorded)
                    .with("gaps", gaps)
                    .error();
        }
    }

    /**
     * All that a redundant trail may record is recorded for certain by the trails that are said to cover it, and by no fewer
     * of them; these are not redundant, and no further trail is. If one trail alone records every event, it is the only one
     * that is not. The {@link ReferenceRecorder} tells which trail records an event.
     */
    public static void redundancyAgreesWithTheRecorder(
            Function<AccountEvidence, Coverage> tool, AccountEvidence evidence) {
        Coverage coverage = tool.apply(evidence);
        Optional<String> wrong = new RedundancyCheck(coverage, evidence).wrong();
        if (wrong.isPresent()) {
            throw broken("a trail is redundant exactly if others certainly record all it may record", evidence)
                    .with("recorded by", coverage.recordedBy())
                    .with("redundant", coverage.redundant())
                    .with("but by replaying events", wrong.get())
                    .error();
        }
    }

    /**
     * A fix applied passes the criterion it was made for.
     *
     * @param fix the tool under test: the evidence it is given, as it will be once its changes are made; it may be
     *     narrowed to those accounts that the tool says it can fix
     * @param evidence an account
     * @param criterion what the fix was made for
     */
    public static void aFixPasses(UnaryOperator<AccountEvidence> fix, AccountEvidence evidence, Criterion criterion) {
        AccountEvidence after = fix.apply(evidence);
        Verdict verdict = Cis31.assess(after).verdict(criterion);
        if (verdict != Verdict.PASS) {
            throw broken("a fix applied passes the criterion it was made for", evidence)
                    .with("after the fix", after)
                    .with("verdict by " + criterion, verdict)
                    .error();
        }
    }

    /** A fix keeps every event that was recorded before, management and data events, as the recorder replays them. */
    public static void aFixKeepsEveryEvent(UnaryOperator<AccountEvidence> fix, AccountEvidence evidence) {
        AccountEvidence after = fix.apply(evidence);
        if (after.equals(evidence)) {
            return;
        }
        ReferenceRecorder before = new ReferenceRecorder(evidence);
        ReferenceRecorder then = new ReferenceRecorder(after);
        for (ManagementEvent event : Universe.of(evidence)) {
            keeps(before.recorded(event), then.recorded(event), event, evidence, after);
        }
        for (DataEvent event : DataEvents.of(evidence)) {
            keeps(before.recorded(event), then.recorded(event), event, evidence, after);
        }
    }

    private static void keeps(
            Recording before, Recording then, Object event, AccountEvidence evidence, AccountEvidence after) {
        if (then.compareTo(before) < 0) {
            throw broken("a fix keeps every event that was recorded before", evidence)
                    .with("event", event)
                    .with("recorded before", before)
                    .with("after the fix", after)
                    .with("recorded then", then)
                    .error();
        }
    }

    /** A fix never replaces selectors that were not read. */
    public static void aFixReplacesNoUnreadSelectors(UnaryOperator<AccountEvidence> fix, AccountEvidence evidence) {
        AccountEvidence after = fix.apply(evidence);
        for (ObservedTrail trail : evidence.observedTrails()) {
            TrailArn arn = trail.trailArn();
            if (evidence.selectors(arn).value().isEmpty()
                    && !evidence.selectors(arn).equals(after.selectors(arn))) {
                throw broken("a fix never replaces selectors that were not read", evidence)
                        .with("trail", arn)
                        .with("after the fix", after)
                        .error();
            }
        }
    }

    private static BrokenLaw broken(String law, AccountEvidence evidence) {
        return new BrokenLaw(law).with("account", evidence);
    }
}
