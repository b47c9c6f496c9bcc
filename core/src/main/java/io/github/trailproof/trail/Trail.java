package io.github.trailproof.trail;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * One trail as DescribeTrails answers it. Every member but the ARN may be absent: old answers lack the newer flags.
 * What is absent stays absent here, because a default could turn an unknown into a PASS.
 *
 * <p>Immutable and safe for use by several threads. Source of the members: the CloudTrail API, data type Trail.
 */
@Value.Immutable
@HiddenImplementation
public abstract class Trail {

    Trail() {}

    /** The trail's identity, the same in every copy (TrailARN). */
    public abstract TrailArn trailArn();

    /** The name without the ARN around it (Name). */
    public abstract Optional<String> name();

    /** The bucket that receives the log files (S3BucketName). */
    public abstract Optional<String> s3BucketName();

    /** The prefix of the log files' keys in that bucket (S3KeyPrefix). */
    public abstract Optional<String> s3KeyPrefix();

    /** The topic that is notified of new log files (SnsTopicName, deprecated by the service). */
    public abstract Optional<String> snsTopicName();

    /** The ARN of that topic (SnsTopicARN). */
    public abstract Optional<String> snsTopicArn();

    /** Whether events of the global services are recorded (IncludeGlobalServiceEvents). */
    public abstract Optional<Boolean> includeGlobalServiceEvents();

    /** Whether the trail records in every enabled region (IsMultiRegionTrail). */
    public abstract Optional<Boolean> isMultiRegionTrail();

    /** The region in which the trail was created and is changed (HomeRegion). */
    public abstract Optional<String> homeRegion();

    /** Whether digest files are delivered (LogFileValidationEnabled). */
    public abstract Optional<Boolean> logFileValidationEnabled();

    /** The log group that receives the events (CloudWatchLogsLogGroupArn). */
    public abstract Optional<String> cloudWatchLogsLogGroupArn();

    /** The role that writes to the log group (CloudWatchLogsRoleArn). */
    public abstract Optional<String> cloudWatchLogsRoleArn();

    /** The key that encrypts the log files (KmsKeyId). */
    public abstract Optional<String> kmsKeyId();

    /**
     * Whether the selectors differ from the default one (HasCustomEventSelectors). False means that the default
     * selector, all management events and no data events, is in force; true says nothing about which are.
     */
    public abstract Optional<Boolean> hasCustomEventSelectors();

    /** Whether Insights events are recorded (HasInsightSelectors). */
    public abstract Optional<Boolean> hasInsightSelectors();

    /** Whether the trail belongs to an organization and covers its members (IsOrganizationTrail). */
    public abstract Optional<Boolean> isOrganizationTrail();

    /** Whether events of CloudTrail's own deliveries are recorded (RecursiveLogging, since 2026). */
    public abstract Optional<Boolean> recursiveLogging();

    /** The home region: the member where the answer has it, else the ARN's. */
    public final String effectiveHomeRegion() {
        return homeRegion().orElse(trailArn().region());
    }

    /** Starts a builder; it asks for the ARN first, every other member may be left out. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a builder that holds this value, to change a part of it. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds values; not for use by several threads. What is set twice has the later value. */
    public static final class Builder extends TrailBuilder {
        Builder() {}
    }
}
