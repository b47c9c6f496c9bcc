package io.github.trailproof.simulator.state;

import java.util.Optional;

/**
 * A bucket that somebody has told of, or made.
 *
 * @param ownerId the account that owns it
 * @param policy its policy, if it has one
 * @param isStrict whether CloudTrail looks at the policy: for a bucket that was only told of, any will do
 * @param publicAccessBlock how public access to it is blocked, in the words of the request, if it is
 */
public record Bucket(
        String name,
        String ownerId,
        String region,
        Optional<String> policy,
        boolean isStrict,
        Optional<String> publicAccessBlock) {

    /** A bucket without a policy. */
    public static Bucket of(String name, String ownerId, String region, boolean isStrict) {
        return new Bucket(name, ownerId, region, Optional.empty(), isStrict, Optional.empty());
    }

    public Bucket withPolicy(Optional<String> other) {
        return new Bucket(name, ownerId, region, other, true, publicAccessBlock);
    }

    public Bucket withPublicAccessBlock(Optional<String> other) {
        return new Bucket(name, ownerId, region, policy, isStrict, other);
    }
}
