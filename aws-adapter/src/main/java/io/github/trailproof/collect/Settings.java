package io.github.trailproof.collect;

import io.github.trailproof.control.Criterion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * How a collector was set up.
 *
 * @param clients CloudTrail, by region
 * @param startingRegion where trails are listed first
 * @param otherRegions regions the caller knows of, in the order to try them
 * @param enabledRegions where the enabled regions come from, if they are asked for
 * @param until the criterion whose verdict ends the collection; none asks all there is
 * @param deadline how long a collection may take
 * @param clock tells when evidence was collected
 * @param concurrency the most calls of a collection open at a time
 * @param executor makes the calls of clients that block; none makes threads for each collection
 */
public record Settings(
        TrailClients clients,
        String startingRegion,
        List<String> otherRegions,
        @Nullable RegionSource enabledRegions,
        @Nullable Criterion until,
        @Nullable Duration deadline,
        Clock clock,
        int concurrency,
        @Nullable Executor executor) {

    public Settings withExecutor(Executor other) {
        return new Settings(
                clients, startingRegion, otherRegions, enabledRegions, until, deadline, clock, concurrency, other);
    }
}
