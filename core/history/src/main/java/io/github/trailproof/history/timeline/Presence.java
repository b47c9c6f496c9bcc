package io.github.trailproof.history.timeline;

import io.github.trailproof.trail.Trail;
import java.util.Optional;

/**
 * Whether a trail is there, and with which settings: those that decide what it records.
 *
 * @param trail its settings, as far as they are known; empty if it is not there
 */
record Presence(Optional<Trail> trail) {

    static final Presence ABSENT = new Presence(Optional.empty());

    static Presence of(Trail trail) {
        return new Presence(Optional.of(Trail.builder()
                .trailArn(trail.trailArn())
                .isMultiRegionTrail(trail.isMultiRegionTrail())
                .includeGlobalServiceEvents(trail.includeGlobalServiceEvents())
                .isOrganizationTrail(trail.isOrganizationTrail())
                .homeRegion(trail.effectiveHomeRegion())
                .build()));
    }

    /** What two observations say together; empty if they disagree. */
    Optional<Presence> with(Presence other) {
        if (trail.isEmpty() || other.trail.isEmpty()) {
            return equals(other) ? Optional.of(this) : Optional.empty();
        }
        Trail one = trail.get();
        Trail another = other.trail.get();
        if (differ(one.isMultiRegionTrail(), another.isMultiRegionTrail())
                || differ(one.includeGlobalServiceEvents(), another.includeGlobalServiceEvents())
                || differ(one.isOrganizationTrail(), another.isOrganizationTrail())
                || differ(one.homeRegion(), another.homeRegion())) {
            return Optional.empty();
        }
        return Optional.of(new Presence(Optional.of(one.toBuilder()
                .isMultiRegionTrail(one.isMultiRegionTrail().or(another::isMultiRegionTrail))
                .includeGlobalServiceEvents(one.includeGlobalServiceEvents().or(another::includeGlobalServiceEvents))
                .isOrganizationTrail(one.isOrganizationTrail().or(another::isOrganizationTrail))
                .build())));
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
