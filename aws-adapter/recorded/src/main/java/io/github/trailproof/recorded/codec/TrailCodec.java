package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.Trail;
import java.io.IOException;
import java.util.stream.Stream;

/** An element of DescribeTrails' trailList. */
final class TrailCodec {

    private static final Members<Trail, Trail.Builder> MEMBERS = new Members<Trail, Trail.Builder>(
                    "a trail as an object")
            .text("Name", Trail::name, Trail.Builder::name)
            .text("S3BucketName", Trail::s3BucketName, Trail.Builder::s3BucketName)
            .text("S3KeyPrefix", Trail::s3KeyPrefix, Trail.Builder::s3KeyPrefix)
            .text("SnsTopicName", Trail::snsTopicName, Trail.Builder::snsTopicName)
            .text("SnsTopicARN", Trail::snsTopicArn, Trail.Builder::snsTopicArn)
            .flag(
                    "IncludeGlobalServiceEvents",
                    Trail::includeGlobalServiceEvents,
                    Trail.Builder::includeGlobalServiceEvents)
            .flag("IsMultiRegionTrail", Trail::isMultiRegionTrail, Trail.Builder::isMultiRegionTrail)
            .text("HomeRegion", Trail::homeRegion, Trail.Builder::homeRegion)
            .member(
                    "TrailARN",
                    (json, builder) -> builder.trailArn(TrailArnCodec.read(json)),
                    (trail, out) ->
                            out.writeStringField("TrailARN", trail.trailArn().toString()))
            .flag("LogFileValidationEnabled", Trail::logFileValidationEnabled, Trail.Builder::logFileValidationEnabled)
            .text(
                    "CloudWatchLogsLogGroupArn",
                    Trail::cloudWatchLogsLogGroupArn,
                    Trail.Builder::cloudWatchLogsLogGroupArn)
            .text("CloudWatchLogsRoleArn", Trail::cloudWatchLogsRoleArn, Trail.Builder::cloudWatchLogsRoleArn)
            .text("KmsKeyId", Trail::kmsKeyId, Trail.Builder::kmsKeyId)
            .flag("HasCustomEventSelectors", Trail::hasCustomEventSelectors, Trail.Builder::hasCustomEventSelectors)
            .flag("HasInsightSelectors", Trail::hasInsightSelectors, Trail.Builder::hasInsightSelectors)
            .flag("IsOrganizationTrail", Trail::isOrganizationTrail, Trail.Builder::isOrganizationTrail)
            .flag("RecursiveLogging", Trail::recursiveLogging, Trail.Builder::recursiveLogging);

    private TrailCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static Trail read(JsonCursor json) throws IOException {
        Trail.Builder builder = Trail.builder();
        long found = MEMBERS.read(json, builder);
        MEMBERS.require(json, found, "TrailARN", TrailArnCodec.WHAT);
        return builder.build();
    }

    static void write(Trail trail, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(trail, out);
    }
}
