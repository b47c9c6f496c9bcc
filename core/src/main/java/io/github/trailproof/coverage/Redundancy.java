package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Covering;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of an account's trails are copies of what others record, and which others. Trails are given up one after another,
 * first those that one would rather do without, each if those that are left still record all it may record. So all that
 * are given up can go together; {@link Coverage} says which are rather kept.
 */
final class Redundancy {

    /** Five trails in each of AWS's regions, and as many of the organization, are fewer. */
    private static final int MOST_TRAILS = 1_000;

    /** Some hundred trails that select by a field or two take fewer, and more would cost a good part of a second. */
    private static final long MOST_STEPS = 500_000;

    private final Covering covering;
    private final List<TrailArn> recordedBy = new ArrayList<>();
    private final List<RedundantTrail> redundant = new ArrayList<>();

    private Redundancy(List<TrailReach> candidates, AccountEvidence evidence, EventSpace space, Box everything) {
        this.covering = new Covering(space.steps(MOST_STEPS));
        List<RecordingTrail> kept = new ArrayList<>();
        for (TrailReach candidate : candidates) {
            RecordingTrail trail = new RecordingTrail(candidate, evidence, space, everything, covering);
            if (trail.recordsAnything()) {
                kept.add(trail);
            }
        }
        kept.sort(RecordingTrail.RATHER_KEPT);
        List<RecordingTrail> copies = giveUp(kept);
        copies.forEach(copy -> redundant.add(new RedundantTrail(copy.arn(), coveredBy(copy, kept))));
        redundant.sort(Comparator.comparing(RedundantTrail::trailArn));
        recordedBy.addAll(arns(kept));
        if (covering.isExhausted()) {
            redundant.clear();
            recordedBy.clear();
        }
    }

    /** Finds the copies, in a space that tells apart whatever the trails' selectors do. */
    static Redundancy among(List<TrailReach> trails, AccountEvidence evidence, EventSpace space, Box everything) {
        List<TrailReach> candidates = trails.stream()
                .filter(trail -> RecordingTrail.mayBe(trail.facts()))
                .toList();
        return new Redundancy(candidates.size() > MOST_TRAILS ? List.of() : candidates, evidence, space, everything);
    }

    List<TrailArn> recordedBy() {
        return recordedBy;
    }

    List<RedundantTrail> redundant() {
        return redundant;
    }

    private List<RecordingTrail> giveUp(List<RecordingTrail> kept) {
        List<RecordingTrail> copies = new ArrayList<>();
        for (int index = kept.size() - 1; index >= 0 && kept.size() > 1; index--) {
            RecordingTrail trail = kept.remove(index);
            if (trail.isCoveredBy(kept, covering)) {
                copies.add(trail);
            } else {
                kept.add(index, trail);
            }
        }
        return copies;
    }

    /** One trail that covers the copy by itself, the one rather kept; else several, of which none can be left out. */
    private List<TrailArn> coveredBy(RecordingTrail copy, List<RecordingTrail> kept) {
        for (RecordingTrail one : kept) {
            if (copy.isCoveredBy(List.of(one), covering)) {
                return List.of(one.arn());
            }
        }
        List<RecordingTrail> needed = new ArrayList<>(kept);
        for (int index = needed.size() - 1; index >= 0; index--) {
            RecordingTrail trail = needed.remove(index);
            if (!copy.isCoveredBy(needed, covering)) {
                needed.add(index, trail);
            }
        }
        return arns(needed);
    }

    private static List<TrailArn> arns(List<RecordingTrail> trails) {
        return trails.stream().map(RecordingTrail::arn).sorted().toList();
    }
}
