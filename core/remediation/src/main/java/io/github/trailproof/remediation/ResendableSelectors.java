package io.github.trailproof.remediation;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which selectors can be sent again as they were read. A member this library does not know is not sent; one that was
 * absent would be filled in by the service with a default, which may select more.
 */
final class ResendableSelectors {

    private ResendableSelectors() {}

    static boolean isWhole(EventSelector selector) {
        return !selector.hasUnrecognizedMembers()
                && selector.readWriteType().isPresent()
                && selector.includeManagementEvents().isPresent()
                && selector.dataResources().stream()
                        .allMatch(resource -> resource.type().isPresent());
    }

    static boolean isWhole(AdvancedEventSelector selector) {
        return !selector.hasUnrecognizedMembers()
                && !selector.fieldSelectors().isEmpty()
                && selector.fieldSelectors().stream()
                        .allMatch(condition -> condition.field().isPresent() && values(condition) > 0);
    }

    static int values(AdvancedFieldSelector condition) {
        return Stream.of(
                        condition.equalTo(),
                        condition.startsWith(),
                        condition.endsWith(),
                        condition.notEquals(),
                        condition.notStartsWith(),
                        condition.notEndsWith())
                .mapToInt(List::size)
                .sum();
    }
}
