package io.github.trailproof.history.timeline;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import java.util.Objects;
import java.util.Optional;

/** What a successful call did to a trail. A call that failed changed nothing, and is no observation. */
public sealed interface TrailEffect {

    /**
     * CreateTrail: the trail was not there before, it does not log yet, and it has the default selector.
     *
     * @param trail its settings, as far as they are recorded
     */
    record Created(Trail trail) implements TrailEffect {
        /** Checks that nothing is null. */
        public Created {
            Objects.requireNonNull(trail, "trail");
        }
    }

    /**
     * UpdateTrail.
     *
     * @param trail its settings afterwards, as far as they are recorded
     */
    record Updated(Trail trail) implements TrailEffect {
        /** Checks that nothing is null. */
        public Updated {
            Objects.requireNonNull(trail, "trail");
        }
    }

    /** DeleteTrail: the trail is gone. One that is made later under the same ARN inherits nothing. */
    record Deleted() implements TrailEffect {}

    /** StartLogging. */
    record Started() implements TrailEffect {}

    /** StopLogging. */
    record Stopped() implements TrailEffect {}

    /**
     * PutEventSelectors.
     *
     * @param selectors the selectors afterwards; empty if they are not recorded
     */
    record SelectorsPut(Optional<EventSelectors> selectors) implements TrailEffect {
        /** Checks that nothing is null. */
        public SelectorsPut {
            Objects.requireNonNull(selectors, "selectors");
        }
    }
}
