package io.github.trailproof.testkit;

import io.github.trailproof.trail.Trail;
import java.util.Optional;

/** Copies of a trail that differ in one of the flags that decide. */
final class TrailCopies {

    private TrailCopies() {}

    static Trail withMultiRegion(Trail trail, Optional<Boolean> value) {
        return copy(trail, value, trail.includeGlobalServiceEvents(), trail.hasCustomEventSelectors());
    }

    static Trail withGlobalServiceEvents(Trail trail, Optional<Boolean> value) {
        return copy(trail, trail.isMultiRegionTrail(), value, trail.hasCustomEventSelectors());
    }

    static Trail withCustomSelectors(Trail trail, Optional<Boolean> value) {
        return copy(trail, trail.isMultiRegionTrail(), trail.includeGlobalServiceEvents(), value);
    }

    private static Trail copy(
            Trail trail, Optional<Boolean> multiRegion, Optional<Boolean> global, Optional<Boolean> custom) {
        Trail.Builder builder = Trail.builder().trailArn(trail.trailArn());
        return builder.name(trail.name())
                .s3BucketName(trail.s3BucketName())
                .s3KeyPrefix(trail.s3KeyPrefix())
                .snsTopicName(trail.snsTopicName())
                .snsTopicArn(trail.snsTopicArn())
                .includeGlobalServiceEvents(global)
                .isMultiRegionTrail(multiRegion)
                .homeRegion(trail.homeRegion())
                .logFileValidationEnabled(trail.logFileValidationEnabled())
                .cloudWatchLogsLogGroupArn(trail.cloudWatchLogsLogGroupArn())
                .cloudWatchLogsRoleArn(trail.cloudWatchLogsRoleArn())
                .kmsKeyId(trail.kmsKeyId())
                .hasCustomEventSelectors(custom)
                .hasInsightSelectors(trail.hasInsightSelectors())
                .isOrganizationTrail(trail.isOrganizationTrail())
                .recursiveLogging(trail.recursiveLogging())
                .build();
    }
}
