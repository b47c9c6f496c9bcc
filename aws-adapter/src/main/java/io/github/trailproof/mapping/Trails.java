package io.github.trailproof.mapping;

import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** A trail, from the SDK's type and back. */
final class Trails {

    /** By name: the SDK has deprecated its accessors, yet the service still answers the member. */
    private static final String SNS_TOPIC_NAME = "SnsTopicName";

    /** By name: SDK versions before 2026 do not know the member. */
    private static final String RECURSIVE_LOGGING = "RecursiveLogging";

    private Trails() {}

    /** Why a trail cannot be identified, if it cannot. */
    static Optional<String> unreadable(software.amazon.awssdk.services.cloudtrail.model.Trail trail) {
        if (trail.trailARN() == null) {
            return Optional.of(
                    trail.name() == null
                            ? "the answer has a trail without TrailARN"
                            : "the answer has the trail `" + trail.name() + "` without TrailARN");
        }
        try {
            TrailArn.parse(trail.trailARN());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    "the answer has the TrailARN `" + trail.trailARN() + "`, which is not the ARN of a trail");
        }
    }

    /** Takes a trail that is readable. */
    static Trail fromSdk(software.amazon.awssdk.services.cloudtrail.model.Trail trail) {
        return Trail.builder()
                .trailArn(TrailArn.parse(trail.trailARN()))
                .name(Optional.ofNullable(trail.name()))
                .s3BucketName(Optional.ofNullable(trail.s3BucketName()))
                .s3KeyPrefix(Optional.ofNullable(trail.s3KeyPrefix()))
                .snsTopicName(NamedMembers.text(trail, SNS_TOPIC_NAME))
                .snsTopicArn(Optional.ofNullable(trail.snsTopicARN()))
                .includeGlobalServiceEvents(Optional.ofNullable(trail.includeGlobalServiceEvents()))
                .isMultiRegionTrail(Optional.ofNullable(trail.isMultiRegionTrail()))
                .homeRegion(Optional.ofNullable(trail.homeRegion()))
                .logFileValidationEnabled(Optional.ofNullable(trail.logFileValidationEnabled()))
                .cloudWatchLogsLogGroupArn(Optional.ofNullable(trail.cloudWatchLogsLogGroupArn()))
                .cloudWatchLogsRoleArn(Optional.ofNullable(trail.cloudWatchLogsRoleArn()))
                .kmsKeyId(Optional.ofNullable(trail.kmsKeyId()))
                .hasCustomEventSelectors(Optional.ofNullable(trail.hasCustomEventSelectors()))
                .hasInsightSelectors(Optional.ofNullable(trail.hasInsightSelectors()))
                .isOrganizationTrail(Optional.ofNullable(trail.isOrganizationTrail()))
                .recursiveLogging(NamedMembers.flag(trail, RECURSIVE_LOGGING))
                .build();
    }

    static software.amazon.awssdk.services.cloudtrail.model.Trail toSdk(Trail trail) {
        software.amazon.awssdk.services.cloudtrail.model.Trail.Builder builder =
                software.amazon.awssdk.services.cloudtrail.model.Trail.builder();
        trail.snsTopicName().ifPresent(name -> NamedMembers.set(builder, SNS_TOPIC_NAME, name, "a trail"));
        trail.recursiveLogging().ifPresent(flag -> NamedMembers.set(builder, RECURSIVE_LOGGING, flag, "a trail"));
        return builder.trailARN(trail.trailArn().toString())
                .name(trail.name().orElse(null))
                .s3BucketName(trail.s3BucketName().orElse(null))
                .s3KeyPrefix(trail.s3KeyPrefix().orElse(null))
                .snsTopicARN(trail.snsTopicArn().orElse(null))
                .includeGlobalServiceEvents(trail.includeGlobalServiceEvents().orElse(null))
                .isMultiRegionTrail(trail.isMultiRegionTrail().orElse(null))
                .homeRegion(trail.homeRegion().orElse(null))
                .logFileValidationEnabled(trail.logFileValidationEnabled().orElse(null))
                .cloudWatchLogsLogGroupArn(trail.cloudWatchLogsLogGroupArn().orElse(null))
                .cloudWatchLogsRoleArn(trail.cloudWatchLogsRoleArn().orElse(null))
                .kmsKeyId(trail.kmsKeyId().orElse(null))
                .hasCustomEventSelectors(trail.hasCustomEventSelectors().orElse(null))
                .hasInsightSelectors(trail.hasInsightSelectors().orElse(null))
                .isOrganizationTrail(trail.isOrganizationTrail().orElse(null))
                .build();
    }
}
