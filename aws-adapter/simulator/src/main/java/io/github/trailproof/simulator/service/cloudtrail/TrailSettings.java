package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of a trail, as CreateTrail and UpdateTrail set them. */
final class TrailSettings {

    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{1,253})[A-Za-z0-9]");

    private TrailSettings() {}

    /** A new trail: settings that the request omits have the defaults of the service. */
    static Trail created(TrailArn arn, Input input) {
        Trail defaults = Trail.builder()
                .trailArn(arn)
                .name(arn.name())
                .homeRegion(arn.region())
                .includeGlobalServiceEvents(true)
                .isMultiRegionTrail(false)
                .logFileValidationEnabled(false)
                .hasCustomEventSelectors(false)
                .hasInsightSelectors(false)
                .isOrganizationTrail(false)
                .build();
        return updated(defaults, input);
    }

    /** A changed trail: settings that the request omits stay as they were. */
    static Trail updated(Trail before, Input input) {
        Optional<String> topic = input.text("SnsTopicName").filter(name -> !name.isEmpty());
        boolean topicStays = input.text("SnsTopicName").isEmpty();
        return before.toBuilder()
                .s3BucketName(input.text("S3BucketName").or(before::s3BucketName))
                .s3KeyPrefix(text(input, "S3KeyPrefix", before.s3KeyPrefix()))
                .snsTopicName(topicStays ? before.snsTopicName() : topic)
                .snsTopicArn(topicStays ? before.snsTopicArn() : topic.map(name -> topicArn(before.trailArn(), name)))
                .includeGlobalServiceEvents(
                        input.flag("IncludeGlobalServiceEvents").or(before::includeGlobalServiceEvents))
                .isMultiRegionTrail(input.flag("IsMultiRegionTrail").or(before::isMultiRegionTrail))
                .logFileValidationEnabled(input.flag("EnableLogFileValidation").or(before::logFileValidationEnabled))
                .cloudWatchLogsLogGroupArn(text(input, "CloudWatchLogsLogGroupArn", before.cloudWatchLogsLogGroupArn()))
                .cloudWatchLogsRoleArn(text(input, "CloudWatchLogsRoleArn", before.cloudWatchLogsRoleArn()))
                .kmsKeyId(text(input, "KmsKeyId", before.kmsKeyId()))
                .isOrganizationTrail(input.flag("IsOrganizationTrail").or(before::isOrganizationTrail))
                .build();
    }

    /** A setting that the request does not name stays; the empty text clears it. */
    private static Optional<String> text(Input input, String name, Optional<String> before) {
        Optional<String> sent = input.text(name);
        return sent.isPresent() ? sent.filter(text -> !text.isEmpty()) : before;
    }

    private static String topicArn(TrailArn arn, String topic) {
        return topic.startsWith("arn:")
                ? topic
                : "arn:" + arn.partition() + ":sns:" + arn.region() + ":" + arn.accountId() + ":" + topic;
    }

    /** Refuses settings that the service refuses. */
    static void check(Trail trail) {
        String bucket = trail.s3BucketName().orElse("");
        if (!BUCKET.matcher(bucket).matches()) {
            throw ServiceError.of("InvalidS3BucketNameException", "`" + bucket + "` is not the name of a bucket");
        }
        if (trail.isMultiRegionTrail().orElse(false)
                && !trail.includeGlobalServiceEvents().orElse(true)) {
            throw ServiceError.of(
                    "InvalidParameterCombinationException", "a multi-region trail includes global service events");
        }
        if (trail.cloudWatchLogsLogGroupArn().isPresent()
                && trail.cloudWatchLogsRoleArn().isEmpty()) {
            throw ServiceError.of(
                    "InvalidCloudWatchLogsRoleArnException", "a log group needs a role that writes to it");
        }
        if (trail.cloudWatchLogsRoleArn().isPresent()
                && trail.cloudWatchLogsLogGroupArn().isEmpty()) {
            throw ServiceError.of("InvalidCloudWatchLogsLogGroupArnException", "a role needs a log group to write to");
        }
    }
}
