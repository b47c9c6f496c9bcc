package io.github.trailproof.remediation;

import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;

/** A trail and its status, after a call. */
final class ChangedTrail {

    private ChangedTrail() {}

    static Trail created(Step.CreateTrail create) {
        return Trail.builder()
                .trailArn(create.trailArn())
                .name(create.trailArn().name())
                .s3BucketName(create.s3BucketName())
                .s3KeyPrefix(create.s3KeyPrefix())
                .kmsKeyId(create.kmsKeyId())
                .homeRegion(create.trailArn().region())
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(false)
                .isOrganizationTrail(false)
                .build();
    }

    static Trail allRegions(Trail trail) {
        return kept(trail)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(trail.hasCustomEventSelectors())
                .build();
    }

    static Trail customSelectors(Trail trail) {
        return kept(trail)
                .isMultiRegionTrail(trail.isMultiRegionTrail())
                .includeGlobalServiceEvents(trail.includeGlobalServiceEvents())
                .hasCustomEventSelectors(true)
                .build();
    }

    /** Everything that no call of ours changes. */
    private static Trail.Builder kept(Trail trail) {
        Trail.Builder builder = Trail.builder().trailArn(trail.trailArn());
        return builder.name(trail.name())
                .s3BucketName(trail.s3BucketName())
                .s3KeyPrefix(trail.s3KeyPrefix())
                .snsTopicName(trail.snsTopicName())
                .snsTopicArn(trail.snsTopicArn())
                .homeRegion(trail.homeRegion())
                .logFileValidationEnabled(trail.logFileValidationEnabled())
                .cloudWatchLogsLogGroupArn(trail.cloudWatchLogsLogGroupArn())
                .cloudWatchLogsRoleArn(trail.cloudWatchLogsRoleArn())
                .kmsKeyId(trail.kmsKeyId())
                .hasInsightSelectors(trail.hasInsightSelectors())
                .isOrganizationTrail(trail.isOrganizationTrail())
                .recursiveLogging(trail.recursiveLogging());
    }

    static TrailStatus logging(Optional<TrailStatus> before, boolean isLogging) {
        TrailStatus status = before.orElseGet(() -> TrailStatus.builder().build());
        return TrailStatus.builder()
                .isLogging(isLogging)
                .latestDeliveryError(status.latestDeliveryError())
                .latestNotificationError(status.latestNotificationError())
                .latestCloudWatchLogsDeliveryError(status.latestCloudWatchLogsDeliveryError())
                .latestDigestDeliveryError(status.latestDigestDeliveryError())
                .latestDeliveryTime(status.latestDeliveryTime())
                .latestNotificationTime(status.latestNotificationTime())
                .startLoggingTime(status.startLoggingTime())
                .stopLoggingTime(status.stopLoggingTime())
                .latestCloudWatchLogsDeliveryTime(status.latestCloudWatchLogsDeliveryTime())
                .latestDigestDeliveryTime(status.latestDigestDeliveryTime())
                .latestDeliveryAttemptTime(status.latestDeliveryAttemptTime())
                .latestNotificationAttemptTime(status.latestNotificationAttemptTime())
                .latestNotificationAttemptSucceeded(status.latestNotificationAttemptSucceeded())
                .latestDeliveryAttemptSucceeded(status.latestDeliveryAttemptSucceeded())
                .timeLoggingStarted(status.timeLoggingStarted())
                .timeLoggingStopped(status.timeLoggingStopped())
                .build();
    }
}
