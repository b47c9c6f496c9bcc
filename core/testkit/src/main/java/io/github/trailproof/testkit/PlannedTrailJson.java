package io.github.trailproof.testkit;

import io.github.trailproof.testkit.TerraformPlan.Attribute;
import io.github.trailproof.testkit.TerraformPlan.PlannedTrail;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.ReadWriteType;
import java.util.ArrayList;
import java.util.List;

/** A planned trail as Terraform's JSON has it: its values, without those that are not known, and where these are. */
final class PlannedTrailJson {

    private final PlannedTrail trail;

    PlannedTrailJson(PlannedTrail trail) {
        this.trail = trail;
    }

    private boolean knows(Attribute attribute) {
        return !trail.unknown().contains(attribute);
    }

    String after() {
        List<String> members = new ArrayList<>();
        members.add("\"name\":" + JsonTexts.quoted(trail.name()));
        members.add("\"include_global_service_events\":true");
        flag(members, "is_multi_region_trail", trail.multiRegion(), Attribute.IS_MULTI_REGION_TRAIL);
        flag(members, "is_organization_trail", trail.organization(), Attribute.IS_ORGANIZATION_TRAIL);
        flag(members, "enable_logging", trail.logging(), Attribute.ENABLE_LOGGING);
        if (knows(Attribute.SELECTORS)) {
            List<String> basic = new ArrayList<>();
            for (EventSelector selector : trail.selectors().eventSelectors()) {
                basic.add(basic(selector, basic.isEmpty()));
            }
            members.add("\"event_selector\":[" + String.join(",", basic) + "]");
            List<String> advanced = new ArrayList<>();
            for (AdvancedEventSelector selector : trail.selectors().advancedEventSelectors()) {
                advanced.add(advanced(selector, advanced.isEmpty()));
            }
            members.add("\"advanced_event_selector\":[" + String.join(",", advanced) + "]");
        }
        return "{" + String.join(",", members) + "}";
    }

    private void flag(List<String> members, String name, boolean value, Attribute attribute) {
        if (knows(attribute)) {
            members.add("\"" + name + "\":" + value);
        }
    }

    private String basic(EventSelector selector, boolean first) {
        List<String> members = new ArrayList<>();
        members.add("\"data_resource\":[]");
        if (!first || knows(Attribute.READ_WRITE_TYPE)) {
            members.add("\"read_write_type\":"
                    + JsonTexts.quoted(
                            selector.readWriteType().orElse(ReadWriteType.ALL).value()));
        }
        if (!first || knows(Attribute.INCLUDE_MANAGEMENT_EVENTS)) {
            members.add("\"include_management_events\":"
                    + selector.includeManagementEvents().orElse(true));
        }
        if (!first || knows(Attribute.EXCLUDED_SOURCES)) {
            members.add(
                    "\"exclude_management_event_sources\":" + JsonTexts.list(selector.excludeManagementEventSources()));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String advanced(AdvancedEventSelector selector, boolean first) {
        List<String> fields = new ArrayList<>();
        for (AdvancedFieldSelector field : selector.fieldSelectors()) {
            boolean last = fields.size() == selector.fieldSelectors().size() - 1;
            boolean open = first && last && !knows(Attribute.FIELD_VALUES);
            List<String> members = new ArrayList<>();
            members.add("\"field\":" + JsonTexts.quoted(field.field().orElse("")));
            values(members, "equals", field.equalTo(), open);
            values(members, "not_equals", field.notEquals(), open);
            values(members, "starts_with", field.startsWith(), open);
            values(members, "ends_with", field.endsWith(), open);
            values(members, "not_starts_with", field.notStartsWith(), open);
            values(members, "not_ends_with", field.notEndsWith(), open);
            fields.add("{" + String.join(",", members) + "}");
        }
        return "{\"name\":null,\"field_selector\":[" + String.join(",", fields) + "]}";
    }

    private static void values(List<String> members, String operator, List<String> values, boolean open) {
        if (!open || values.isEmpty()) {
            members.add("\"" + operator + "\":" + JsonTexts.list(values));
        }
    }

    String afterUnknown() {
        List<String> members = new ArrayList<>(List.of("\"arn\":true", "\"home_region\":true", "\"id\":true"));
        unknown(members, "is_multi_region_trail", Attribute.IS_MULTI_REGION_TRAIL);
        unknown(members, "is_organization_trail", Attribute.IS_ORGANIZATION_TRAIL);
        unknown(members, "enable_logging", Attribute.ENABLE_LOGGING);
        unknown(members, "region", Attribute.REGION);
        if (!knows(Attribute.SELECTORS)) {
            members.add(
                    trail.selectors().advancedEventSelectors().isEmpty()
                            ? "\"event_selector\":true"
                            : "\"advanced_event_selector\":true");
        } else {
            members.add("\"event_selector\":" + basicUnknown());
            members.add("\"advanced_event_selector\":" + advancedUnknown());
        }
        return "{" + String.join(",", members) + "}";
    }

    private void unknown(List<String> members, String name, Attribute attribute) {
        if (!knows(attribute)) {
            members.add("\"" + name + "\":true");
        }
    }

    private String basicUnknown() {
        if (trail.selectors().eventSelectors().isEmpty()) {
            return "[]";
        }
        List<String> members = new ArrayList<>(List.of("\"data_resource\":[]"));
        unknown(members, "read_write_type", Attribute.READ_WRITE_TYPE);
        unknown(members, "include_management_events", Attribute.INCLUDE_MANAGEMENT_EVENTS);
        unknown(members, "exclude_management_event_sources", Attribute.EXCLUDED_SOURCES);
        return "[{" + String.join(",", members) + "}]";
    }

    private String advancedUnknown() {
        if (trail.selectors().advancedEventSelectors().isEmpty()) {
            return "[]";
        }
        List<AdvancedFieldSelector> fields =
                trail.selectors().advancedEventSelectors().get(0).fieldSelectors();
        List<String> places = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            boolean open = i == fields.size() - 1 && !knows(Attribute.FIELD_VALUES);
            places.add(open ? "{" + String.join(",", operators(fields.get(i))) + "}" : "{}");
        }
        return "[{\"field_selector\":[" + String.join(",", places) + "]}]";
    }

    private static List<String> operators(AdvancedFieldSelector field) {
        List<String> open = new ArrayList<>();
        operator(open, "equals", field.equalTo());
        operator(open, "not_equals", field.notEquals());
        operator(open, "starts_with", field.startsWith());
        operator(open, "ends_with", field.endsWith());
        operator(open, "not_starts_with", field.notStartsWith());
        operator(open, "not_ends_with", field.notEndsWith());
        return open;
    }

    private static void operator(List<String> open, String name, List<String> values) {
        if (!values.isEmpty()) {
            open.add("\"" + name + "\":true");
        }
    }
}
