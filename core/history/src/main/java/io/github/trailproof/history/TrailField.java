package io.github.trailproof.history;

import io.github.trailproof.trail.Trail;
import java.util.Optional;

/** The members of a trail that DescribeTrails answers, each as a text and to be copied from another trail. */
enum TrailField {
    NAME("Name", false),
    S3_BUCKET_NAME("S3BucketName", false),
    S3_KEY_PREFIX("S3KeyPrefix", false),
    SNS_TOPIC_NAME("SnsTopicName", false),
    SNS_TOPIC_ARN("SnsTopicARN", false),
    INCLUDE_GLOBAL_SERVICE_EVENTS("IncludeGlobalServiceEvents", true),
    IS_MULTI_REGION_TRAIL("IsMultiRegionTrail", true),
    HOME_REGION("HomeRegion", true),
    LOG_FILE_VALIDATION_ENABLED("LogFileValidationEnabled", false),
    CLOUD_WATCH_LOGS_LOG_GROUP_ARN("CloudWatchLogsLogGroupArn", false),
    CLOUD_WATCH_LOGS_ROLE_ARN("CloudWatchLogsRoleArn", false),
    KMS_KEY_ID("KmsKeyId", false),
    HAS_CUSTOM_EVENT_SELECTORS("HasCustomEventSelectors", true),
    HAS_INSIGHT_SELECTORS("HasInsightSelectors", false),
    IS_ORGANIZATION_TRAIL("IsOrganizationTrail", true),
    RECURSIVE_LOGGING("RecursiveLogging", false);

    private final String apiName;
    private final boolean decides;

    TrailField(String apiName, boolean decides) {
        this.apiName = apiName;
        this.decides = decides;
    }

    String apiName() {
        return apiName;
    }

    /** Whether it has a part in which events are recorded. */
    boolean decides() {
        return decides;
    }

    /** The value that a copy of a trail states. */
    Optional<String> text(Trail trail) {
        return switch (this) {
            case NAME -> trail.name();
            case S3_BUCKET_NAME -> trail.s3BucketName();
            case S3_KEY_PREFIX -> trail.s3KeyPrefix();
            case SNS_TOPIC_NAME -> trail.snsTopicName();
            case SNS_TOPIC_ARN -> trail.snsTopicArn();
            case INCLUDE_GLOBAL_SERVICE_EVENTS -> flag(trail.includeGlobalServiceEvents());
            case IS_MULTI_REGION_TRAIL -> flag(trail.isMultiRegionTrail());
            case HOME_REGION -> trail.homeRegion();
            case LOG_FILE_VALIDATION_ENABLED -> flag(trail.logFileValidationEnabled());
            case CLOUD_WATCH_LOGS_LOG_GROUP_ARN -> trail.cloudWatchLogsLogGroupArn();
            case CLOUD_WATCH_LOGS_ROLE_ARN -> trail.cloudWatchLogsRoleArn();
            case KMS_KEY_ID -> trail.kmsKeyId();
            case HAS_CUSTOM_EVENT_SELECTORS -> flag(trail.hasCustomEventSelectors());
            case HAS_INSIGHT_SELECTORS -> flag(trail.hasInsightSelectors());
            case IS_ORGANIZATION_TRAIL -> flag(trail.isOrganizationTrail());
            case RECURSIVE_LOGGING -> flag(trail.recursiveLogging());
        };
    }

    private static Optional<String> flag(Optional<Boolean> value) {
        return value.map(String::valueOf);
    }

    /** Gives one trail the value of another. */
    void copy(Trail from, Trail.Builder to) {
        switch (this) {
            case NAME -> to.name(from.name());
            case S3_BUCKET_NAME -> to.s3BucketName(from.s3BucketName());
            case S3_KEY_PREFIX -> to.s3KeyPrefix(from.s3KeyPrefix());
            case SNS_TOPIC_NAME -> to.snsTopicName(from.snsTopicName());
            case SNS_TOPIC_ARN -> to.snsTopicArn(from.snsTopicArn());
            case INCLUDE_GLOBAL_SERVICE_EVENTS -> to.includeGlobalServiceEvents(from.includeGlobalServiceEvents());
            case IS_MULTI_REGION_TRAIL -> to.isMultiRegionTrail(from.isMultiRegionTrail());
            case HOME_REGION -> to.homeRegion(from.homeRegion());
            case LOG_FILE_VALIDATION_ENABLED -> to.logFileValidationEnabled(from.logFileValidationEnabled());
            case CLOUD_WATCH_LOGS_LOG_GROUP_ARN -> to.cloudWatchLogsLogGroupArn(from.cloudWatchLogsLogGroupArn());
            case CLOUD_WATCH_LOGS_ROLE_ARN -> to.cloudWatchLogsRoleArn(from.cloudWatchLogsRoleArn());
            case KMS_KEY_ID -> to.kmsKeyId(from.kmsKeyId());
            case HAS_CUSTOM_EVENT_SELECTORS -> to.hasCustomEventSelectors(from.hasCustomEventSelectors());
            case HAS_INSIGHT_SELECTORS -> to.hasInsightSelectors(from.hasInsightSelectors());
            case IS_ORGANIZATION_TRAIL -> to.isOrganizationTrail(from.isOrganizationTrail());
            case RECURSIVE_LOGGING -> to.recursiveLogging(from.recursiveLogging());
        }
    }
}
