package io.github.trailproof.simulator.service;

import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A trail's state, as recording is started and stopped. */
final class Statuses {

    private Statuses() {}

    /** The state of a trail that was just made: it does not record, and no time is known. */
    static TrailStatus initial() {
        return TrailStatus.builder()
                .isLogging(false)
                .latestDeliveryAttemptTime("")
                .latestNotificationAttemptTime("")
                .latestNotificationAttemptSucceeded("")
                .latestDeliveryAttemptSucceeded("")
                .timeLoggingStarted("")
                .timeLoggingStopped("")
                .build();
    }

    /** The state once recording is started; it stays as it is where it was recording. */
    static TrailStatus started(TrailStatus status, Instant now) {
        return status.isLogging().orElse(false)
                ? status
                : deliveries(status)
                        .isLogging(true)
                        .startLoggingTime(now)
                        .timeLoggingStarted(text(now))
                        .stopLoggingTime(status.stopLoggingTime())
                        .timeLoggingStopped(status.timeLoggingStopped().or(() -> Optional.of("")))
                        .build();
    }

    /** The state once recording is stopped; it stays as it is where it was not recording. */
    static TrailStatus stopped(TrailStatus status, Instant now) {
        return !status.isLogging().orElse(true)
                ? status
                : deliveries(status)
                        .isLogging(false)
                        .stopLoggingTime(now)
                        .timeLoggingStopped(text(now))
                        .startLoggingTime(status.startLoggingTime())
                        .timeLoggingStarted(status.timeLoggingStarted().or(() -> Optional.of("")))
                        .build();
    }

    private static TrailStatus.Builder deliveries(TrailStatus status) {
        return TrailStatus.builder()
                .latestDeliveryError(status.latestDeliveryError())
                .latestNotificationError(status.latestNotificationError())
                .latestCloudWatchLogsDeliveryError(status.latestCloudWatchLogsDeliveryError())
                .latestDigestDeliveryError(status.latestDigestDeliveryError())
                .latestDeliveryTime(status.latestDeliveryTime())
                .latestNotificationTime(status.latestNotificationTime())
                .latestCloudWatchLogsDeliveryTime(status.latestCloudWatchLogsDeliveryTime())
                .latestDigestDeliveryTime(status.latestDigestDeliveryTime())
                .latestDeliveryAttemptTime(status.latestDeliveryAttemptTime())
                .latestNotificationAttemptTime(status.latestNotificationAttemptTime())
                .latestNotificationAttemptSucceeded(status.latestNotificationAttemptSucceeded())
                .latestDeliveryAttemptSucceeded(status.latestDeliveryAttemptSucceeded());
    }

    /** The older texts have no fractions of a second. */
    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
