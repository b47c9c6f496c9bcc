package io.github.trailproof.coverage.sets;

import io.github.trailproof.events.EventField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A set of management events, as one selector denotes it: reads, writes or both, and a condition on some fields. The
 * empty set is never held; it is the absence of a selection.
 *
 * @param reads whether calls that read are in it
 * @param writes whether calls that write are in it
 * @param conditions what the fields must satisfy; a field without a condition may hold anything
 */
public record Selection(boolean reads, boolean writes, Map<EventField, Condition> conditions) {

    public static final Selection EVERYTHING = new Selection(true, true, Map.of());

    public Selection {
        conditions = conditions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(conditions));
    }

    public boolean isEverything() {
        return reads && writes && conditions.isEmpty();
    }
}
