package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.Partitions;
import java.util.Optional;

/**
 * Whose a trail is, and where it is at home.
 *
 * @param accountId the account, if it is known
 * @param region the home region, if it is known
 * @param source what would settle them, such as {@code provider.aws.eu}
 */
public record Place(Optional<String> accountId, Optional<String> region, String source) {

    /** The partition of the region; {@code aws} if it is not known. */
    public String partition() {
        return region.map(Partitions::of).orElse(Partitions.AWS);
    }
}
