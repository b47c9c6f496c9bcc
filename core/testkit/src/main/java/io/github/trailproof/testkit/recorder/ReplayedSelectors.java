package io.github.trailproof.testkit.recorder;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;

/** Shows one event to selectors, one selector and one condition after the other. */
final class ReplayedSelectors {

    private ReplayedSelectors() {}

    /** Whether any selector of an answer takes the event. */
    static Recording take(EventSelectors selectors, ManagementEvent event) {
        return Replay.any(selectors, selector -> take(selector, event), selector -> take(selector, event));
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
        return Replay.all(selector, "Management", condition -> holds(condition, event));
    }

    private static Recording holds(AdvancedFieldSelector condition, ManagementEvent event) {
        String field = condition.field().orElse("");
        if (field.equals("readOnly")) {
            boolean clear = Replay.isOnlyEquals(condition)
                    && condition.equalTo().stream().allMatch(value -> value.equals("true") || value.equals("false"));
            String readOnly = event.readWrite() == ReadWrite.READ ? "true" : "false";
            return clear ? Recording.of(condition.equalTo().contains(readOnly)) : Recording.POSSIBLY;
        }
        for (EventField known : EventField.values()) {
            if (known.apiName().equals(field)) {
                return Replay.holds(condition, event.text(known));
            }
        }
        return Recording.POSSIBLY;
    }
}
