package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Covering;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.facts.Ternary;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The trail that needs the fewest changes to record the events of a gap. One of the account's own comes before those of
 * others, for another account's trail is not ours to change; among equals the first by ARN.
 *
 * <p>Whether a trail's selectors take a gap's events is costly to find out, and in an account with very many gaps and trails
 * it is found out for some of them only; the others count as if theirs did not.
 */
final class NearestTrail {

    /** The steps of all these looks together; an account within the service's own limits takes fewer. */
    private static final long MOST_STEPS = 1_000_000;

    /** How far a trail is from recording a gap's events. */
    private record Distance(boolean foreign, int changes) {

        static final Comparator<Distance> ORDER =
                Comparator.comparing(Distance::foreign).thenComparing(Distance::changes);

        boolean isLess(Distance other) {
            return ORDER.compare(this, other) < 0;
        }
    }

    private final String accountId;
    private final EventSpace space;
    private final List<TrailReach> trails;
    /** Where each trail records for certain. */
    private final List<BitSet> reaches;

    private final Covering selecting;

    NearestTrail(String accountId, EventSpace space, Scopes scopes, List<TrailReach> trails) {
        this.accountId = accountId;
        this.space = space;
        this.trails = trails;
        this.reaches = new ArrayList<>(trails.size());
        for (TrailReach trail : trails) {
            reaches.add(scopes.withGlobalServicesOnce(trail.certainScopes()));
        }
        this.selecting = new Covering(space.steps(MOST_STEPS));
    }

    Optional<TrailArn> to(Box gap) {
        Optional<TrailArn> nearest = Optional.empty();
        Distance least = new Distance(true, Integer.MAX_VALUE);
        for (int index = 0; index < trails.size(); index++) {
            TrailReach trail = trails.get(index);
            TrailArn arn = trail.facts().trail().trailArn();
            Distance distance = new Distance(!arn.isOwnedBy(accountId), changesOfTrail(trail, reaches.get(index), gap));
            // What the selectors lack is costly to find out, and only adds to it.
            if (distance.isLess(least) && !selects(trail, gap)) {
                distance = new Distance(distance.foreign(), distance.changes() + 1);
            }
            if (distance.isLess(least)) {
                least = distance;
                nearest = Optional.of(arn);
            }
        }
        return nearest;
    }

    private static int changesOfTrail(TrailReach trail, BitSet reach, Box gap) {
        BitSet outside = (BitSet) gap.scopes().clone();
        outside.andNot(reach);
        boolean logs = trail.facts().logging().value() == Ternary.TRUE;
        return (outside.isEmpty() ? 0 : 1) + (logs ? 0 : 1);
    }

    private boolean selects(TrailReach trail, Box gap) {
        if (selecting.isExhausted()) {
            return false;
        }
        List<Box> selected = space.boxes(gap.scopes(), trail.facts().selectors().certain());
        return selecting.covers(selected, gap);
    }
}
