package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param kmsKeyId the key that encrypts the trail's log files, if there is one and the listings agree on it
 */
public record DeliveryWarning(
        TrailArn trailArn, Channel channel, String error, Optional<String> s3BucketName, Optional<String> kmsKeyId) {

    private static final List<Channel> CHANNELS = List.of(Channel.values());

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

    /** What stands in the way of a delivery. */
    public enum Obstacle {
        /** A KMS key: it is disabled or gone, or its policy does not let CloudTrail use it. */
        KEY,
        /** Where the delivery should have gone does not exist. */
        NO_TARGET,
        /** A policy or a role there does not let CloudTrail deliver. */
        ACCESS,
        /** Something else. */
        OTHER
    }

    /** What stands in the way, by the error code. */
    public Obstacle obstacle() {
        String code = error.toLowerCase(Locale.ROOT);
        if (code.startsWith("kms") || code.startsWith("invalidkms")) {
            return Obstacle.KEY;
        }
        if (code.contains("nosuch") || code.contains("notfound") || code.contains("not found")) {
            return Obstacle.NO_TARGET;
        }
        boolean refused = code.contains("denied") || code.contains("authoriz") || code.contains("forbidden");
        return refused ? Obstacle.ACCESS : Obstacle.OTHER;
    }

    /**
     * The warnings about an account's trails, also about one that no listing shows; sorted by trail and channel.
     *
     * @param observed the trails that the listings show
     */
    static List<DeliveryWarning> of(AccountEvidence evidence, List<ObservedTrail> observed) {
        List<DeliveryWarning> warnings = new ArrayList<>(0);
        for (Map.Entry<TrailArn, Evidence<TrailStatus>> entry :
                evidence.statuses().entrySet()) {
            if (entry.getValue() instanceof Evidence.Known<TrailStatus> known) {
                for (Channel channel : CHANNELS) {
                    error(channel, known.answer())
                            .filter(code -> !code.isBlank())
                            .map(code -> of(entry.getKey(), channel, code, find(entry.getKey(), observed)))
                            .ifPresent(warnings::add);
                }
            }
        }
        return warnings;
    }

    /** A trail among those that the listings show, which are sorted by ARN. */
    static Optional<ObservedTrail> find(TrailArn arn, List<ObservedTrail> observed) {
        int low = 0;
        int high = observed.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = observed.get(middle).trailArn().compareTo(arn);
            if (order == 0) {
                return Optional.of(observed.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    private static DeliveryWarning of(TrailArn arn, Channel channel, String error, Optional<ObservedTrail> trail) {
        return new DeliveryWarning(
                arn,
                channel,
                error,
                trail.flatMap(ObservedTrail::s3BucketName),
                trail.flatMap(ObservedTrail::kmsKeyId));
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
