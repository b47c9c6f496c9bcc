package io.github.trailproof.history;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Selectors as one text, in CloudTrail's names, for people to tell one from another. */
public final class SelectorTexts {

    private SelectorTexts() {}

    /** The selectors in one line; texts in it are as the evidence has them. */
    public static String of(EventSelectors selectors) {
        return Stream.concat(
                        selectors.eventSelectors().stream().map(SelectorTexts::basic),
                        selectors.advancedEventSelectors().stream().map(SelectorTexts::advanced))
                .collect(Collectors.joining("; "));
    }

    private static String basic(EventSelector selector) {
        List<String> parts = new ArrayList<>();
        selector.readWriteType().ifPresent(type -> parts.add("ReadWriteType " + type));
        selector.includeManagementEvents().ifPresent(flag -> parts.add("IncludeManagementEvents " + flag));
        add(parts, "ExcludeManagementEventSources", selector.excludeManagementEventSources());
        add(
                parts,
                "DataResources",
                selector.dataResources().stream().map(SelectorTexts::resource).toList());
        add(parts, "and", List.copyOf(selector.unrecognizedMembers().keySet()));
        return parts.isEmpty() ? "a selector without members" : String.join(", ", parts);
    }

    private static String resource(DataResource resource) {
        return resource.type().orElse("") + " " + String.join(" ", resource.values());
    }

    private static String advanced(AdvancedEventSelector selector) {
        List<String> parts = new ArrayList<>();
        selector.fieldSelectors().forEach(condition -> parts.add(condition(condition)));
        add(parts, "and", List.copyOf(selector.unrecognizedMembers().keySet()));
        return String.join(", ", parts);
    }

    private static String condition(AdvancedFieldSelector condition) {
        List<String> parts = new ArrayList<>();
        add(parts, "Equals", condition.equalTo());
        add(parts, "StartsWith", condition.startsWith());
        add(parts, "EndsWith", condition.endsWith());
        add(parts, "NotEquals", condition.notEquals());
        add(parts, "NotStartsWith", condition.notStartsWith());
        add(parts, "NotEndsWith", condition.notEndsWith());
        add(parts, "and", List.copyOf(condition.unrecognizedMembers().keySet()));
        return condition.field().orElse("a condition without a field") + " " + String.join(" ", parts);
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + " " + String.join(" ", values));
        }
    }
}
