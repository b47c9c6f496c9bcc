package io.github.trailproof.lookup;

import io.github.trailproof.collect.TrailClients;
import io.github.trailproof.collect.account.Role;
import io.github.trailproof.collect.organization.AssumedRoles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** How a collector was set up; {@link HistoryCollector.Builder} says what each value means. */
record LookupSettings(
        TrailClients clients,
        @Nullable AssumedRoles roles,
        String callerAccount,
        LookupPace pace,
        Duration delay,
        Duration timeout,
        Clock clock,
        int concurrency,
        @Nullable Executor executor) {

    private static final Duration KEPT = Duration.ofDays(90);

    /** How wrong the clock may be, which decides what is too old to be kept. */
    private static final Duration CLOCK = Duration.ofMinutes(1);

    /** The first second of which every event is kept now. */
    Instant oldestKept() {
        return Stretches.up(clock.instant().minus(KEPT).plus(CLOCK));
    }

    Optional<Role> role(String accountId, String region) {
        return roles == null || accountId.equals(callerAccount)
                ? Optional.empty()
                : Optional.of(roles.role(accountId, region));
    }
}
