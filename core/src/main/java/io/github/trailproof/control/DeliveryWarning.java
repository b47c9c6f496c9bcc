package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trail whose last delivery failed. It never changes a verdict: the trail records, but what it records does not
 * arrive.
 *
 * @param trailArn which trail
 * @param channel where its events should have gone
 * @param error the error code of the service there, such as {@code NoSuchBucket}
 * @param s3BucketName the trail's bucket, if the listings agree on one
 */
public record DeliveryWarning(TrailArn trailArn, Channel channel, String error, Optional<String> s3BucketName) {

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

    /** The warnings about an account's trails, also about one that no listing shows; sorted by trail and channel. */
    static List<DeliveryWarning> of(AccountEvidence evidence) {
        List<DeliveryWarning> warnings = new ArrayList<>();
        for (Map.Entry<TrailArn, Evidence<TrailStatus>> entry :
                evidence.statuses().entrySet()) {
            if (entry.getValue() instanceof Evidence.Known<TrailStatus> known) {
                for (Channel channel : Channel.values()) {
                    Optional<String> error = error(channel, known.answer());
                    if (error.isPresent() && !error.get().isBlank()) {
                        TrailArn arn = entry.getKey();
                        warnings.add(new DeliveryWarning(arn, channel, error.get(), bucket(arn, evidence)));
                    }
                }
            }
        }
        return warnings;
    }

    private static Optional<String> bucket(TrailArn arn, AccountEvidence evidence) {
        return evidence.observedTrails().stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst()
                .flatMap(ObservedTrail::s3BucketName);
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
