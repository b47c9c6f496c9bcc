package io.github.trailproof.testkit;

import io.github.trailproof.coverage.EventField;
import io.github.trailproof.coverage.ManagementEvent;
import io.github.trailproof.coverage.ReadWrite;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;

/** Shows one event to selectors, one selector and one condition after the other. */
final class ReplayedSelectors {

    private ReplayedSelectors() {}

    /** Whether any selector of an answer takes the event. Both lists at once, or neither, could mean anything. */
    static Recording take(EventSelectors selectors, ManagementEvent event) {
        if (selectors.eventSelectors().isEmpty()
                == selectors.advancedEventSelectors().isEmpty()) {
            return Recording.POSSIBLY;
        }
        Recording taken = Recording.NOT;
        for (EventSelector selector : selectors.eventSelectors()) {
            taken = taken.or(take(selector, event));
        }
        for (AdvancedEventSelector selector : selectors.advancedEventSelectors()) {
            taken = taken.or(take(selector, event));
        }
        return taken;
    }

    private static Recording take(EventSelector selector, ManagementEvent event) {
        boolean readable = selector.unrecognizedMembers().isEmpty()
                && selector.dataResources().stream()
                        .allMatch(resource -> resource.unrecognizedMembers().isEmpty());
        if (!readable) {
            return Recording.POSSIBLY;
        }
        Recording management =
                selector.includeManagementEvents().map(Recording::of).orElse(Recording.POSSIBLY);
        String type = selector.readWriteType().map(Object::toString).orElse("absent");
        Recording access = switch (type) {
            case "All" -> Recording.CERTAINLY;
            case "ReadOnly" -> Recording.of(event.readWrite() == ReadWrite.READ);
            case "WriteOnly" -> Recording.of(event.readWrite() == ReadWrite.WRITE);
            default -> Recording.POSSIBLY;
        };
        boolean excluded = selector.excludeManagementEventSources().contains(event.eventSource());
        return management.and(access).and(Recording.of(!excluded));
    }

    private static Recording take(AdvancedEventSelector selector, ManagementEvent event) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return Recording.POSSIBLY;
        }
        Recording taken = category(selector.fieldSelectors());
        for (AdvancedFieldSelector condition : selector.fieldSelectors()) {
            String field = condition.field().orElse("");
            long times = selector.fieldSelectors().stream()
                    .filter(other -> other.field().orElse("").equals(field))
                    .count();
            if (!field.equals("eventCategory")) {
                taken = taken.and(times == 1 ? holds(condition, field, event) : Recording.POSSIBLY);
            }
        }
        return taken;
    }

    /** Whether the selector is about management events at all. */
    private static Recording category(List<AdvancedFieldSelector> conditions) {
        List<AdvancedFieldSelector> found = conditions.stream()
                .filter(condition -> condition.field().orElse("").equals("eventCategory"))
                .toList();
        if (found.size() != 1 || !isOnlyEquals(found.get(0))) {
            return Recording.POSSIBLY;
        }
        List<String> values = found.get(0).equalTo();
        if (values.contains("Management")) {
            return Recording.CERTAINLY;
        }
        return values.stream().anyMatch("Management"::equalsIgnoreCase) ? Recording.POSSIBLY : Recording.NOT;
    }

    private static Recording holds(AdvancedFieldSelector condition, String field, ManagementEvent event) {
        if (field.equals("readOnly")) {
            boolean clear = isOnlyEquals(condition)
                    && condition.equalTo().stream().allMatch(value -> value.equals("true") || value.equals("false"));
            String readOnly = event.readWrite() == ReadWrite.READ ? "true" : "false";
            return clear ? Recording.of(condition.equalTo().contains(readOnly)) : Recording.POSSIBLY;
        }
        for (EventField known : EventField.values()) {
            if (known.apiName().equals(field)) {
                boolean clear = condition.unrecognizedMembers().isEmpty() && hasValues(condition);
                return clear ? Recording.of(holds(condition, event.text(known))) : Recording.POSSIBLY;
            }
        }
        return Recording.POSSIBLY;
    }

    static boolean holds(AdvancedFieldSelector condition, String text) {
        boolean asksToSelect = !condition.equalTo().isEmpty()
                || !condition.startsWith().isEmpty()
                || !condition.endsWith().isEmpty();
        boolean selected = condition.equalTo().contains(text)
                || condition.startsWith().stream().anyMatch(text::startsWith)
                || condition.endsWith().stream().anyMatch(text::endsWith);
        boolean deselected = condition.notEquals().contains(text)
                || condition.notStartsWith().stream().anyMatch(text::startsWith)
                || condition.notEndsWith().stream().anyMatch(text::endsWith);
        return (selected || !asksToSelect) && !deselected;
    }

    static boolean isOnlyEquals(AdvancedFieldSelector condition) {
        return condition.unrecognizedMembers().isEmpty()
                && !condition.equalTo().isEmpty()
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty()
                && condition.notEquals().isEmpty()
                && condition.notStartsWith().isEmpty()
                && condition.notEndsWith().isEmpty();
    }

    static boolean hasValues(AdvancedFieldSelector condition) {
        return !(condition.equalTo().isEmpty()
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty()
                && condition.notEquals().isEmpty()
                && condition.notStartsWith().isEmpty()
                && condition.notEndsWith().isEmpty());
    }
}
