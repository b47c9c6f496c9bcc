package io.github.trailproof.simulator.service.cloudtrail;

import static io.github.trailproof.simulator.service.cloudtrail.SelectorRules.require;

import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which advanced selectors PutEventSelectors takes for a trail. */
final class AdvancedSelectorRules {

    private static final int MOST_VALUES = 500;
    private static final int LONGEST_VALUE = 2048;
    private static final int LONGEST_NAME = 1000;

    private static final String MANAGEMENT = "Management";
    private static final String DATA = "Data";
    private static final String NETWORK_ACTIVITY = "NetworkActivity";

    private static final Pattern RESOURCE_TYPE = Pattern.compile("AWS::[A-Za-z0-9]+::[A-Za-z0-9]+");

    private static final Map<String, Set<String>> FIELDS = Map.of(
            MANAGEMENT,
            Set.of("eventCategory", "readOnly", "eventSource"),
            DATA,
            Set.of(
                    "eventCategory",
                    "readOnly",
                    "eventSource",
                    "eventName",
                    "eventType",
                    "resources.type",
                    "resources.ARN",
                    "userIdentity.arn",
                    "sessionCredentialFromConsole"),
            NETWORK_ACTIVITY,
            Set.of("eventCategory", "eventSource", "eventName", "errorCode", "vpcEndpointId"));

    private AdvancedSelectorRules() {}

    static void check(List<AdvancedEventSelector> selectors) {
        List<String> values = selectors.stream()
                .flatMap(selector -> selector.fieldSelectors().stream())
                .flatMap(AdvancedSelectorRules::values)
                .toList();
        require(values.size() <= MOST_VALUES, "a trail has at most 500 values in its advanced event selectors");
        for (String value : values) {
            require(!value.isEmpty() && value.length() <= LONGEST_VALUE, "a value has 1 to 2048 characters");
        }
        selectors.forEach(AdvancedSelectorRules::check);
    }

    private static Stream<String> values(AdvancedFieldSelector field) {
        return Stream.concat(field.equalTo().stream(), otherValues(field));
    }

    private static Stream<String> otherValues(AdvancedFieldSelector field) {
        return Stream.of(
                        field.notEquals(),
                        field.startsWith(),
                        field.endsWith(),
                        field.notStartsWith(),
                        field.notEndsWith())
                .flatMap(List::stream);
    }

    private static void check(AdvancedEventSelector selector) {
        require(selector.name().map(String::length).orElse(0) <= LONGEST_NAME, "a name has 1000 characters at most");
        Map<String, AdvancedFieldSelector> fields = byName(selector);
        String category = only(fields, "eventCategory");
        Set<String> allowed = FIELDS.getOrDefault(category, Set.of());
        require(!allowed.isEmpty(), "a trail has no selectors for the event category `" + category + "`");
        for (String field : fields.keySet()) {
            require(allowed.contains(field), "the event category " + category + " has no field `" + field + "`");
        }
        if (fields.containsKey("readOnly")) {
            String value = only(fields, "readOnly");
            require(value.equals("true") || value.equals("false"), "readOnly is no `" + value + "`");
        }
        switch (category) {
            case MANAGEMENT -> checkExclusions(fields);
            case DATA -> {
                String type = only(fields, "resources.type");
                require(RESOURCE_TYPE.matcher(type).matches(), "`" + type + "` is not a type that resources may have");
            }
            default -> only(fields, "eventSource");
        }
    }

    private static Map<String, AdvancedFieldSelector> byName(AdvancedEventSelector selector) {
        Map<String, AdvancedFieldSelector> fields = new HashMap<>();
        for (AdvancedFieldSelector field : selector.fieldSelectors()) {
            String name = field.field().orElse("");
            require(!name.isEmpty(), "a field selector has no field");
            require(values(field).findAny().isPresent(), "the field `" + name + "` has no operator");
            require(fields.put(name, field) == null, "the field `" + name + "` occurs twice in one selector");
        }
        return fields;
    }

    /** The value of a field that has to be there, with Equals and one value. */
    private static String only(Map<String, AdvancedFieldSelector> fields, String name) {
        AdvancedFieldSelector field = fields.get(name);
        if (field == null
                || field.equalTo().size() != 1
                || otherValues(field).findAny().isPresent()) {
            throw ServiceError.of(
                    "InvalidEventSelectorsException", "a selector needs `" + name + "` with Equals and one value");
        }
        return field.equalTo().get(0);
    }

    /** Of management events only these sources can be left out, and no others singled out. */
    private static void checkExclusions(Map<String, AdvancedFieldSelector> fields) {
        AdvancedFieldSelector source = fields.get("eventSource");
        if (source != null) {
            require(
                    SelectorRules.EXCLUDABLE.containsAll(source.notEquals())
                            && values(source).count() == source.notEquals().size(),
                    "eventSource of management events takes NotEquals with "
                            + SelectorRules.EXCLUDABLE.stream().sorted().toList());
        }
    }
}
