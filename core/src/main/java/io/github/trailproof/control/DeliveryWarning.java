package io.github.trailproof.control;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A delivery of a trail's events that last failed. It never changes a verdict: the trail records, but what it records
 * does not arrive.
 *
 * @param trailArn which trail
 * @param channel where its events should have gone
 * @param error the error code of the service there, as {@code NoSuchBucket}
 */
public record DeliveryWarning(TrailArn trailArn, Channel channel, String error) {

    /** Where a trail delivers. */
    public enum Channel {
        /** Log files to the bucket (LatestDeliveryError). */
        S3,
        /** Notifications to the topic (LatestNotificationError). */
        SNS,
        /** Events to the log group (LatestCloudWatchLogsDeliveryError). */
        CLOUDWATCH_LOGS,
        /** Digest files to the bucket (LatestDigestDeliveryError). */
        DIGEST
    }

    static List<DeliveryWarning> of(SortedMap<TrailArn, Evidence<TrailStatus>> statuses) {
        List<DeliveryWarning> warnings = new ArrayList<>();
        for (Map.Entry<TrailArn, Evidence<TrailStatus>> entry : statuses.entrySet()) {
            if (entry.getValue() instanceof Evidence.Known<TrailStatus> known) {
                for (Channel channel : Channel.values()) {
                    Optional<String> error = error(channel, known.answer());
                    if (error.isPresent() && !error.get().isBlank()) {
                        warnings.add(new DeliveryWarning(entry.getKey(), channel, error.get()));
                    }
                }
            }
        }
        return warnings;
    }

    private static Optional<String> error(Channel channel, TrailStatus status) {
        return switch (channel) {
            case S3 -> status.latestDeliveryError();
            case SNS -> status.latestNotificationError();
            case CLOUDWATCH_LOGS -> status.latestCloudWatchLogsDeliveryError();
            case DIGEST -> status.latestDigestDeliveryError();
        };
    }
}
