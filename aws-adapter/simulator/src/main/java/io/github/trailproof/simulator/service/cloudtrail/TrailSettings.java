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

    private static final Pattern PREFIX = Pattern.compile("(?!/)[^\\p{Cntrl}]{1,200}(?<!/)");
    private static final Pattern TOPIC =
            Pattern.compile("[A-Za-z0-9_-]{1,256}|arn:aws[a-z0-9-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}");
    private static final Pattern KEY =
            Pattern.compile("(arn:aws[a-z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:(key|alias)/|alias/)?[A-Za-z0-9/_-]{1,256}");
    private static final Pattern LOG_GROUP =
            Pattern.compile("arn:aws[a-z0-9-]*:logs:[a-z0-9-]+:[0-9]{12}:log-group:[A-Za-z0-9._/#-]{1,512}:\\*");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z0-9-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,576}");

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
                .kmsKeyId(text(input, "KmsKeyId", before.kmsKeyId()).map(key -> keyArn(before.trailArn(), key)))
                .isOrganizationTrail(input.flag("IsOrganizationTrail").or(before::isOrganizationTrail))
                .build();
    }

    /** A setting that the request does not name stays; the empty text clears it. */
    private static Optional<String> text(Input input, String name, Optional<String> before) {
        Optional<String> sent = input.text(name);
        return sent.isPresent() ? sent.filter(text -> !text.isEmpty()) : before;
    }

    /** A key is named by its id or its alias, each with or without the rest of its ARN; the trail has the ARN. */
    private static String keyArn(TrailArn arn, String key) {
        if (key.startsWith("arn:")) {
            return key;
        }
        String resource = key.startsWith("alias/") ? key : "key/" + key;
        return "arn:" + arn.partition() + ":kms:" + arn.region() + ":" + arn.accountId() + ":" + resource;
    }

    private static String topicArn(TrailArn arn, String topic) {
        return topic.startsWith("arn:")
                ? topic
                : "arn:" + arn.partition() + ":sns:" + arn.region() + ":" + arn.accountId() + ":" + topic;
    }

    /** Refuses what a request says that the service refuses; settings that it leaves alone are not looked at. */
    static void checkForms(Input input) {
        refuse(input, "S3KeyPrefix", PREFIX, "InvalidS3PrefixException");
        refuse(input, "SnsTopicName", TOPIC, "InvalidSnsTopicNameException");
        refuse(input, "KmsKeyId", KEY, "InvalidKmsKeyIdException");
        refuse(input, "CloudWatchLogsLogGroupArn", LOG_GROUP, "InvalidCloudWatchLogsLogGroupArnException");
        refuse(input, "CloudWatchLogsRoleArn", ROLE, "InvalidCloudWatchLogsRoleArnException");
    }

    private static void refuse(Input input, String name, Pattern form, String code) {
        input.text(name)
                .filter(text -> !text.isEmpty() && !form.matcher(text).matches())
                .ifPresent(text -> {
                    throw ServiceError.of(code, "`" + text + "` is no " + name + " that a trail may have");
                });
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
