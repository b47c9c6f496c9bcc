package io.github.trailproof.recorded.gather;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;

/** An answer that was found, before it is clear whose it is. */
sealed interface Answer {

    ContentKind kind();

    Place place();

    /** The answer of DescribeTrails in one region. */
    record Listing(ContentKind kind, Place place, Evidence<TrailListing> evidence) implements Answer {}

    /** A trail of a list that may be a selection: it shows that the trail is there, and not that others are not. */
    record Selected(ContentKind kind, Place place, Trail trail) implements Answer {}

    /**
     * The answers about one trail.
     *
     * @param owner the account that owns the trail for certain
     */
    record OfTrail(
            ContentKind kind,
            Place place,
            Optional<Evidence<TrailStatus>> status,
            Optional<Evidence<EventSelectors>> selectors,
            Optional<String> owner)
            implements Answer {}

    /** The enabled regions. */
    record Regions(ContentKind kind, Place place, Evidence<EnabledRegions> evidence) implements Answer {}

    /** A call that failed. */
    record Failed(ContentKind kind, Place place, ObjectValue error) implements Answer {}
}
