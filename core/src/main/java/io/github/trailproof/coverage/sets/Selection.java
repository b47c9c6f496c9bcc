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
 * @param eitherOr whether it is reads or writes and not both, and a plan leaves open which
 */
public record Selection(boolean reads, boolean writes, Map<EventField, Condition> conditions, boolean eitherOr) {

    public static final Selection EVERYTHING = new Selection(true, true, Map.of());

    public Selection {
        conditions = conditions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(conditions));
    }

    public Selection(boolean reads, boolean writes, Map<EventField, Condition> conditions) {
        this(reads, writes, conditions, false);
    }

    public boolean isEverything() {
        return reads && writes && !eitherOr && conditions.isEmpty();
    }

    /** Whether a plan leaves open what it is; then it is told as the widest that it can be. */
    public boolean isOpen() {
        return eitherOr || conditions.values().stream().anyMatch(Condition::isOpen);
    }

    /** The same with another condition on a field. */
    Selection with(EventField field, Condition condition) {
        Map<EventField, Condition> changed = new EnumMap<>(conditions);
        changed.put(field, condition);
        return new Selection(reads, writes, changed, eitherOr);
    }
}
