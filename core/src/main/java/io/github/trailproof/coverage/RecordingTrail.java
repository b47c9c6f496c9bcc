package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Covering;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.facts.Ternary;
import io.github.trailproof.facts.TrailFacts;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A trail that records management events for certain: which, and which it may record besides. */
final class RecordingTrail {

    /** Which of two trails that cover each other is rather kept: the first in this order. */
    static final Comparator<RecordingTrail> RATHER_KEPT = Comparator.comparing(
                    (RecordingTrail trail) -> !trail.recordsEverything)
            .thenComparing(trail -> trail.deliveryFails)
            .thenComparing(trail -> !trail.isOrganizations())
            .thenComparing(trail -> !trail.isMultiRegion())
            .thenComparing(RecordingTrail::arn);

    private final TrailReach reach;
    private final List<Box> certain;
    private final List<Box> possible;
    private final boolean isEverything;
    private final boolean recordsEverything;
    private final boolean deliveryFails;

    RecordingTrail(TrailReach reach, AccountEvidence evidence, EventSpace space, Box everything, Covering covering) {
        this.reach = reach;
        this.certain = space.boxes(reach.certainScopes(), reach.certain());
        this.possible = reach.isSettled() ? certain : space.boxes(reach.possibleScopes(), reach.possible());
        this.isEverything = TrailReach.isEverything(reach.facts());
        this.recordsEverything = isEverything
                || (reach.certainScopes().equals(everything.scopes()) && covering.covers(certain, everything));
        this.deliveryFails = evidence.status(arn())
                .value()
                .flatMap(TrailStatus::latestDeliveryError)
                .filter(error -> !error.isBlank())
                .isPresent();
    }

    /** Whether a trail may be one, by what is known of it without looking at its selectors' conditions. */
    static boolean mayBe(TrailFacts facts) {
        return facts.logging().value() == Ternary.TRUE
                && facts.coversAccount().value() == Ternary.TRUE
                && !facts.selectors().certain().isEmpty();
    }

    TrailArn arn() {
        return reach.facts().trail().trailArn();
    }

    /** Not so where the conditions of its selectors hold for no event, or its region is none of the account's. */
    static boolean recordsAnything(TrailReach reach, EventSpace space) {
        return !space.boxes(reach.certainScopes(), reach.certain()).isEmpty();
    }

    /** Whether some trails certainly record whatever this one may. */
    boolean isCoveredBy(Collection<RecordingTrail> others, Covering covering) {
        if (covering.isExhausted()) {
            return false;
        }
        BitSet left = (BitSet) reach.possibleScopes().clone();
        List<Box> recorded = new ArrayList<>();
        for (RecordingTrail other : others) {
            if (other.isEverything) {
                return true;
            }
            if (other.reach.certainScopes().intersects(reach.possibleScopes())) {
                left.andNot(other.reach.certainScopes());
                recorded.addAll(other.certain);
            }
        }
        if (!left.isEmpty()) {
            return false;
        }
        return possible.stream().distinct().sorted(Box.ORDER).allMatch(box -> covering.covers(recorded, box));
    }

    private boolean isMultiRegion() {
        return reach.facts().multiRegion().value() == Ternary.TRUE;
    }

    private boolean isOrganizations() {
        ObservedTrail trail = reach.facts().trail();
        return trail.isOrganizationTrail() == Flag.TRUE;
    }
}
