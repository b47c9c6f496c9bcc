package io.github.trailproof.simulator.service;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;

/** What an account is shown of trails. Each method throws {@link ServiceError} where the answer is an error. */
interface TrailView {

    /** The trails seen from a region, shadows included. */
    List<Trail> listing(String region);

    /** The trail that a call to a region means by a name or an ARN. */
    TrailArn named(String region, String nameOrArn);

    /** The state of a trail. */
    TrailStatus status(TrailArn trailArn);

    /** The selectors of a trail. */
    EventSelectors selectors(TrailArn trailArn);
}
