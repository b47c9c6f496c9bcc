package io.github.trailproof.history;

import io.github.trailproof.trail.Trail;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The members of a trail that DescribeTrails answers, each as a text and to be copied from another trail. */
enum TrailField {
    NAME("Name", false, Trail::name, (to, from) -> to.name(from.name())),
    S3_BUCKET_NAME("S3BucketName", false, Trail::s3BucketName, (to, from) -> to.s3BucketName(from.s3BucketName())),
    S3_KEY_PREFIX("S3KeyPrefix", false, Trail::s3KeyPrefix, (to, from) -> to.s3KeyPrefix(from.s3KeyPrefix())),
    SNS_TOPIC_NAME("SnsTopicName", false, Trail::snsTopicName, (to, from) -> to.snsTopicName(from.snsTopicName())),
    SNS_TOPIC_ARN("SnsTopicARN", false, Trail::snsTopicArn, (to, from) -> to.snsTopicArn(from.snsTopicArn())),
    INCLUDE_GLOBAL_SERVICE_EVENTS(
            "IncludeGlobalServiceEvents",
            true,
            flag(Trail::includeGlobalServiceEvents),
            (to, from) -> to.includeGlobalServiceEvents(from.includeGlobalServiceEvents())),
    IS_MULTI_REGION_TRAIL(
            "IsMultiRegionTrail",
            true,
            flag(Trail::isMultiRegionTrail),
            (to, from) -> to.isMultiRegionTrail(from.isMultiRegionTrail())),
    HOME_REGION("HomeRegion", true, Trail::homeRegion, (to, from) -> to.homeRegion(from.homeRegion())),
    LOG_FILE_VALIDATION_ENABLED(
            "LogFileValidationEnabled",
            false,
            flag(Trail::logFileValidationEnabled),
            (to, from) -> to.logFileValidationEnabled(from.logFileValidationEnabled())),
    CLOUD_WATCH_LOGS_LOG_GROUP_ARN(
            "CloudWatchLogsLogGroupArn",
            false,
            Trail::cloudWatchLogsLogGroupArn,
            (to, from) -> to.cloudWatchLogsLogGroupArn(from.cloudWatchLogsLogGroupArn())),
    CLOUD_WATCH_LOGS_ROLE_ARN(
            "CloudWatchLogsRoleArn",
            false,
            Trail::cloudWatchLogsRoleArn,
            (to, from) -> to.cloudWatchLogsRoleArn(from.cloudWatchLogsRoleArn())),
    KMS_KEY_ID("KmsKeyId", false, Trail::kmsKeyId, (to, from) -> to.kmsKeyId(from.kmsKeyId())),
    HAS_CUSTOM_EVENT_SELECTORS(
            "HasCustomEventSelectors",
            true,
            flag(Trail::hasCustomEventSelectors),
            (to, from) -> to.hasCustomEventSelectors(from.hasCustomEventSelectors())),
    HAS_INSIGHT_SELECTORS(
            "HasInsightSelectors",
            false,
            flag(Trail::hasInsightSelectors),
            (to, from) -> to.hasInsightSelectors(from.hasInsightSelectors())),
    IS_ORGANIZATION_TRAIL(
            "IsOrganizationTrail",
            true,
            flag(Trail::isOrganizationTrail),
            (to, from) -> to.isOrganizationTrail(from.isOrganizationTrail())),
    RECURSIVE_LOGGING(
            "RecursiveLogging",
            false,
            flag(Trail::recursiveLogging),
            (to, from) -> to.recursiveLogging(from.recursiveLogging()));

    private final String apiName;
    private final boolean decides;
    private final Function<Trail, Optional<String>> text;
    private final BiConsumer<Trail.Builder, Trail> copy;

    TrailField(
            String apiName,
            boolean decides,
            Function<Trail, Optional<String>> text,
            BiConsumer<Trail.Builder, Trail> copy) {
        this.apiName = apiName;
        this.decides = decides;
        this.text = text;
        this.copy = copy;
    }

    private static Function<Trail, Optional<String>> flag(Function<Trail, Optional<Boolean>> member) {
        return trail -> member.apply(trail).map(String::valueOf);
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
        return text.apply(trail);
    }

    /** Gives one trail the value of another. */
    void copy(Trail from, Trail.Builder to) {
        copy.accept(to, from);
    }
}
