package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;

/** Selectors as GetEventSelectors answers them and PutEventSelectors takes them. */
final class SelectorsJson {

    private SelectorsJson() {}

    /** A list that is empty is left out: only one of the two is ever answered. */
    static ObjectNode write(TrailArn trailArn, EventSelectors selectors) {
        ObjectNode json = Json.object().put("TrailARN", trailArn.toString());
        if (!selectors.eventSelectors().isEmpty()) {
            ArrayNode list = json.putArray("EventSelectors");
            selectors.eventSelectors().forEach(selector -> list.add(write(selector)));
        }
        if (!selectors.advancedEventSelectors().isEmpty()) {
            ArrayNode list = json.putArray("AdvancedEventSelectors");
            selectors.advancedEventSelectors().forEach(selector -> list.add(write(selector)));
        }
        return json;
    }

    private static ObjectNode write(EventSelector selector) {
        ObjectNode json = Json.object();
        Json.put(json, "ReadWriteType", selector.readWriteType().map(ReadWriteType::value));
        Json.putFlag(json, "IncludeManagementEvents", selector.includeManagementEvents());
        ArrayNode resources = json.putArray("DataResources");
        selector.dataResources().forEach(resource -> resources.add(write(resource)));
        json.set("ExcludeManagementEventSources", Json.texts(selector.excludeManagementEventSources()));
        Json.putRaw(json, selector.unrecognizedMembers());
        return json;
    }

    private static ObjectNode write(DataResource resource) {
        ObjectNode json = Json.object();
        Json.put(json, "Type", resource.type());
        json.set("Values", Json.texts(resource.values()));
        Json.putRaw(json, resource.unrecognizedMembers());
        return json;
    }

    private static ObjectNode write(AdvancedEventSelector selector) {
        ObjectNode json = Json.object();
        Json.put(json, "Name", selector.name());
        ArrayNode fields = json.putArray("FieldSelectors");
        selector.fieldSelectors().forEach(field -> fields.add(write(field)));
        Json.putRaw(json, selector.unrecognizedMembers());
        return json;
    }

    private static ObjectNode write(AdvancedFieldSelector field) {
        ObjectNode json = Json.object();
        Json.put(json, "Field", field.field());
        put(json, "Equals", field.equalTo());
        put(json, "StartsWith", field.startsWith());
        put(json, "EndsWith", field.endsWith());
        put(json, "NotEquals", field.notEquals());
        put(json, "NotStartsWith", field.notStartsWith());
        put(json, "NotEndsWith", field.notEndsWith());
        Json.putRaw(json, field.unrecognizedMembers());
        return json;
    }

    private static void put(ObjectNode json, String operator, List<String> values) {
        if (!values.isEmpty()) {
            json.set(operator, Json.texts(values));
        }
    }

    /** Reads selectors; what is left out of a basic one gets the value that the service gives it. */
    static EventSelectors read(Input input) {
        return EventSelectors.builder()
                .addAllEventSelectors(input.objects("EventSelectors").orElse(List.of()).stream()
                        .map(SelectorsJson::readBasic)
                        .toList())
                .addAllAdvancedEventSelectors(input.objects("AdvancedEventSelectors").orElse(List.of()).stream()
                        .map(SelectorsJson::readAdvanced)
                        .toList())
                .build();
    }

    private static EventSelector readBasic(Input input) {
        return EventSelector.builder()
                .readWriteType(Optional.of(
                        input.text("ReadWriteType").map(ReadWriteType::new).orElse(ReadWriteType.ALL)))
                .includeManagementEvents(input.flag("IncludeManagementEvents").orElse(true))
                .addAllDataResources(input.objects("DataResources").orElse(List.of()).stream()
                        .map(SelectorsJson::readResource)
                        .toList())
                .addAllExcludeManagementEventSources(input.texts("ExcludeManagementEventSources"))
                .build();
    }

    private static DataResource readResource(Input input) {
        return DataResource.builder()
                .type(input.text("Type"))
                .addAllValues(input.texts("Values"))
                .build();
    }

    private static AdvancedEventSelector readAdvanced(Input input) {
        return AdvancedEventSelector.builder()
                .name(input.text("Name"))
                .addAllFieldSelectors(input.objects("FieldSelectors").orElse(List.of()).stream()
                        .map(SelectorsJson::readField)
                        .toList())
                .build();
    }

    private static AdvancedFieldSelector readField(Input input) {
        return AdvancedFieldSelector.builder()
                .field(input.text("Field"))
                .addAllEqualTo(input.texts("Equals"))
                .addAllStartsWith(input.texts("StartsWith"))
                .addAllEndsWith(input.texts("EndsWith"))
                .addAllNotEquals(input.texts("NotEquals"))
                .addAllNotStartsWith(input.texts("NotStartsWith"))
                .addAllNotEndsWith(input.texts("NotEndsWith"))
                .build();
    }
}
