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
 * <p>A value, immutable and safe for use by several threads. What is redundant is found out when it is first asked for, since
 * most who judge an account never ask.
 */
public final class Coverage {

    /** How many steps the search for gaps takes at most; a step compares two sets of events. */
    public static final long MOST_STEPS = 5_000_000;

    private final List<Gap> gaps;
    private final List<MissingEvidence> missing;
    private final boolean cutShort;
    private final boolean certainlyIncomplete;
    private final Redundancy.Later redundancy;

    Coverage(
            List<Gap> gaps,
            List<MissingEvidence> missing,
            boolean cutShort,
            boolean certainlyIncomplete,
            Redundancy.Later redundancy) {
        this.gaps = List.copyOf(gaps);
        this.missing = List.copyOf(missing);
        this.cutShort = cutShort;
        this.certainlyIncomplete = certainlyIncomplete;
        this.redundancy = redundancy;
    }

    /** Finds out what is not recorded. Total: it answers for any evidence and throws nothing. */
    public static Coverage of(AccountEvidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        return of(evidence, AccountReach.facts(evidence));
    }

    /** The same, of an account whose trails' facts have been read already. */
    public static Coverage of(AccountEvidence evidence, List<TrailFacts> trails) {
        return CoverageRule.judge(evidence, trails);
    }

    /**
     * What is not recorded, the certain gaps first. Unless the search was cut short, none means that every management event of
     * every enabled region and of the global services is recorded.
     */
    public List<Gap> gaps() {
        return gaps;
    }

    /** What would settle the gaps that are not certain, sorted. */
    public List<MissingEvidence> missing() {
        return missing;
    }

    /** The trails that record what is recorded for certain, without those that are redundant; sorted. */
    public List<TrailArn> recordedBy() {
        return redundancy.found().recordedBy();
    }

    /** The trails that record what {@link #recordedBy()} record already, sorted by ARN. */
    public List<RedundantTrail> redundant() {
        return redundancy.found().redundant();
    }

    /** Whether the search for gaps ended before it was through. */
    public boolean isCutShort() {
        return cutShort;
    }

    /** Whether every event is recorded for certain. */
    public boolean isComplete() {
        return gaps.isEmpty() && !cutShort;
    }

    /** Whether some event is known that is certainly not recorded. */
    public boolean hasCertainGap() {
        // They come first.
        return !gaps.isEmpty() && gaps.get(0).certain();
    }

    /**
     * Whether some event is not recorded for certain: there is a gap that is certain, or a plan leaves open which of the gaps
     * there will be, as where it does not know the region of a trail, but not whether there is one.
     */
    public boolean isCertainlyIncomplete() {
        return certainlyIncomplete;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage coverage
                && gaps.equals(coverage.gaps)
                && missing.equals(coverage.missing)
                && cutShort == coverage.cutShort
                && certainlyIncomplete == coverage.certainlyIncomplete
                && redundancy.found().equals(coverage.redundancy.found());
    }

    @Override
    public int hashCode() {
        return Objects.hash(gaps, missing, cutShort);
    }

    /** How many gaps there are, and how many answers are missing. */
    @Override
    public String toString() {
        return "Coverage{gaps=" + gaps.size() + ", missing=" + missing.size() + (cutShort ? ",cut}" : "}");
    }
}
