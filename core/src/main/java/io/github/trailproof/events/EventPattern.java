package io.github.trailproof.events;

import io.github.trailproof.trail.Copies;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A set of management events, wherever they are recorded.
 *
 * @param readWrite reads, writes or both
 * @param conditions what some fields hold: one of the patterns; a field without an entry may hold anything
 */
public record EventPattern(SortedSet<ReadWrite> readWrite, Map<EventField, List<TextPattern>> conditions) {

    /** Copies what may change. */
    public EventPattern {
        readWrite = Copies.sorted(readWrite, ReadWrite[]::new);
        conditions = conditions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(conditions));
    }

    /** Whether an event is in the set. */
    public boolean contains(ManagementEvent event) {
        if (!readWrite.contains(event.readWrite())) {
            return false;
        }
        for (Map.Entry<EventField, List<TextPattern>> entry : conditions.entrySet()) {
            String text = event.text(entry.getKey());
            if (entry.getValue().stream().noneMatch(pattern -> pattern.matches(text))) {
                return false;
            }
        }
        return true;
    }
}
