package io.github.trailproof.execute;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Selectors without their order, of which the service makes no promise, and with the two defaults that it fills in: equal
 * for lists that say the same.
 *
 * @param basic each basic selector and how often it is there
 * @param advanced each advanced selector and how often it is there
 */
record SelectorContent(Map<List<Object>, Long> basic, Map<List<Object>, Long> advanced) {

    static SelectorContent of(EventSelectors selectors) {
        return new SelectorContent(
                counted(selectors.eventSelectors(), SelectorContent::content),
                counted(selectors.advancedEventSelectors(), SelectorContent::content));
    }

    static boolean hasUnrecognizedMembers(EventSelectors selectors) {
        Stream<Map<String, String>> basic = selectors.eventSelectors().stream()
                .flatMap(selector -> Stream.concat(
                        Stream.of(selector.unrecognizedMembers()),
                        selector.dataResources().stream().map(DataResource::unrecognizedMembers)));
        Stream<Map<String, String>> advanced = selectors.advancedEventSelectors().stream()
                .flatMap(selector -> Stream.concat(
                        Stream.of(selector.unrecognizedMembers()),
                        selector.fieldSelectors().stream().map(AdvancedFieldSelector::unrecognizedMembers)));
        return Stream.concat(basic, advanced).anyMatch(members -> !members.isEmpty());
    }

    private static List<Object> content(EventSelector selector) {
        return List.of(
                selector.readWriteType().orElse(ReadWriteType.ALL),
                selector.includeManagementEvents().orElse(true),
                counted(selector.dataResources(), SelectorContent::content),
                counted(selector.excludeManagementEventSources(), Function.identity()),
                selector.unrecognizedMembers());
    }

    private static List<Object> content(DataResource resource) {
        return List.of(
                resource.type(), counted(resource.values(), Function.identity()), resource.unrecognizedMembers());
    }

    private static List<Object> content(AdvancedEventSelector selector) {
        return List.of(
                selector.name().orElse(""),
                counted(selector.fieldSelectors(), SelectorContent::content),
                selector.unrecognizedMembers());
    }

    private static List<Object> content(AdvancedFieldSelector condition) {
        return List.of(
                condition.field(),
                counted(condition.equalTo(), Function.identity()),
                counted(condition.startsWith(), Function.identity()),
                counted(condition.endsWith(), Function.identity()),
                counted(condition.notEquals(), Function.identity()),
                counted(condition.notStartsWith(), Function.identity()),
                counted(condition.notEndsWith(), Function.identity()),
                condition.unrecognizedMembers());
    }

    private static <T, C> Map<C, Long> counted(List<T> values, Function<? super T, ? extends C> content) {
        return values.stream().collect(Collectors.groupingBy(content, Collectors.counting()));
    }
}
