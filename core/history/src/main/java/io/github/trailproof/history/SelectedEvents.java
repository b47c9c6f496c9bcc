package io.github.trailproof.history;

import io.github.trailproof.coverage.Losses;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Set;

/**
 * Whether two lists of selectors select the same management events, however they are written. Data events are not looked
 * at. It is asked of an account with nothing but a multi-region trail that logs by these selectors.
 */
public final class SelectedEvents {

    private static final String ACCOUNT = "000000000000";

    /** The only region of its partition, so that nothing of other regions is open. */
    private static final String REGION = "eusc-de-east-1";

    private SelectedEvents() {}

    /**
     * Compares two lists of selectors.
     *
     * @return whether they select the same; false where an unknown member leaves it open
     */
    public static boolean areTheSame(EventSelectors some, EventSelectors others) {
        if (some.equals(others)) {
            return true;
        }
        AccountEvidence one = account(some);
        AccountEvidence other = account(others);
        return Losses.between(one, other).isEmpty()
                && Losses.between(other, one).isEmpty();
    }

    private static AccountEvidence account(EventSelectors selectors) {
        TrailArn arn = TrailArn.parse("arn:aws-eusc:cloudtrail:" + REGION + ":" + ACCOUNT + ":trail/one");
        Trail trail = Trail.builder()
                .trailArn(arn)
                .homeRegion(REGION)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        return AccountEvidence.builder()
                .accountId(ACCOUNT)
                .enabledRegions(Evidence.known(EnabledRegions.of(Set.of(REGION))))
                .putListing(REGION, Evidence.known(TrailListing.of(trail)))
                .putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(arn, Evidence.known(selectors))
                .build();
    }
}
