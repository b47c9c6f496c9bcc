package io.github.trailproof.evidence;

import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.trail.Trail;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan or a template says of one trail: how it will be, and what of it is open until then.
 *
 * <p>A trail needs an ARN before anybody knows its account or its home region: {@link #UNKNOWN_ACCOUNT} and
 * {@link #UNKNOWN_REGION} stand for them there.
 *
 * @param trail the trail as it will be; empty if it stays as the listings show it, or is gone
 * @param address where the plan makes or changes it, such as {@code aws_cloudtrail.main}
 * @param open by the member of the trail that is open, as CloudTrail names it, why; {@code TrailARN} if it is open
 *     whether there will be the trail, {@code HomeRegion} if it is open where
 */
public record PlannedTrail(Optional<Trail> trail, Optional<String> address, SortedMap<String, Cause> open) {

    /** Stands for an account that is not known. No account has this id. */
    public static final String UNKNOWN_ACCOUNT = "000000000000";

    /** Stands for a region that is not known. */
    public static final String UNKNOWN_REGION = "unknown";

    /** Copies the map. */
    public PlannedTrail {
        Objects.requireNonNull(trail, "trail");
        Objects.requireNonNull(address, "address");
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    /** Obtains a trail that a plan makes or changes. */
    public static PlannedTrail of(Trail trail, String address, SortedMap<String, Cause> open) {
        return new PlannedTrail(Optional.of(trail), Optional.of(address), open);
    }

    /** Obtains the note that a trail of the listings may not stay. */
    public static PlannedTrail perhapsGone(Cause why) {
        return new PlannedTrail(Optional.empty(), Optional.empty(), new TreeMap<>(Map.of(TrailFinding.TRAIL_ARN, why)));
    }

    /** Either this or another plan for the same trail: what is open in one is open, and where they differ all is. */
    PlannedTrail or(PlannedTrail other) {
        if (equals(other)) {
            return this;
        }
        TreeMap<String, Cause> both = new TreeMap<>(open);
        both.putAll(other.open);
        if (!trail.equals(other.trail)) {
            both.putIfAbsent(
                    TrailFinding.TRAIL_ARN,
                    new MissingEvidence.Planned(
                            MissingEvidence.OpenInPlan.MAY_BE_REPLACED,
                            address.or(other::address).orElse("")));
        }
        return new PlannedTrail(trail.or(other::trail), address.or(other::address), both);
    }
}
