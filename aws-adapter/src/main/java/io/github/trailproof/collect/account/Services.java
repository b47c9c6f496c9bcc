package io.github.trailproof.collect.account;

import io.github.trailproof.collect.calls.Calling;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.concurrent.CompletableFuture;

/** The calls that a collection makes in one account, independent of the clients. Cancelling an answer cancels its call. */
public interface Services {

    /** DescribeTrails in a region, shadow trails included. */
    CompletableFuture<Evidence<TrailListing>> describeTrails(String region);

    /** GetTrailStatus of a trail, in its home region. */
    CompletableFuture<Evidence<TrailStatus>> getTrailStatus(TrailArn trailArn);

    /** GetEventSelectors of a trail, in its home region. */
    CompletableFuture<Evidence<EventSelectors>> getEventSelectors(TrailArn trailArn);

    /** ListRegions, all pages. */
    CompletableFuture<Evidence<EnabledRegions>> listRegions();

    /** Makes the calls of an account. */
    interface Factory {
        /**
         * Obtains the calls of an account.
         *
         * @param calling how they are made
         */
        Services of(Calling calling);

        /** Whether there is anybody to ask for the enabled regions. */
        boolean canListRegions();
    }
}
