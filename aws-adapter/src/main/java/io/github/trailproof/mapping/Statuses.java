package io.github.trailproof.mapping;

import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/** The state of a trail, from the SDK's type and back. */
final class Statuses {

    private Statuses() {}

    static TrailStatus fromSdk(GetTrailStatusResponse response) {
        return TrailStatus.builder()
                .isLogging(Optional.ofNullable(response.isLogging()))
                .latestDeliveryError(Optional.ofNullable(response.latestDeliveryError()))
                .latestNotificationError(Optional.ofNullable(response.latestNotificationError()))
                .latestCloudWatchLogsDeliveryError(Optional.ofNullable(response.latestCloudWatchLogsDeliveryError()))
                .latestDigestDeliveryError(Optional.ofNullable(response.latestDigestDeliveryError()))
                .latestDeliveryTime(Optional.ofNullable(response.latestDeliveryTime()))
                .latestNotificationTime(Optional.ofNullable(response.latestNotificationTime()))
                .startLoggingTime(Optional.ofNullable(response.startLoggingTime()))
                .stopLoggingTime(Optional.ofNullable(response.stopLoggingTime()))
                .latestCloudWatchLogsDeliveryTime(Optional.ofNullable(response.latestCloudWatchLogsDeliveryTime()))
                .latestDigestDeliveryTime(Optional.ofNullable(response.latestDigestDeliveryTime()))
                .latestDeliveryAttemptTime(Optional.ofNullable(response.latestDeliveryAttemptTime()))
                .latestNotificationAttemptTime(Optional.ofNullable(response.latestNotificationAttemptTime()))
                .latestNotificationAttemptSucceeded(Optional.ofNullable(response.latestNotificationAttemptSucceeded()))
                .latestDeliveryAttemptSucceeded(Optional.ofNullable(response.latestDeliveryAttemptSucceeded()))
                .timeLoggingStarted(Optional.ofNullable(response.timeLoggingStarted()))
                .timeLoggingStopped(Optional.ofNullable(response.timeLoggingStopped()))
                .build();
    }

    static GetTrailStatusResponse toSdk(TrailStatus status) {
        return GetTrailStatusResponse.builder()
                .isLogging(status.isLogging().orElse(null))
                .latestDeliveryError(status.latestDeliveryError().orElse(null))
                .latestNotificationError(status.latestNotificationError().orElse(null))
                .latestCloudWatchLogsDeliveryError(
                        status.latestCloudWatchLogsDeliveryError().orElse(null))
                .latestDigestDeliveryError(status.latestDigestDeliveryError().orElse(null))
                .latestDeliveryTime(status.latestDeliveryTime().orElse(null))
                .latestNotificationTime(status.latestNotificationTime().orElse(null))
                .startLoggingTime(status.startLoggingTime().orElse(null))
                .stopLoggingTime(status.stopLoggingTime().orElse(null))
                .latestCloudWatchLogsDeliveryTime(
                        status.latestCloudWatchLogsDeliveryTime().orElse(null))
                .latestDigestDeliveryTime(status.latestDigestDeliveryTime().orElse(null))
                .latestDeliveryAttemptTime(status.latestDeliveryAttemptTime().orElse(null))
                .latestNotificationAttemptTime(
                        status.latestNotificationAttemptTime().orElse(null))
                .latestNotificationAttemptSucceeded(
                        status.latestNotificationAttemptSucceeded().orElse(null))
                .latestDeliveryAttemptSucceeded(
                        status.latestDeliveryAttemptSucceeded().orElse(null))
                .timeLoggingStarted(status.timeLoggingStarted().orElse(null))
                .timeLoggingStopped(status.timeLoggingStopped().orElse(null))
                .build();
    }
}
