package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The complete selectors of a trail as blocks of Terraform's. */
final class TerraformSelectors {

    /** Lists of objects are blocks there, named in the singular. */
    private static final Map<String, String> BLOCKS = Map.of(
            SelectorList.BASIC,
            "event_selector",
            SelectorList.ADVANCED,
            "advanced_event_selector",
            "DataResources",
            "data_resource",
            "FieldSelectors",
            "field_selector");

    private final Hcl out;

    TerraformSelectors(Hcl out) {
        this.out = out;
    }

    private static String block(String member) {
        return BLOCKS.getOrDefault(member, "");
    }

    void write(SelectorList list) {
        member(new JsonValue.Member(list.member(), list.items()));
    }

    private void member(JsonValue.Member member) {
        if (BLOCKS.containsKey(member.name()) && member.value() instanceof JsonValue.Items items) {
            for (JsonValue item : items.values()) {
                out.open(block(member.name()));
                if (item instanceof JsonValue.Members members) {
                    members.members().forEach(this::member);
                }
                out.close();
            }
        } else {
            out.set(attribute(member.name()), expression(member.value()));
        }
    }

    /** ExcludeManagementEventSources is exclude_management_event_sources there, and so on. */
    private static String attribute(String member) {
        return member.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static String expression(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return items.values().stream()
                    .map(TerraformSelectors::expression)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof JsonValue.Text text ? Hcl.quoted(text.value()) : value.compact();
    }
}
