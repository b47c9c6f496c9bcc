package io.github.trailproof.recorded.gather;

import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an object is, by the members it has. */
final class Shape {

    private static final Set<String> ONLY_LISTED = Set.of("TrailARN", "Name", "HomeRegion");

    private Shape() {}

    /** The kind of an object; empty if only what is in it may say. */
    static Optional<ContentKind> of(ObjectValue object) {
        return ours(object)
                .or(() -> answer(object))
                .or(() -> trail(object))
                .or(() -> finding(object))
                .or(() -> other(object));
    }

    private static Optional<ContentKind> ours(ObjectValue object) {
        if (!object.has("accountId")) {
            return Optional.empty();
        }
        if (object.has("describeTrails")) {
            return Optional.of(ContentKind.EVIDENCE);
        }
        return when(object.has("verdicts"), ContentKind.ASSESSMENT);
    }

    private static Optional<ContentKind> answer(ObjectValue object) {
        if (object.has("trailList")) {
            return Optional.of(ContentKind.DESCRIBE_TRAILS);
        }
        if (object.has("IsLogging")) {
            return Optional.of(ContentKind.GET_TRAIL_STATUS);
        }
        if (object.hasAny("EventSelectors", "AdvancedEventSelectors") && !object.has("S3BucketName")) {
            return Optional.of(ContentKind.GET_EVENT_SELECTORS);
        }
        if (FailedCall.isOne(object)) {
            return Optional.of(ContentKind.FAILED_CALL);
        }
        return when(areRegions(object.items("Regions")), ContentKind.ENABLED_REGIONS);
    }

    private static Optional<ContentKind> trail(ObjectValue object) {
        if (object.has("TrailARN")) {
            if (object.byName().keySet().stream().anyMatch(name -> name.startsWith("c7n:"))) {
                return Optional.of(ContentKind.CUSTODIAN);
            }
            return Optional.of(
                    ONLY_LISTED.containsAll(object.byName().keySet()) ? ContentKind.LIST_TRAILS : ContentKind.TRAILS);
        }
        if (SteampipeRow.isOne(object)) {
            return Optional.of(ContentKind.STEAMPIPE);
        }
        return when(object.has("policy") && CustodianMetadata.isOne(object), ContentKind.CUSTODIAN_METADATA);
    }

    private static Optional<ContentKind> finding(ObjectValue object) {
        if (object.hasAny("CheckID", "CHECK_ID")) {
            return Optional.of(ContentKind.PROWLER);
        }
        if (object.hasAny("class_uid", "finding_info")) {
            return Optional.of(product(object).contains("prowler") ? ContentKind.PROWLER : ContentKind.OCSF);
        }
        if (object.has("ProductArn") && object.hasAny("SchemaVersion", "GeneratorId")) {
            boolean prowler = (object.text("GeneratorId").orElse("")
                            + object.text("ProductArn").orElse(""))
                    .toLowerCase(Locale.ROOT)
                    .contains("prowler");
            return Optional.of(prowler ? ContentKind.PROWLER : ContentKind.SECURITY_HUB);
        }
        return when(
                object.hasAny("configurationItemStatus", "configurationItemCaptureTime", "configurationItem")
                        || (object.has("resourceType") && object.hasAny("configuration", "resourceId")),
                ContentKind.CONFIG);
    }

    private static String product(ObjectValue object) {
        return object.object("metadata")
                .flatMap(metadata -> metadata.object("product"))
                .flatMap(product -> product.text("name"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<ContentKind> other(ObjectValue object) {
        if (object.hasAny("CloudTrailEvent", "eventVersion") && object.hasAny("EventName", "eventName")) {
            return Optional.of(ContentKind.EVENTS);
        }
        if (object.hasAny("terraform_version", "AWSTemplateFormatVersion", "planned_values")) {
            return Optional.of(ContentKind.PLAN);
        }
        return when(object.has("Arn") && object.has("JoinedMethod"), ContentKind.ACCOUNTS);
    }

    private static boolean areRegions(List<JsonValue> regions) {
        return !regions.isEmpty()
                && regions.stream().allMatch(region -> region instanceof ObjectValue one && one.has("RegionName"));
    }

    private static Optional<ContentKind> when(boolean condition, ContentKind kind) {
        return condition ? Optional.of(kind) : Optional.empty();
    }
}
