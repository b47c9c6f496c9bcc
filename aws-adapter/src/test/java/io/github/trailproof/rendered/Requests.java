package io.github.trailproof.rendered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The request that a step means, and the one that the AWS CLI makes of its arguments, as measured of it. */
final class Requests {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Map<String, String> OPTIONS = Map.of(
            "--name", "Name",
            "--trail-name", "TrailName",
            "--s3-bucket-name", "S3BucketName",
            "--s3-key-prefix", "S3KeyPrefix",
            "--kms-key-id", "KmsKeyId",
            "--event-selectors", "EventSelectors",
            "--advanced-event-selectors", "AdvancedEventSelectors");

    private static final Map<String, String> FLAGS = Map.of(
            "--is-organization-trail", "IsOrganizationTrail",
            "--is-multi-region-trail", "IsMultiRegionTrail",
            "--include-global-service-events", "IncludeGlobalServiceEvents",
            "--enable-log-file-validation", "EnableLogFileValidation");

    private Requests() {}

    static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** What the CLI sends: options before the input, lists as JSON, and nothing that it would take otherwise. */
    static ObjectNode ofArguments(List<String> arguments) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        Iterator<String> rest = arguments.iterator();
        request.put("operation", rest.next() + " " + rest.next() + " " + rest.next());
        while (rest.hasNext()) {
            String option = rest.next();
            if (FLAGS.containsKey(option)) {
                request.put(FLAGS.get(option), true);
                continue;
            }
            String value = rest.next();
            if (value.startsWith("-") || value.matches("(?s)[a-zA-Z]+://.*")) {
                throw new IllegalArgumentException("the CLI would not take this as it is: " + value);
            }
            if (option.equals("--region")) {
                request.put("region", value);
            } else if (option.equals("--cli-input-json")) {
                json(value).properties().forEach(member -> request.set(member.getKey(), member.getValue()));
            } else if (option.endsWith("-selectors")) {
                request.set(OPTIONS.get(option), json(value));
            } else if (OPTIONS.containsKey(option)) {
                request.put(OPTIONS.get(option), value);
            } else {
                throw new IllegalArgumentException("no option: " + option);
            }
        }
        return request;
    }

    /** What the step means. */
    static ObjectNode ofStep(Step.Call call) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("region", call.region());
        if (call instanceof Step.CreateTrail create) {
            request.put("operation", "aws cloudtrail create-trail");
            request.put("Name", create.trailArn().name());
            request.put("S3BucketName", create.s3BucketName());
            create.s3KeyPrefix().ifPresent(prefix -> request.put("S3KeyPrefix", prefix));
            create.kmsKeyId().ifPresent(key -> request.put("KmsKeyId", key));
            wide(request);
            request.put("EnableLogFileValidation", true);
        } else if (call instanceof Step.UpdateTrail update) {
            request.put("operation", "aws cloudtrail update-trail")
                    .put("Name", call.trailArn().toString());
            wide(request);
            if (update.ofOrganization()) {
                request.put("IsOrganizationTrail", true);
            }
        } else if (call instanceof Step.StartLogging) {
            request.put("operation", "aws cloudtrail start-logging")
                    .put("Name", call.trailArn().toString());
        } else if (call instanceof Step.PutEventSelectors put) {
            request.put("operation", "aws cloudtrail put-event-selectors");
            request.put("TrailName", call.trailArn().toString());
            request.setAll(ofSelectors(put.after()));
        }
        return request;
    }

    private static void wide(ObjectNode request) {
        request.put("IsMultiRegionTrail", true).put("IncludeGlobalServiceEvents", true);
    }

    /** The list that is not empty, by the API's names. */
    static ObjectNode ofSelectors(EventSelectors selectors) {
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        list(lists, "EventSelectors", selectors.eventSelectors(), Requests::basic);
        list(lists, "AdvancedEventSelectors", selectors.advancedEventSelectors(), Requests::advanced);
        return lists;
    }

    private static JsonNode basic(EventSelector selector) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        selector.readWriteType().map(ReadWriteType::value).ifPresent(type -> node.put("ReadWriteType", type));
        selector.includeManagementEvents().ifPresent(value -> node.put("IncludeManagementEvents", value));
        list(node, "DataResources", selector.dataResources(), Requests::resource);
        texts(node, "ExcludeManagementEventSources", selector.excludeManagementEventSources());
        return node;
    }

    private static JsonNode resource(DataResource resource) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        resource.type().ifPresent(type -> node.put("Type", type));
        node.putArray("Values");
        texts(node, "Values", resource.values());
        return node;
    }

    private static JsonNode advanced(AdvancedEventSelector selector) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        selector.name().ifPresent(name -> node.put("Name", name));
        node.putArray("FieldSelectors");
        list(node, "FieldSelectors", selector.fieldSelectors(), Requests::field);
        return node;
    }

    private static JsonNode field(AdvancedFieldSelector condition) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        condition.field().ifPresent(field -> node.put("Field", field));
        texts(node, "Equals", condition.equalTo());
        texts(node, "StartsWith", condition.startsWith());
        texts(node, "EndsWith", condition.endsWith());
        texts(node, "NotEquals", condition.notEquals());
        texts(node, "NotStartsWith", condition.notStartsWith());
        texts(node, "NotEndsWith", condition.notEndsWith());
        return node;
    }

    private static void texts(ObjectNode node, String name, List<String> values) {
        list(node, name, values, value -> JsonNodeFactory.instance.textNode(value));
    }

    private static <T> void list(ObjectNode node, String name, List<T> values, Function<T, JsonNode> json) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(name);
            values.forEach(value -> array.add(json.apply(value)));
        }
    }
}
