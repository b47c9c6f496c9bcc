package io.github.trailproof.remediation;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Changes of several trails that suffice together, for {@link Criterion#COMPLETE}. They leave selectors alone: a trail whose selectors can be replaced
 * can be made to suffice by itself, with no more calls.
 */
final class CombinedChanges {

    /** A pair is kept, so it counts more than the looks that find it. */
    private static final int STEPS_OF_A_PAIR = 20;

    private final List<CandidateTrail> trails;
    private final Function<List<Step.Call>, Assessment> after;
    private final SearchLimit limit;

    /**
     * Combines changes of some trails.
     *
     * @param after assesses the account once some calls have been made
     * @param limit how far to go; beyond it, no pairs and no calls are found
     */
    CombinedChanges(List<CandidateTrail> trails, Function<List<Step.Call>, Assessment> after, SearchLimit limit) {
        this.trails = trails;
        this.after = after;
        this.limit = limit;
    }

    /**
     * One call, and the events not recorded after it.
     *
     * @param calls the call
     * @param left the gaps after it
     */
    private record Single(List<Step.Call> calls, List<Gap> left) {

        /** Whether the other records at least one event that this one leaves unrecorded. */
        boolean isHelpedBy(Single other) {
            return left.isEmpty()
                    || other.left.stream()
                            .noneMatch(gap -> gap.contains(left.get(0).witness().event()));
        }
    }

    /** Pairs of calls about two trails that may suffice. */
    List<List<Step.Call>> pairs() {
        List<Single> singles = new ArrayList<>();
        for (CandidateTrail trail : trails) {
            if (!limit.admits(1)) {
                return List.of();
            }
            // For a trail that does not log, no other call helps by itself.
            Set<CandidateTrail.Change> changes = trail.needed().contains(CandidateTrail.Change.START)
                    ? EnumSet.of(CandidateTrail.Change.START)
                    : selectorsApart(trail);
            List<Step.Call> calls = trail.calls(changes);
            singles.add(new Single(calls, after.apply(calls).coverage().gaps()));
        }
        List<List<Step.Call>> pairs = new ArrayList<>();
        for (int one = 0; one < singles.size(); one++) {
            for (Single other : singles.subList(one + 1, singles.size())) {
                if (!limit.admitsSteps(STEPS_OF_A_PAIR
                        + singles.get(one).left().size()
                        + other.left().size())) {
                    return List.of();
                }
                if (singles.get(one).isHelpedBy(other) && other.isHelpedBy(singles.get(one))) {
                    List<Step.Call> pair = new ArrayList<>(singles.get(one).calls());
                    pair.addAll(other.calls());
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static Set<CandidateTrail.Change> selectorsApart(CandidateTrail trail) {
        Set<CandidateTrail.Change> changes = trail.needed();
        changes.remove(CandidateTrail.Change.PUT);
        return changes;
    }

    /** All possible calls, if they suffice, without those that are not needed for that. */
    Optional<List<Step.Call>> leastOfAll() {
        List<Step.Call> calls = new ArrayList<>();
        trails.forEach(trail -> calls.addAll(trail.calls(selectorsApart(trail))));
        // Each call may be tried, and costs are told of each.
        if (!limit.admits(calls.size() * (1 + CostNotes.ASSESSMENTS)) || !suffices(calls)) {
            return Optional.empty();
        }
        for (Step.Call call : List.copyOf(calls)) {
            int index = calls.indexOf(call);
            calls.remove(index);
            if (!suffices(calls)) {
                calls.add(index, call);
            }
        }
        return Optional.of(List.copyOf(calls));
    }

    private boolean suffices(List<Step.Call> calls) {
        return after.apply(calls).verdict(Criterion.COMPLETE) == Verdict.PASS;
    }
}
