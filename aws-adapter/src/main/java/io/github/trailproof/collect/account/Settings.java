package io.github.trailproof.collect.account;

import io.github.trailproof.control.Criterion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How a collector was set up; {@link io.github.trailproof.collect.TrailCollector.Builder} says what each value means. */
public record Settings(
        Services.Factory services,
        String startingRegion,
        List<String> otherRegions,
        @Nullable Criterion until,
        Duration timeout,
        Duration deadline,
        Clock clock,
        int concurrency,
        @Nullable Executor executor) {

    /** The same, with calls of clients that block made by another executor. */
    public Settings withExecutor(Executor other) {
        return new Settings(
                services, startingRegion, otherRegions, until, timeout, deadline, clock, concurrency, other);
    }
}
