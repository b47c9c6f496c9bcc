package io.github.trailproof.simulator;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;

/**
 * A trail as it is now.
 *
 * @param trail as DescribeTrails shows it
 * @param broughtBy the account whose evidence or call it came from
 */
record LivingTrail(Trail trail, TrailStatus status, EventSelectors selectors, String broughtBy) {

    TrailArn arn() {
        return trail.trailArn();
    }

    boolean isMultiRegion() {
        return trail.isMultiRegionTrail().orElse(false);
    }

    boolean isOrganizations() {
        return trail.isOrganizationTrail().orElse(false);
    }

    LivingTrail with(Trail other) {
        return new LivingTrail(other, status, selectors, broughtBy);
    }

    LivingTrail with(TrailStatus other) {
        return new LivingTrail(trail, other, selectors, broughtBy);
    }

    LivingTrail with(EventSelectors other) {
        return new LivingTrail(trail, status, other, broughtBy);
    }
}
