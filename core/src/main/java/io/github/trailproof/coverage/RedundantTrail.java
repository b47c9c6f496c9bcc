package io.github.trailproof.coverage;

import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Objects;

/**
 * A trail that records no management event which others do not record anyway. CloudTrail delivers the first copy of an
 * account's management events in a region free of charge, and charges for each further one: this trail is such a copy.
 *
 * @param trailArn the copy
 * @param coveredBy trails that together record all it records, sorted; without any of them they would not
 */
public record RedundantTrail(TrailArn trailArn, List<TrailArn> coveredBy) {

    /** Copies the list. */
    public RedundantTrail {
        Objects.requireNonNull(trailArn, "trailArn");
        coveredBy = List.copyOf(coveredBy);
    }
}
