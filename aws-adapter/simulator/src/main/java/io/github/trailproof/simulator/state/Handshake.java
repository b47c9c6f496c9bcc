package io.github.trailproof.simulator.state;

import java.time.Duration;
import java.time.Instant;

/**
 * An invitation of an account into an organization.
 *
 * @param managementAccountId whose organization it is
 * @param invitedId the account that is invited
 */
public record Handshake(
        String id, String managementAccountId, String invitedId, Instant requested, boolean isAccepted) {

    private static final Duration VALID = Duration.ofDays(15);

    public Instant expiration() {
        return requested.plus(VALID);
    }

    public Handshake accepted() {
        return new Handshake(id, managementAccountId, invitedId, requested, true);
    }
}
