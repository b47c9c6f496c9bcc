package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.simulator.state.StoredTrail;

/** The limit of trails in each region of an account, including shadow trails. */
final class TrailQuota {

    private static final int TRAILS_PER_REGION = 5;

    private TrailQuota() {}

    /** Refuses a new or changed trail that would exceed the limit in any of its regions. */
    static void check(State state, SimulatedAccount.Stateful owner, StoredTrail added) {
        if (!state.trailQuota()) {
            return;
        }
        for (String region : owner.regions()) {
            long others = state.seenIn(owner, region).stream()
                    .filter(trail -> trail.arn().accountId().equals(owner.id()))
                    .filter(trail -> !trail.arn().equals(added.arn()))
                    .count();
            if (state.sees(owner, added, region) && others >= TRAILS_PER_REGION) {
                throw ServiceError.of(
                        "MaximumNumberOfTrailsExceededException",
                        "the account has " + others + " trails in the region `" + region + "` already");
            }
        }
    }
}
