package io.github.trailproof.execute;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;

/** Accounts and steps to write tests with. */
final class Scene {

    static final String ACCOUNT = "111122223333";
    static final String HOME = "eu-west-1";
    static final List<String> REGIONS = List.of(HOME, "us-east-1");
    static final TrailArn MAIN = arn("main");
    static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());

    /** Only reads, and objects of S3. */
    static final EventSelectors READS = EventSelectors.builder()
            .addEventSelectors(EventSelector.builder()
                    .readWriteType(ReadWriteType.READ_ONLY)
                    .includeManagementEvents(true)
                    .addDataResources(DataResource.builder()
                            .type("AWS::S3::Object")
                            .addValues("arn:aws:s3")
                            .build())
                    .build())
            .build();

    /** The same, and writes. */
    static final EventSelectors ALL = EventSelectors.builder()
            .addAllEventSelectors(READS.eventSelectors())
            .addEventSelectors(EventSelector.builder()
                    .readWriteType(ReadWriteType.WRITE_ONLY)
                    .includeManagementEvents(true)
                    .build())
            .build();

    /** What somebody else may have put there. */
    static final EventSelectors OTHERS = EventSelectors.builder()
            .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                    .name("somebody else's")
                    .addFieldSelectors(
                            AdvancedFieldSelector.builder()
                                    .field("eventCategory")
                                    .addEqualTo("Data")
                                    .build(),
                            AdvancedFieldSelector.builder()
                                    .field("resources.type")
                                    .addEqualTo("AWS::Lambda::Function")
                                    .build())
                    .build())
            .build();

    static final Step.PutEventSelectors PUT = new Step.PutEventSelectors(MAIN, READS, ALL, 0, REASON);
    static final Step.UpdateTrail UPDATE = new Step.UpdateTrail(MAIN, REASON);
    static final Step.StartLogging START = new Step.StartLogging(MAIN, REASON);
    static final Step.CreateTrail CREATE =
            new Step.CreateTrail(MAIN, "the-bucket", Optional.of("prefix"), Optional.empty(), REASON);

    private Scene() {}

    static TrailArn arn(String name) {
        return new TrailArn("aws", HOME, ACCOUNT, name);
    }

    /** Without trails. */
    static AccountEvidence empty() {
        var builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .partition("aws")
                .enabledRegions(Evidence.known(EnabledRegions.of(REGIONS)));
        REGIONS.forEach(region -> builder.putListing(region, Evidence.known(TrailListing.of())));
        return builder.build();
    }

    /** With the trail {@link #MAIN} alone. */
    static AccountEvidence withMain(boolean multiRegion, boolean logging, EventSelectors selectors) {
        return with(List.of(MAIN), multiRegion, logging, selectors);
    }

    /** With these trails, all alike. */
    static AccountEvidence with(List<TrailArn> arns, boolean multiRegion, boolean logging, EventSelectors selectors) {
        List<Trail> trails = arns.stream()
                .map(arn -> Trail.builder()
                        .trailArn(arn)
                        .isMultiRegionTrail(multiRegion)
                        .includeGlobalServiceEvents(true)
                        .hasCustomEventSelectors(!selectors.equals(EventSelectors.defaultSelectors()))
                        .build())
                .toList();
        var builder = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .partition("aws")
                .enabledRegions(Evidence.known(EnabledRegions.of(REGIONS)));
        for (String region : REGIONS) {
            List<Trail> shown = multiRegion || region.equals(HOME) ? trails : List.of();
            builder.putListing(region, Evidence.known(new TrailListing(shown)));
        }
        for (TrailArn arn : arns) {
            builder.putStatus(
                            arn,
                            Evidence.known(
                                    TrailStatus.builder().isLogging(logging).build()))
                    .putSelectors(arn, Evidence.known(selectors));
        }
        return builder.build();
    }

    static RemediationPlan plan(Step... steps) {
        return new RemediationPlan(ACCOUNT, Criterion.CIS, List.of(steps), List.of(), true);
    }
}
