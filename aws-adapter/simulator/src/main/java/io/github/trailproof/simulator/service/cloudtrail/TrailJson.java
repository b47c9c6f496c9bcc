package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.trail.Trail;
import java.util.Optional;

/** A trail in the forms that answers have. */
final class TrailJson {

    private TrailJson() {}

    /** As DescribeTrails and GetTrail show it. */
    static ObjectNode described(Trail trail) {
        ObjectNode json = settings(trail);
        Json.put(json, "HomeRegion", trail.homeRegion());
        Json.putFlag(json, "HasCustomEventSelectors", trail.hasCustomEventSelectors());
        Json.putFlag(json, "HasInsightSelectors", trail.hasInsightSelectors());
        Json.putFlag(json, "RecursiveLogging", trail.recursiveLogging());
        return json;
    }

    /** As CreateTrail and UpdateTrail answer it. */
    static ObjectNode settings(Trail trail) {
        ObjectNode json = Json.object();
        Json.put(json, "Name", trail.name());
        Json.put(json, "S3BucketName", trail.s3BucketName());
        Json.put(json, "S3KeyPrefix", trail.s3KeyPrefix());
        Json.put(json, "SnsTopicName", trail.snsTopicName());
        Json.put(json, "SnsTopicARN", trail.snsTopicArn());
        Json.putFlag(json, "IncludeGlobalServiceEvents", trail.includeGlobalServiceEvents());
        Json.putFlag(json, "IsMultiRegionTrail", trail.isMultiRegionTrail());
        json.put("TrailARN", trail.trailArn().toString());
        Json.putFlag(json, "LogFileValidationEnabled", trail.logFileValidationEnabled());
        Json.put(json, "CloudWatchLogsLogGroupArn", trail.cloudWatchLogsLogGroupArn());
        Json.put(json, "CloudWatchLogsRoleArn", trail.cloudWatchLogsRoleArn());
        Json.put(json, "KmsKeyId", trail.kmsKeyId());
        Json.putFlag(json, "IsOrganizationTrail", trail.isOrganizationTrail());
        return json;
    }

    /** As ListTrails shows it. */
    static ObjectNode listed(Trail trail) {
        ObjectNode json = Json.object().put("TrailARN", trail.trailArn().toString());
        Json.put(json, "Name", trail.name());
        Json.put(json, "HomeRegion", trail.homeRegion().or(() -> Optional.of(trail.effectiveHomeRegion())));
        return json;
    }
}
