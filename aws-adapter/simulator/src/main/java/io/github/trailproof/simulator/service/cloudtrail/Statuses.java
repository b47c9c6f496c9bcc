package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The status of a trail as logging is started and stopped. */
final class Statuses {

    private Statuses() {}

    /** The status of a new trail: it does not log, and has no times. */
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

    /** The status after logging is started; unchanged if the trail was logging already. */
    static TrailStatus started(TrailStatus status, Instant now) {
        return status.isLogging().orElse(false)
                ? status
                : status.toBuilder()
                        .isLogging(true)
                        .startLoggingTime(now)
                        .timeLoggingStarted(text(now))
                        .timeLoggingStopped(status.timeLoggingStopped().or(() -> Optional.of("")))
                        .build();
    }

    /** The status after logging is stopped; unchanged if the trail was not logging. */
    static TrailStatus stopped(TrailStatus status, Instant now) {
        return !status.isLogging().orElse(true)
                ? status
                : status.toBuilder()
                        .isLogging(false)
                        .stopLoggingTime(now)
                        .timeLoggingStopped(text(now))
                        .timeLoggingStarted(status.timeLoggingStarted().or(() -> Optional.of("")))
                        .build();
    }

    /** The older texts have no fractions of a second. */
    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
