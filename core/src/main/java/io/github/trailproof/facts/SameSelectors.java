package io.github.trailproof.facts;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Whether two answers hold the same selectors: in whatever order, and whatever labels the selectors have. */
final class SameSelectors {

    private SameSelectors() {}

    static boolean are(EventSelectors one, EventSelectors other) {
        return one.equals(other) || sorted(one).equals(sorted(other));
    }

    private static EventSelectors sorted(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(sorted(selectors.eventSelectors(), SameSelectors::sorted))
                .addAllAdvancedEventSelectors(sorted(selectors.advancedEventSelectors(), SameSelectors::sorted))
                .build();
    }

    private static EventSelector sorted(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .addAllDataResources(sorted(selector.dataResources(), SameSelectors::sorted))
                .addAllExcludeManagementEventSources(sorted(selector.excludeManagementEventSources()))
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .putAllKnownAfterApply(selector.knownAfterApply())
                .build();
    }

    private static DataResource sorted(DataResource resource) {
        return DataResource.builder()
                .type(resource.type())
                .addAllValues(sorted(resource.values()))
                .putAllUnrecognizedMembers(resource.unrecognizedMembers())
                .build();
    }

    private static AdvancedEventSelector sorted(AdvancedEventSelector selector) {
        return AdvancedEventSelector.builder()
                .addAllFieldSelectors(sorted(selector.fieldSelectors(), SameSelectors::sorted))
                .putAllUnrecognizedMembers(selector.unrecognizedMembers())
                .putAllKnownAfterApply(selector.knownAfterApply())
                .build();
    }

    private static AdvancedFieldSelector sorted(AdvancedFieldSelector condition) {
        return AdvancedFieldSelector.builder()
                .field(condition.field())
                .addAllEqualTo(sorted(condition.equalTo()))
                .addAllStartsWith(sorted(condition.startsWith()))
                .addAllEndsWith(sorted(condition.endsWith()))
                .addAllNotEquals(sorted(condition.notEquals()))
                .addAllNotStartsWith(sorted(condition.notStartsWith()))
                .addAllNotEndsWith(sorted(condition.notEndsWith()))
                .putAllUnrecognizedMembers(condition.unrecognizedMembers())
                .putAllKnownAfterApply(condition.knownAfterApply())
                .build();
    }

    private static List<String> sorted(List<String> values) {
        return values.stream().sorted().toList();
    }

    private static <T> List<T> sorted(List<T> values, UnaryOperator<T> each) {
        return values.stream()
                .map(each)
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
