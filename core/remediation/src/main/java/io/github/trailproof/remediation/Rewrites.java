package io.github.trailproof.remediation;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.trail.EventSelectors;

/**
 * Finds the selectors to replace a trail's by. PutEventSelectors replaces the whole list, so each selector that is to stay
 * has to be sent again; where that cannot be done for certain, the selectors are left alone.
 */
final class Rewrites {

    private Rewrites() {}

    static Rewrite of(ObservedTrail trail, Evidence<EventSelectors> answer, WantedEvents asked) {
        if (answer instanceof Evidence.Missing<EventSelectors> missing) {
            return new Rewrite.Impossible(new SelectorObstacle.NotRead(missing.reason()));
        }
        EventSelectors before = ((Evidence.Known<EventSelectors>) answer).answer();
        boolean basic = !before.eventSelectors().isEmpty();
        boolean advanced = !before.advancedEventSelectors().isEmpty();
        if (basic == advanced) {
            return new Rewrite.Impossible(
                    basic ? new SelectorObstacle.BothKinds() : new SelectorObstacle.NeitherKind());
        }
        // The default selector, which takes everything, may be in force instead of those that were answered.
        Flag custom = trail.hasCustomEventSelectors();
        boolean maybeDefault = custom == Flag.FALSE || custom == Flag.CONTRADICTORY;
        WantedEvents wanted = maybeDefault ? WantedEvents.EVERYTHING : asked;
        EventSelectors sorted = SelectorOrder.sorted(before);
        return basic ? BasicRewrite.of(sorted, wanted) : AdvancedRewrite.of(sorted, wanted);
    }
}
