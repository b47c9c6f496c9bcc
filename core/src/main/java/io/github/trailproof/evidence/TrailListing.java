package io.github.trailproof.evidence;

import io.github.trailproof.trail.Trail;
import java.util.List;

/**
 * The trails that DescribeTrails shows from one region, shadow trails included: those whose home it is, and the copies
 * of multi-region and organization trails whose home is elsewhere.
 *
 * @param trails in the order of the answer
 */
public record TrailListing(List<Trail> trails) {

    /** Copies the list. */
    public TrailListing {
        trails = List.copyOf(trails);
    }

    /** Obtains a listing of these trails. */
    public static TrailListing of(Trail... trails) {
        return new TrailListing(List.of(trails));
    }
}
