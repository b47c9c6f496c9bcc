package io.github.trailproof.planned.world;

import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/**
 * A trail's values, as a plan has them before or after.
 *
 * @param arn the trail's identity, if it exists already
 * @param name its name
 * @param multiRegion IsMultiRegionTrail
 * @param globalEvents IncludeGlobalServiceEvents
 * @param organization IsOrganizationTrail
 * @param logging whether it is to log
 * @param selectors what it is to select
 */
public record TrailValues(
        Optional<TrailArn> arn,
        Attribute<String> name,
        Attribute<Boolean> multiRegion,
        Attribute<Boolean> globalEvents,
        Attribute<Boolean> organization,
        Attribute<Boolean> logging,
        Attribute<EventSelectors> selectors) {

    /** The same values of a trail with another identity, or of one that is not there yet. */
    public TrailValues withArn(Optional<TrailArn> identity) {
        return new TrailValues(identity, name, multiRegion, globalEvents, organization, logging, selectors);
    }
}
