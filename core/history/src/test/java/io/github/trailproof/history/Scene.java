package io.github.trailproof.history;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Small accounts of which everything is known. */
final class Scene {

    static final String ACCOUNT = "111122223333";
    static final String HOME = "us-east-1";
    static final TrailArn MAIN = arn("main");
    static final TrailArn SECOND = arn("second");

    private static final SortedSet<String> REGIONS = EnabledRegions.alwaysEnabledIn("aws");

    private Scene() {}

    /** A trail with its settings, in words that a test reads. */
    record SmallTrail(TrailArn arn, boolean multiRegion, boolean logging, EventSelectors selectors) {

        static SmallTrail perfect(TrailArn arn) {
            return new SmallTrail(arn, true, true, EventSelectors.defaultSelectors());
        }

        SmallTrail stopped() {
            return new SmallTrail(arn, multiRegion, false, selectors);
        }

        SmallTrail inOneRegion() {
            return new SmallTrail(arn, false, logging, selectors);
        }

        SmallTrail selecting(EventSelectors others) {
            return new SmallTrail(arn, multiRegion, logging, others);
        }

        private Trail trail() {
            return Trail.builder()
                    .trailArn(arn)
                    .homeRegion(arn.region())
                    .isMultiRegionTrail(multiRegion)
                    .includeGlobalServiceEvents(true)
                    .build();
        }

        private boolean showsIn(String region) {
            return multiRegion || arn.region().equals(region);
        }
    }

    static TrailArn arn(String name) {
        return TrailArn.parse("arn:aws:cloudtrail:" + HOME + ":" + ACCOUNT + ":trail/" + name);
    }

    static AccountEvidence account(SmallTrail... trails) {
        return account(List.of(trails));
    }

    static AccountEvidence account(List<SmallTrail> trails) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .enabledRegions(Evidence.known(new EnabledRegions(REGIONS)));
        for (String region : REGIONS) {
            List<Trail> shown = new ArrayList<>();
            trails.stream().filter(trail -> trail.showsIn(region)).forEach(trail -> shown.add(trail.trail()));
            builder.putListing(region, Evidence.known(new TrailListing(shown)));
        }
        for (SmallTrail trail : trails) {
            builder.putStatus(
                    trail.arn(),
                    Evidence.known(
                            TrailStatus.builder().isLogging(trail.logging()).build()));
            builder.putSelectors(trail.arn(), Evidence.known(trail.selectors()));
        }
        return builder.build();
    }

    static EventSelectors selecting(ReadWriteType type, String... excluded) {
        return EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(type)
                        .includeManagementEvents(true)
                        .addExcludeManagementEventSources(excluded)
                        .build())
                .build();
    }
}
