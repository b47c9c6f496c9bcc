package io.github.trailproof.simulator;

import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Answers without what the SDK's types cannot hold: members they have no name for, and times within a millisecond. */
final class AsSdkHolds {

    private AsSdkHolds() {}

    static TrailListing listing(TrailListing listing) {
        return new TrailListing(listing.trails().stream().map(AsSdkHolds::trail).toList());
    }

    private static Trail trail(Trail trail) {
        Trail.Builder builder = Trail.builder().trailArn(trail.trailArn());
        return builder.name(trail.name())
                .s3BucketName(trail.s3BucketName())
                .s3KeyPrefix(trail.s3KeyPrefix())
                .snsTopicName(trail.snsTopicName())
                .snsTopicArn(trail.snsTopicArn())
                .includeGlobalServiceEvents(trail.includeGlobalServiceEvents())
                .isMultiRegionTrail(trail.isMultiRegionTrail())
                .homeRegion(trail.homeRegion())
                .logFileValidationEnabled(trail.logFileValidationEnabled())
                .cloudWatchLogsLogGroupArn(trail.cloudWatchLogsLogGroupArn())
                .cloudWatchLogsRoleArn(trail.cloudWatchLogsRoleArn())
                .kmsKeyId(trail.kmsKeyId())
                .hasCustomEventSelectors(trail.hasCustomEventSelectors())
                .hasInsightSelectors(trail.hasInsightSelectors())
                .isOrganizationTrail(trail.isOrganizationTrail())
                .recursiveLogging(trail.recursiveLogging())
                .build();
    }

    static TrailStatus status(TrailStatus status) {
        return TrailStatus.builder()
                .isLogging(status.isLogging())
                .latestDeliveryError(status.latestDeliveryError())
                .latestNotificationError(status.latestNotificationError())
                .latestCloudWatchLogsDeliveryError(status.latestCloudWatchLogsDeliveryError())
                .latestDigestDeliveryError(status.latestDigestDeliveryError())
                .latestDeliveryTime(time(status.latestDeliveryTime()))
                .latestNotificationTime(time(status.latestNotificationTime()))
                .startLoggingTime(time(status.startLoggingTime()))
                .stopLoggingTime(time(status.stopLoggingTime()))
                .latestCloudWatchLogsDeliveryTime(time(status.latestCloudWatchLogsDeliveryTime()))
                .latestDigestDeliveryTime(time(status.latestDigestDeliveryTime()))
                .latestDeliveryAttemptTime(status.latestDeliveryAttemptTime())
                .latestNotificationAttemptTime(status.latestNotificationAttemptTime())
                .latestNotificationAttemptSucceeded(status.latestNotificationAttemptSucceeded())
                .latestDeliveryAttemptSucceeded(status.latestDeliveryAttemptSucceeded())
                .timeLoggingStarted(status.timeLoggingStarted())
                .timeLoggingStopped(status.timeLoggingStopped())
                .build();
    }

    private static Optional<Instant> time(Optional<Instant> time) {
        return time.map(known -> known.truncatedTo(ChronoUnit.MILLIS));
    }

    static EventSelectors selectors(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(selectors.eventSelectors().stream()
                        .map(AsSdkHolds::selector)
                        .toList())
                .addAllAdvancedEventSelectors(selectors.advancedEventSelectors().stream()
                        .map(AsSdkHolds::selector)
                        .toList())
                .build();
    }

    private static EventSelector selector(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .addAllDataResources(selector.dataResources().stream()
                        .map(resource -> DataResource.builder()
                                .type(resource.type())
                                .addAllValues(resource.values())
                                .build())
                        .toList())
                .addAllExcludeManagementEventSources(selector.excludeManagementEventSources())
                .build();
    }

    private static AdvancedEventSelector selector(AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name(selector.name())
                .addAllFieldSelectors(selector.fieldSelectors().stream()
                        .map(field -> AdvancedFieldSelector.builder()
                                .field(field.field())
                                .addAllEqualTo(field.equalTo())
                                .addAllStartsWith(field.startsWith())
                                .addAllEndsWith(field.endsWith())
                                .addAllNotEquals(field.notEquals())
                                .addAllNotStartsWith(field.notStartsWith())
                                .addAllNotEndsWith(field.notEndsWith())
                                .build())
                        .toList())
                .build();
    }
}
