package io.github.trailproof.execute;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import java.util.Optional;

/**
 * A trail as it was just read.
 *
 * @param trail absent if it is not there
 * @param isLogging absent if it was not asked for
 * @param selectors absent if they were not asked for
 */
record CurrentTrail(Optional<Trail> trail, Optional<Boolean> isLogging, Optional<EventSelectors> selectors) {

    static final CurrentTrail GONE = new CurrentTrail(Optional.empty(), Optional.empty(), Optional.empty());

    boolean isMultiRegionWithGlobalServices() {
        return trail.flatMap(Trail::isMultiRegionTrail).orElse(false)
                && trail.flatMap(Trail::includeGlobalServiceEvents).orElse(false);
    }

    boolean isOrganizationTrail() {
        return trail.flatMap(Trail::isOrganizationTrail).orElse(false);
    }
}
