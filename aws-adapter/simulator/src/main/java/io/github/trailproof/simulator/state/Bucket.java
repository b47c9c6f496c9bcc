package io.github.trailproof.simulator.state;

import java.util.Optional;

/**
 * A bucket that somebody has told of, or made.
 *
 * @param ownerId the account that owns it
 * @param policy its policy, if it has one
 * @param isStrict whether CloudTrail looks at the policy: for a bucket that was only told of, any will do
 */
public record Bucket(String name, String ownerId, String region, Optional<String> policy, boolean isStrict) {

    public Bucket withPolicy(Optional<String> other) {
        return new Bucket(name, ownerId, region, other, true);
    }
}
