package io.github.trailproof.coverage;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.facts.TrailFacts;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Objects;

/**
 * Which management events of an account the union of its logging trails records, given by what they do not; and which
 * trails it takes to record the others.
 *
 * <p><b>Redundant trails.</b> A trail is redundant if it certainly records management events, and if whatever it may
 * record the trails of {@link #recordedBy()} record for certain, region by region. So all redundant trails together can
 * stop recording management events without losing one, as far as this account goes. Data events are not looked at.
 *
 * <p>Of trails that cover each other, such as two equal ones, one is not redundant. That is rather a trail that alone
 * records every event than one that does not; else rather one whose last delivery did not fail; else rather an
 * organization's trail than one of the account, for it serves other accounts too; else rather a multi-region trail; else
 * the first by ARN.
 *
 * <p>Nothing is said of redundancy, and {@link #recordedBy()} is empty, where an account has so many trails, or so intricate
 * selectors, that finding out would take too long. How much is too much is a fixed number of steps, never a time.
 *
 * <p><b>Bounded work.</b> To find out whether selectors over many fields leave an event out is as hard as satisfiability. So
 * the search for gaps takes {@value #MOST_STEPS} steps at most, 250 times what any of 20,000 generated accounts took, and
 * then ends: {@link #isCutShort()}. The gaps that were found are gaps all the same, but there may be others, and without one
 * that is certain the account's coverage is open. Equal evidence ends equally, in whatever order it stands.
 *
 * @param gaps what is not recorded, the certain gaps first; unless the search was cut short, none means that every management event of every enabled
 *     region and of the global services is recorded
 * @param missing what would settle the gaps that are not certain, sorted
 * @param recordedBy the trails that record what is recorded for certain, without those that are redundant; sorted
 * @param redundant the trails that record what these record already, sorted by ARN
 * @param isCutShort whether the search for gaps ended before it was through
 */
public record Coverage(
        List<Gap> gaps,
        List<MissingEvidence> missing,
        List<TrailArn> recordedBy,
        List<RedundantTrail> redundant,
        boolean isCutShort) {

    /** How many steps the search for gaps takes at most; a step compares two sets of events. */
    public static final long MOST_STEPS = 5_000_000;

    /** Copies the lists. */
    public Coverage {
        gaps = List.copyOf(gaps);
        missing = List.copyOf(missing);
        recordedBy = List.copyOf(recordedBy);
        redundant = List.copyOf(redundant);
    }

    /** Finds out what is not recorded. Total: it answers for any evidence and throws nothing. */
    public static Coverage of(AccountEvidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        return of(
                evidence,
                evidence.observedTrails().stream()
                        .map(trail -> TrailFacts.of(trail, evidence))
                        .toList());
    }

    /** The same, of an account whose trails' facts have been read already. */
    public static Coverage of(AccountEvidence evidence, List<TrailFacts> trails) {
        return CoverageRule.judge(evidence, trails);
    }

    /** Whether every event is recorded for certain. */
    public boolean isComplete() {
        return gaps.isEmpty() && !isCutShort;
    }

    /** Whether some event is not recorded for certain. */
    public boolean hasCertainGap() {
        return gaps.stream().anyMatch(Gap::certain);
    }
}
