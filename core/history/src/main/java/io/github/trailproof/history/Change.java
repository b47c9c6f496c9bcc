package io.github.trailproof.history;

import io.github.trailproof.trail.TrailArn;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is different: a field, in CloudTrail's names, of one trail or of the account.
 *
 * @param facet what it is about
 * @param trailArn the trail, unless it is about the account
 * @param region the region, if it is about one region's answer, or the call was made there
 * @param field such as {@code IsLogging}, {@code IsMultiRegionTrail} or {@code EventSelectors}; for a trail that was made
 *     or deleted {@code TrailARN}
 * @param before the value before, as a text; empty where there was none, or none was known
 * @param after the value after, in the same way
 * @param call who changed it and when, where that is recorded; a comparison of two evidences knows no call
 */
public record Change(
        Facet facet,
        Optional<TrailArn> trailArn,
        Optional<String> region,
        String field,
        Optional<String> before,
        Optional<String> after,
        Optional<ChangeCall> call) {

    /** Checks that nothing is null. */
    public Change {
        Objects.requireNonNull(facet, "facet");
        Objects.requireNonNull(trailArn, "trailArn");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(call, "call");
    }

    static Change ofTrail(Facet facet, TrailArn arn, String field, Optional<String> before, Optional<String> after) {
        return new Change(facet, Optional.of(arn), Optional.empty(), field, before, after, Optional.empty());
    }
}
