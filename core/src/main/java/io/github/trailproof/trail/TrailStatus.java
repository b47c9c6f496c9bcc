package io.github.trailproof.trail;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of a trail in one region as GetTrailStatus answers it: whether it is logging, and how its deliveries fare.
 * The errors are those of the service it delivers to, such as {@code AccessDenied} or {@code NoSuchBucket}, and are absent
 * while deliveries succeed. Six members are older texts beside the times; they hold an empty text where there is none.
 *
 * <p>Immutable and safe for use by several threads. Source of the members: the CloudTrail API, GetTrailStatus.
 */
@Value.Immutable
@HiddenImplementation
public abstract class TrailStatus {

    TrailStatus() {}

    /** Whether the trail is recording (IsLogging). */
    public abstract Optional<Boolean> isLogging();

    /** Why the last delivery to S3 failed (LatestDeliveryError). */
    public abstract Optional<String> latestDeliveryError();

    /** Why the last notification to SNS failed (LatestNotificationError). */
    public abstract Optional<String> latestNotificationError();

    /** Why the last delivery to CloudWatch Logs failed (LatestCloudWatchLogsDeliveryError). */
    public abstract Optional<String> latestCloudWatchLogsDeliveryError();

    /** Why the last digest file could not be delivered (LatestDigestDeliveryError). */
    public abstract Optional<String> latestDigestDeliveryError();

    /** When log files last reached the bucket (LatestDeliveryTime). */
    public abstract Optional<Instant> latestDeliveryTime();

    /** When a notification was last sent (LatestNotificationTime). */
    public abstract Optional<Instant> latestNotificationTime();

    /** When recording was last started (StartLoggingTime). */
    public abstract Optional<Instant> startLoggingTime();

    /** When recording was last stopped (StopLoggingTime). */
    public abstract Optional<Instant> stopLoggingTime();

    /** When events last reached CloudWatch Logs (LatestCloudWatchLogsDeliveryTime). */
    public abstract Optional<Instant> latestCloudWatchLogsDeliveryTime();

    /** When a digest file last reached the bucket (LatestDigestDeliveryTime). */
    public abstract Optional<Instant> latestDigestDeliveryTime();

    /** Older text (LatestDeliveryAttemptTime). */
    public abstract Optional<String> latestDeliveryAttemptTime();

    /** Older text (LatestNotificationAttemptTime). */
    public abstract Optional<String> latestNotificationAttemptTime();

    /** Older text (LatestNotificationAttemptSucceeded). */
    public abstract Optional<String> latestNotificationAttemptSucceeded();

    /** Older text (LatestDeliveryAttemptSucceeded). */
    public abstract Optional<String> latestDeliveryAttemptSucceeded();

    /** Older text (TimeLoggingStarted). */
    public abstract Optional<String> timeLoggingStarted();

    /** Older text (TimeLoggingStopped). */
    public abstract Optional<String> timeLoggingStopped();

    /** Starts a builder; every member may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends TrailStatusBuilder {
        Builder() {}
    }
}
