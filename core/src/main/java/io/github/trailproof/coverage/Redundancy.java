package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Covering;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Which of an account's trails are copies of what others record, and which others. Trails are given up one after another,
 * first those that one would rather do without, each if those that are left still record all it may record. So all that
 * are given up can go together; {@link Coverage} says which are rather kept.
 *
 * @param recordedBy the trails that are kept, sorted
 * @param redundant the copies, sorted by ARN
 */
record Redundancy(List<TrailArn> recordedBy, List<RedundantTrail> redundant) {

    /** Five trails in each of AWS's regions, and as many of the organization, are fewer. */
    private static final int MOST_TRAILS = 1_000;

    /** Some hundred trails that select by a field or two take fewer, and more would cost a good part of a second. */
    private static final long MOST_STEPS = 500_000;

    /** Nothing is said, or there is nothing to say. */
    private static final Redundancy NOTHING = of(List.of());

    Redundancy {
        recordedBy = List.copyOf(recordedBy);
        redundant = List.copyOf(redundant);
    }

    /** These trails record, and none is a copy. */
    static Redundancy of(List<TrailArn> recordedBy) {
        return new Redundancy(recordedBy, List.of());
    }

    /** Found out when it is first asked for; what it takes is let go then. Safe for use by several threads. */
    static final class Later {

        private Supplier<Redundancy> source;

        Later(Supplier<Redundancy> source) {
            this.source = source;
        }

        synchronized Redundancy found() {
            Redundancy found = source.get();
            source = () -> found;
            return found;
        }
    }

    /** Finds the copies, in a space that tells apart whatever the trails' selectors do. */
    static Later among(List<TrailReach> trails, AccountEvidence evidence, EventSpace space, BitSet everywhere) {
        List<TrailReach> candidates = new ArrayList<>();
        for (TrailReach trail : trails) {
            if (RecordingTrail.mayBe(trail.facts()) && RecordingTrail.recordsAnything(trail, space)) {
                candidates.add(trail);
            }
        }
        if (candidates.size() > MOST_TRAILS) {
            return new Later(() -> NOTHING);
        }
        if (candidates.size() < 2) {
            Redundancy known = of(candidates.stream()
                    .map(trail -> trail.facts().trail().trailArn())
                    .toList());
            return new Later(() -> known);
        }
        return new Later(() -> new Search(candidates, evidence, space, space.all(everywhere)).found());
    }

    private static final class Search {

        private final Covering covering;
        private final List<RecordingTrail> kept;

        Search(List<TrailReach> candidates, AccountEvidence evidence, EventSpace space, Box everything) {
            this.covering = new Covering(space.steps(MOST_STEPS));
            this.kept = new ArrayList<>(candidates.stream()
                    .map(candidate -> new RecordingTrail(candidate, evidence, space, everything, covering))
                    .sorted(RecordingTrail.RATHER_KEPT)
                    .toList());
        }

        Redundancy found() {
            List<RecordingTrail> copies = giveUp();
            List<RedundantTrail> redundant = copies.stream()
                    .map(copy -> new RedundantTrail(copy.arn(), coveredBy(copy)))
                    .sorted(Comparator.comparing(RedundantTrail::trailArn))
                    .toList();
            return covering.isExhausted() ? NOTHING : new Redundancy(arns(kept), redundant);
        }

        private List<RecordingTrail> giveUp() {
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
        private List<TrailArn> coveredBy(RecordingTrail copy) {
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
}
