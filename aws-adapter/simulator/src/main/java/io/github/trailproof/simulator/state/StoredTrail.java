package io.github.trailproof.simulator.state;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;

/**
 * A trail in its current state.
 *
 * @param trail as DescribeTrails shows it
 * @param broughtBy the account whose evidence or call it came from
 */
public record StoredTrail(Trail trail, TrailStatus status, EventSelectors selectors, String broughtBy) {

    public TrailArn arn() {
        return trail.trailArn();
    }

    public boolean isMultiRegion() {
        return trail.isMultiRegionTrail().orElse(false);
    }

    public boolean isOrganizations() {
        return trail.isOrganizationTrail().orElse(false);
    }

    public StoredTrail with(Trail other) {
        return new StoredTrail(other, status, selectors, broughtBy);
    }

    public StoredTrail with(TrailStatus other) {
        return new StoredTrail(trail, other, selectors, broughtBy);
    }

    public StoredTrail with(EventSelectors other) {
        return new StoredTrail(trail, status, other, broughtBy);
    }
}
