package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;

/** The trails that an account sees. Each method throws {@link ServiceError} if the service answers an error. */
interface TrailView {

    /** The trails that a region lists, including shadow trails. */
    List<Trail> listing(String region);

    /** The trail that a name or an ARN means in a region. */
    TrailArn named(String region, String nameOrArn);

    /** The status of a trail. */
    TrailStatus status(TrailArn trailArn);

    /** The selectors of a trail. */
    EventSelectors selectors(TrailArn trailArn);
}
