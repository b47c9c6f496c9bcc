package io.github.trailproof.simulator.service;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.world.SimulatedAccount;
import io.github.trailproof.simulator.world.State;
import io.github.trailproof.simulator.world.StoredTrail;

/** How many trails an account may have in a region, shadows of trails from elsewhere included. */
final class TrailQuota {

    private static final int TRAILS_PER_REGION = 5;

    private TrailQuota() {}

    /** Refuses a trail, new or changed, that would be one too many in any of its regions. */
    static void check(State world, SimulatedAccount.Living owner, StoredTrail added) {
        for (String region : owner.regions()) {
            long others = world.seenIn(owner, region).stream()
                    .filter(trail -> trail.arn().accountId().equals(owner.id()))
                    .filter(trail -> !trail.arn().equals(added.arn()))
                    .count();
            if (world.sees(owner, added, region) && others >= TRAILS_PER_REGION) {
                throw ServiceError.of(
                        "MaximumNumberOfTrailsExceededException",
                        "the account has " + others + " trails in the region `" + region + "` already");
            }
        }
    }
}
