package io.github.trailproof.simulator.state;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trail in its current state.
 *
 * @param trail as DescribeTrails shows it
 * @param broughtBy the account whose evidence or call it came from
 * @param tags in the order in which they were added; one without a value has none
 * @param insights the types of insights that it logs
 */
public record StoredTrail(
        Trail trail,
        TrailStatus status,
        EventSelectors selectors,
        String broughtBy,
        Map<String, Optional<String>> tags,
        List<String> insights) {

    /** Copies the collections. */
    public StoredTrail {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        insights = List.copyOf(insights);
    }

    public StoredTrail(Trail trail, TrailStatus status, EventSelectors selectors, String broughtBy) {
        this(trail, status, selectors, broughtBy, Map.of(), List.of());
    }

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
        return new StoredTrail(other, status, selectors, broughtBy, tags, insights);
    }

    public StoredTrail with(TrailStatus other) {
        return new StoredTrail(trail, other, selectors, broughtBy, tags, insights);
    }

    public StoredTrail with(EventSelectors other) {
        return new StoredTrail(trail, status, other, broughtBy, tags, insights);
    }

    public StoredTrail withTags(Map<String, Optional<String>> other) {
        return new StoredTrail(trail, status, selectors, broughtBy, other, insights);
    }

    public StoredTrail withInsights(List<String> other) {
        return new StoredTrail(trail, status, selectors, broughtBy, tags, other);
    }
}
