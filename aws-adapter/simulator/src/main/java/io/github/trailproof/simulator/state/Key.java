package io.github.trailproof.simulator.state;

import java.util.Optional;

/**
 * A key of KMS that somebody has told of.
 *
 * @param policy its policy; for CloudTrail any will do if there is none
 */
public record Key(Status status, Optional<String> policy) {

    /** Whether a key can be used. */
    public enum Status {
        ENABLED,
        DISABLED,
        MISSING
    }
}
