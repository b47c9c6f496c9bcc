package io.github.trailproof.control;

import io.github.trailproof.trail.TrailArn;

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
}
