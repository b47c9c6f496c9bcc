package io.github.trailproof.remediation;

import io.github.trailproof.coverage.Gap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of several trails that suffice together. They leave selectors alone: a trail whose selectors can be replaced
 * can be made to suffice by itself, with no more calls.
 */
final class CombinedChanges {

    private final Planner planner;
    private final List<CandidateTrail> trails;

    CombinedChanges(Planner planner, List<CandidateTrail> trails) {
        this.planner = planner;
        this.trails = trails;
    }

    /**
     * One call, and what goes unrecorded after it.
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
            // Of a trail that does not log nothing else helps by itself.
            Set<TrailChangeKind> changes = trail.needed().contains(TrailChangeKind.START)
                    ? EnumSet.of(TrailChangeKind.START)
                    : selectorsApart(trail);
            List<Step.Call> calls = trail.calls(changes);
            singles.add(new Single(calls, planner.after(calls).coverage().gaps()));
        }
        List<List<Step.Call>> pairs = new ArrayList<>();
        for (int one = 0; one < singles.size(); one++) {
            for (Single other : singles.subList(one + 1, singles.size())) {
                if (singles.get(one).isHelpedBy(other) && other.isHelpedBy(singles.get(one))) {
                    List<Step.Call> pair = new ArrayList<>(singles.get(one).calls());
                    pair.addAll(other.calls());
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private static Set<TrailChangeKind> selectorsApart(CandidateTrail trail) {
        Set<TrailChangeKind> changes = trail.needed();
        changes.remove(TrailChangeKind.PUT);
        return changes;
    }

    /** All the calls there are, if they suffice, without those that are not needed for it. */
    Optional<List<Step.Call>> leastOfAll() {
        List<Step.Call> calls = new ArrayList<>();
        trails.forEach(trail -> calls.addAll(trail.calls(selectorsApart(trail))));
        if (!planner.suffices(calls)) {
            return Optional.empty();
        }
        for (Step.Call call : List.copyOf(calls)) {
            int index = calls.indexOf(call);
            calls.remove(index);
            if (!planner.suffices(calls)) {
                calls.add(index, call);
            }
        }
        return Optional.of(List.copyOf(calls));
    }
}
