package io.github.trailproof.evidence;

import io.github.trailproof.trail.Trail;
import java.util.List;

/**
 * The trails that DescribeTrails shows from one region: those whose home it is, and, unless it was asked without them,
 * shadow trails: the copies of multi-region trails whose home is elsewhere, and of organization trails of other accounts.
 *
 * @param trails in the order of the answer
 * @param includesShadowTrails whether shadow trails were asked for (includeShadowTrails, by default true). A listing
 *     without them shows that a trail is there, and of no shadow trail that it is not
 */
public record TrailListing(List<Trail> trails, boolean includesShadowTrails) {

    /** Copies the list. */
    public TrailListing {
        trails = List.copyOf(trails);
    }

    /** Makes a listing with shadow trails, as the service answers by default. */
    public TrailListing(List<Trail> trails) {
        this(trails, true);
    }

    /** Obtains a listing of these trails. */
    public static TrailListing of(Trail... trails) {
        return new TrailListing(List.of(trails));
    }

    /** The same listing with other trails. */
    public TrailListing withTrails(List<Trail> others) {
        return new TrailListing(others, includesShadowTrails);
    }
}
