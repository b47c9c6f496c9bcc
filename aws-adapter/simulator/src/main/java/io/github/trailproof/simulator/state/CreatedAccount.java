package io.github.trailproof.simulator.state;

import java.time.Instant;

/** A request to create an account, which succeeds at once. */
public record CreatedAccount(
        String requestId, String managementAccountId, String accountId, String name, Instant time) {}
