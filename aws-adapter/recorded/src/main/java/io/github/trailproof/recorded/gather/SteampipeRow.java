package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of Steampipe's table {@code aws_cloudtrail_trail}. A column is null also where the call behind it was not made or
 * failed, and lists are empty then, too; so neither says anything.
 */
final class SteampipeRow {

    private static final Map<String, String> TRAIL = Map.ofEntries(
            Map.entry("arn", "TrailARN"),
            Map.entry("name", "Name"),
            Map.entry("home_region", "HomeRegion"),
            Map.entry("is_multi_region_trail", "IsMultiRegionTrail"),
            Map.entry("include_global_service_events", "IncludeGlobalServiceEvents"),
            Map.entry("is_organization_trail", "IsOrganizationTrail"),
            Map.entry("has_custom_event_selectors", "HasCustomEventSelectors"),
            Map.entry("has_insight_selectors", "HasInsightSelectors"),
            Map.entry("log_file_validation_enabled", "LogFileValidationEnabled"),
            Map.entry("log_group_arn", "CloudWatchLogsLogGroupArn"),
            Map.entry("cloudwatch_logs_role_arn", "CloudWatchLogsRoleArn"),
            Map.entry("kms_key_id", "KmsKeyId"),
            Map.entry("s3_bucket_name", "S3BucketName"),
            Map.entry("s3_key_prefix", "S3KeyPrefix"),
            Map.entry("sns_topic_arn", "SnsTopicARN"));

    private static final Map<String, String> STATUS = Map.ofEntries(
            Map.entry("is_logging", "IsLogging"),
            Map.entry("latest_delivery_error", "LatestDeliveryError"),
            Map.entry("latest_delivery_time", "LatestDeliveryTime"),
            Map.entry("latest_digest_delivery_error", "LatestDigestDeliveryError"),
            Map.entry("latest_digest_delivery_time", "LatestDigestDeliveryTime"),
            Map.entry("latest_notification_error", "LatestNotificationError"),
            Map.entry("latest_notification_time", "LatestNotificationTime"),
            Map.entry("latest_cloudwatch_logs_delivery_error", "LatestCloudWatchLogsDeliveryError"),
            Map.entry("latest_cloudwatch_logs_delivery_time", "LatestCloudWatchLogsDeliveryTime"),
            Map.entry("start_logging_time", "StartLoggingTime"),
            Map.entry("stop_logging_time", "StopLoggingTime"));

    private SteampipeRow() {}

    static boolean isOne(ObjectValue object) {
        return object.text("arn").filter(arn -> arn.contains(":cloudtrail:")).isPresent()
                && object.hasAny("home_region", "is_multi_region_trail", "is_logging", "sp_connection_name", "akas");
    }

    /** The trail as DescribeTrails shows it. */
    static ObjectValue trail(ObjectValue row) {
        return renamed(row, TRAIL);
    }

    /** The answer of GetTrailStatus; empty if the row does not say whether the trail is logging. */
    static Optional<ObjectValue> status(ObjectValue row) {
        return row.has("is_logging") ? Optional.of(renamed(row, STATUS)) : Optional.empty();
    }

    /** The answer of GetEventSelectors; empty if the row has no selectors. */
    static Optional<ObjectValue> selectors(ObjectValue row) {
        Map<String, JsonValue> lists = new LinkedHashMap<>();
        putFilled(row, "event_selectors", "EventSelectors", lists);
        putFilled(row, "advanced_event_selectors", "AdvancedEventSelectors", lists);
        return lists.isEmpty() ? Optional.empty() : Optional.of(new ObjectValue(lists));
    }

    private static void putFilled(ObjectValue row, String column, String member, Map<String, JsonValue> lists) {
        JsonValue value = row.byName().get(column);
        boolean empty =
                value instanceof JsonValue.ListValue items && items.items().isEmpty();
        if (row.has(column) && value != null && !empty) {
            lists.put(member, value);
        }
    }

    private static ObjectValue renamed(ObjectValue row, Map<String, String> names) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        row.byName().forEach((column, value) -> {
            String name = names.get(column);
            if (name != null) {
                members.put(name, value);
            }
        });
        return new ObjectValue(members);
    }
}
