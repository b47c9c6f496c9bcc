package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailBuilder;
import java.io.IOException;
import java.util.stream.Stream;

/** An element of DescribeTrails' trailList. */
final class TrailForm {

    private static final Members<Trail, TrailBuilder> MEMBERS = new Members<Trail, TrailBuilder>("a trail as an object")
            .text("Name", Trail::name, TrailBuilder::name)
            .text("S3BucketName", Trail::s3BucketName, TrailBuilder::s3BucketName)
            .text("S3KeyPrefix", Trail::s3KeyPrefix, TrailBuilder::s3KeyPrefix)
            .text("SnsTopicName", Trail::snsTopicName, TrailBuilder::snsTopicName)
            .text("SnsTopicARN", Trail::snsTopicArn, TrailBuilder::snsTopicArn)
            .flag(
                    "IncludeGlobalServiceEvents",
                    Trail::includeGlobalServiceEvents,
                    TrailBuilder::includeGlobalServiceEvents)
            .flag("IsMultiRegionTrail", Trail::isMultiRegionTrail, TrailBuilder::isMultiRegionTrail)
            .text("HomeRegion", Trail::homeRegion, TrailBuilder::homeRegion)
            .member(
                    "TrailARN",
                    (json, builder) -> builder.trailArn(json.trailArn()),
                    (trail, out) ->
                            out.writeStringField("TrailARN", trail.trailArn().toString()))
            .flag("LogFileValidationEnabled", Trail::logFileValidationEnabled, TrailBuilder::logFileValidationEnabled)
            .text(
                    "CloudWatchLogsLogGroupArn",
                    Trail::cloudWatchLogsLogGroupArn,
                    TrailBuilder::cloudWatchLogsLogGroupArn)
            .text("CloudWatchLogsRoleArn", Trail::cloudWatchLogsRoleArn, TrailBuilder::cloudWatchLogsRoleArn)
            .text("KmsKeyId", Trail::kmsKeyId, TrailBuilder::kmsKeyId)
            .flag("HasCustomEventSelectors", Trail::hasCustomEventSelectors, TrailBuilder::hasCustomEventSelectors)
            .flag("HasInsightSelectors", Trail::hasInsightSelectors, TrailBuilder::hasInsightSelectors)
            .flag("IsOrganizationTrail", Trail::isOrganizationTrail, TrailBuilder::isOrganizationTrail)
            .flag("RecursiveLogging", Trail::recursiveLogging, TrailBuilder::recursiveLogging);

    private TrailForm() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static Trail read(Json json) throws IOException {
        TrailBuilder builder = new TrailBuilder();
        long found = MEMBERS.read(json, builder, (name, value, ignored) -> value.skip());
        if (!MEMBERS.found(found, "TrailARN")) {
            throw json.lacks("TrailARN", Json.TRAIL_ARN);
        }
        return builder.build();
    }

    static void write(Trail trail, JsonGenerator out) throws IOException {
        out.writeStartObject();
        MEMBERS.write(trail, out);
        out.writeEndObject();
    }
}
