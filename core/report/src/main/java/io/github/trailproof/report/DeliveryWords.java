package io.github.trailproof.report;

import io.github.trailproof.control.DeliveryWarning;
import io.github.trailproof.control.DeliveryWarning.Channel;

/** A delivery that failed, in words: what failed, and what has to be put right. */
final class DeliveryWords {

    private DeliveryWords() {}

    static String of(DeliveryWarning warning) {
        String trail = "the last delivery of " + Phrase.plain(warning.trailArn().name()) + " to ";
        String failed = " failed: " + Phrase.plain(warning.error()) + "; ";
        return trail
                + switch (warning.channel()) {
                    case S3 -> "S3" + failed + "what it records does not arrive: ";
                    case SNS -> "SNS" + failed;
                    case CLOUDWATCH_LOGS -> "CloudWatch Logs" + failed;
                    case DIGEST -> "S3, of a digest file," + failed;
                }
                + advice(warning);
    }

    private static String advice(DeliveryWarning warning) {
        String target = target(warning);
        return switch (warning.obstacle()) {
            case KEY ->
                "see whether " + key(warning)
                        + " is enabled, and whether its policy lets cloudtrail.amazonaws.com use it";
            case NO_TARGET -> target + " does not exist; create it again, or let the trail deliver elsewhere";
            case ACCESS -> access(warning, target);
            case OTHER -> "see " + target + " and its policy";
        };
    }

    /** A delivery to a bucket needs the leave of the bucket and of the key, and the code may not say whose is missing. */
    private static String access(DeliveryWarning warning, String target) {
        if (warning.channel() == Channel.CLOUDWATCH_LOGS) {
            return "the role that the trail names has to let CloudTrail write to " + target;
        }
        boolean encrypts = isToBucket(warning) && warning.kmsKeyId().isPresent();
        return "the policy of " + target + " has to let cloudtrail.amazonaws.com "
                + (isToBucket(warning) ? "write" : "publish")
                + (encrypts ? ", and that of " + key(warning) + " has to let it encrypt" : "");
    }

    private static String target(DeliveryWarning warning) {
        return switch (warning.channel()) {
            case S3, DIGEST ->
                warning.s3BucketName()
                        .map(bucket -> "bucket " + Phrase.plain(bucket))
                        .orElse("the bucket");
            case SNS -> "the topic";
            case CLOUDWATCH_LOGS -> "the log group";
        };
    }

    /** The trail names the key of its log files; a topic or a log group has one of its own. */
    private static String key(DeliveryWarning warning) {
        return warning.kmsKeyId()
                .filter(key -> isToBucket(warning))
                .map(key -> "the KMS key " + Phrase.plain(key))
                .orElseGet(() -> "the KMS key of " + target(warning));
    }

    private static boolean isToBucket(DeliveryWarning warning) {
        return warning.channel() == Channel.S3 || warning.channel() == Channel.DIGEST;
    }
}
