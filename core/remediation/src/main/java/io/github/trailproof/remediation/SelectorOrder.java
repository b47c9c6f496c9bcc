package io.github.trailproof.remediation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Selectors written in one order of all those that mean the same; nothing else about them changes. They are compared
 * member by member, so only equal ones compare as equal; an absent member comes first.
 */
final class SelectorOrder {

    private static final Comparator<Optional<String>> TEXT = absentFirst();
    private static final Comparator<List<String>> TEXTS = each(naturalOrder());

    private static final Comparator<Map<String, String>> MEMBERS = comparing(
            members -> List.copyOf(members.entrySet()),
            each(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue())));

    private static final Comparator<DataResource> RESOURCES = comparing(DataResource::type, TEXT)
            .thenComparing(DataResource::values, TEXTS)
            .thenComparing(DataResource::unrecognizedMembers, MEMBERS);

    private static final Comparator<EventSelector> BASIC = comparing(SelectorOrder::readWrite, TEXT)
            .thenComparing(EventSelector::includeManagementEvents, absentFirst())
            .thenComparing(EventSelector::dataResources, each(RESOURCES))
            .thenComparing(EventSelector::excludeManagementEventSources, TEXTS)
            .thenComparing(EventSelector::unrecognizedMembers, MEMBERS);

    private static final Comparator<AdvancedFieldSelector> CONDITIONS = comparing(AdvancedFieldSelector::field, TEXT)
            .thenComparing(AdvancedFieldSelector::equalTo, TEXTS)
            .thenComparing(AdvancedFieldSelector::startsWith, TEXTS)
            .thenComparing(AdvancedFieldSelector::endsWith, TEXTS)
            .thenComparing(AdvancedFieldSelector::notEquals, TEXTS)
            .thenComparing(AdvancedFieldSelector::notStartsWith, TEXTS)
            .thenComparing(AdvancedFieldSelector::notEndsWith, TEXTS)
            .thenComparing(AdvancedFieldSelector::unrecognizedMembers, MEMBERS);

    private static final Comparator<AdvancedEventSelector> ADVANCED = comparing(AdvancedEventSelector::name, TEXT)
            .thenComparing(AdvancedEventSelector::fieldSelectors, each(CONDITIONS))
            .thenComparing(AdvancedEventSelector::unrecognizedMembers, MEMBERS);

    private SelectorOrder() {}

    private static Optional<String> readWrite(EventSelector selector) {
        return selector.readWriteType().map(ReadWriteType::value);
    }

    private static <T extends Comparable<T>> Comparator<Optional<T>> absentFirst() {
        return (one, other) -> one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get())
                : Boolean.compare(one.isPresent(), other.isPresent());
    }

    /** Compares lists by their first elements that differ; a list comes before those that continue it. */
    private static <T> Comparator<List<T>> each(Comparator<? super T> elements) {
        return (one, other) -> {
            for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
                int order = elements.compare(one.get(index), other.get(index));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(one.size(), other.size());
        };
    }

    static EventSelectors sorted(EventSelectors selectors) {
        return EventSelectors.builder()
                .addAllEventSelectors(selectors.eventSelectors().stream()
                        .map(SelectorOrder::sorted)
                        .sorted(BASIC)
                        .toList())
                .addAllAdvancedEventSelectors(selectors.advancedEventSelectors().stream()
                        .map(SelectorOrder::sorted)
                        .sorted(ADVANCED)
                        .toList())
                .build();
    }

    private static EventSelector sorted(EventSelector selector) {
        return EventSelector.builder()
                .readWriteType(selector.readWriteType())
                .includeManagementEvents(selector.includeManagementEvents())
                .addAllDataResources(selector.dataResources().stream()
                        .map(SelectorOrder::sorted)
                        .sorted(RESOURCES)
                        .toList())
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
                .addAllFieldSelectors(selector.fieldSelectors().stream()
                        .map(SelectorOrder::sorted)
                        .sorted(CONDITIONS)
                        .toList())
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

    private static List<String> inOrder(List<String> values) {
        return values.stream().sorted().toList();
    }
}
