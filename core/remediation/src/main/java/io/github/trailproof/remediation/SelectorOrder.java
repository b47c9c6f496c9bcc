package io.github.trailproof.remediation;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.Comparator;
import java.util.List;

/** Selectors written in one order of all those that mean the same; nothing else about them changes. */
final class SelectorOrder {

    /** The text first, for people; the hash tells apart what different values happen to print alike. */
    private static final Comparator<Object> ORDER =
            Comparator.comparing(Object::toString).thenComparing(Object::hashCode);

    private SelectorOrder() {}

    static EventSelectors sorted(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(inOrder(selectors.eventSelectors().stream()
                        .map(SelectorOrder::sorted)
                        .toList()))
                .addAllAdvancedEventSelectors(inOrder(selectors.advancedEventSelectors().stream()
                        .map(SelectorOrder::sorted)
                        .toList()))
                .build();
    }

    private static EventSelector sorted(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .addAllDataResources(inOrder(selector.dataResources().stream()
                        .map(SelectorOrder::sorted)
                        .toList()))
                .addAllExcludeManagementEventSources(inOrder(selector.excludeManagementEventSources()))
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .build();
    }

    private static DataResource sorted(DataResource resource) {
        return DataResource.builder()
                .type(resource.type())
                .addAllValues(inOrder(resource.values()))
                .putAllUnrecognizedMembers(resource.unrecognizedMembers())
                .build();
    }

    private static AdvancedEventSelector sorted(AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .name(selector.name())
                .addAllFieldSelectors(inOrder(selector.fieldSelectors().stream()
                        .map(SelectorOrder::sorted)
                        .toList()))
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .build();
    }

    private static AdvancedFieldSelector sorted(AdvancedFieldSelector condition) {
        return AdvancedFieldSelector.builder()
                .field(condition.field())
                .addAllEqualTo(inOrder(condition.equalTo()))
                .addAllStartsWith(inOrder(condition.startsWith()))
                .addAllEndsWith(inOrder(condition.endsWith()))
                .addAllNotEquals(inOrder(condition.notEquals()))
                .addAllNotStartsWith(inOrder(condition.notStartsWith()))
                .addAllNotEndsWith(inOrder(condition.notEndsWith()))
                .putAllUnrecognizedMembers(condition.unrecognizedMembers())
                .build();
    }

    private static <T> List<T> inOrder(List<T> values) {
        return values.stream().sorted(ORDER).toList();
    }
}
