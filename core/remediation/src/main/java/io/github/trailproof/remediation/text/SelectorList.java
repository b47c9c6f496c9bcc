package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.JsonValue;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Selectors as PutEventSelectors takes them: one list of one kind.
 *
 * @param member EventSelectors or AdvancedEventSelectors
 * @param items the list
 */
record SelectorList(String member, JsonValue.Items items) {

    static final String BASIC = "EventSelectors";
    static final String ADVANCED = "AdvancedEventSelectors";

    /** The list; none where there are both or neither, or where a member is unknown and would be refused or lost. */
    static Optional<SelectorList> of(EventSelectors selectors) {
        boolean basic = !selectors.eventSelectors().isEmpty();
        boolean advanced = !selectors.advancedEventSelectors().isEmpty();
        boolean unknown = selectors.eventSelectors().stream().anyMatch(EventSelector::hasUnrecognizedMembers)
                || selectors.advancedEventSelectors().stream().anyMatch(AdvancedEventSelector::hasUnrecognizedMembers);
        if (basic == advanced || unknown) {
            return Optional.empty();
        }
        return Optional.of(
                basic
                        ? new SelectorList(BASIC, items(selectors.eventSelectors(), SelectorList::json))
                        : new SelectorList(ADVANCED, items(selectors.advancedEventSelectors(), SelectorList::json)));
    }

    /** The list under a name, if it is that one. */
    Optional<JsonValue> as(String name) {
        return member.equals(name) ? Optional.of(items) : Optional.empty();
    }

    private static JsonValue json(EventSelector selector) {
        return JsonValue.object()
                .with(
                        "ReadWriteType",
                        selector.readWriteType().map(ReadWriteType::value).map(JsonValue::text))
                .with(
                        "IncludeManagementEvents",
                        selector.includeManagementEvents().map(JsonValue::flag))
                .with(
                        "DataResources",
                        unlessEmpty(selector.dataResources()).map(list -> items(list, SelectorList::json)))
                .with("ExcludeManagementEventSources", texts(selector.excludeManagementEventSources()));
    }

    /** Values are always there: none of a type is written as an empty list. */
    private static JsonValue json(DataResource resource) {
        return JsonValue.object()
                .with("Type", resource.type().map(JsonValue::text))
                .with("Values", JsonValue.texts(resource.values()));
    }

    private static JsonValue json(AdvancedEventSelector selector) {
        return JsonValue.object()
                .with("Name", selector.name().map(JsonValue::text))
                .with("FieldSelectors", items(selector.fieldSelectors(), SelectorList::json));
    }

    private static JsonValue json(AdvancedFieldSelector condition) {
        return JsonValue.object()
                .with("Field", condition.field().map(JsonValue::text))
                .with("Equals", texts(condition.equalTo()))
                .with("StartsWith", texts(condition.startsWith()))
                .with("EndsWith", texts(condition.endsWith()))
                .with("NotEquals", texts(condition.notEquals()))
                .with("NotStartsWith", texts(condition.notStartsWith()))
                .with("NotEndsWith", texts(condition.notEndsWith()));
    }

    private static Optional<JsonValue> texts(List<String> values) {
        return unlessEmpty(values).map(JsonValue::texts);
    }

    private static <T> Optional<List<T>> unlessEmpty(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    private static <T> JsonValue.Items items(List<T> values, Function<T, JsonValue> json) {
        return new JsonValue.Items(values.stream().map(json).toList());
    }
}
