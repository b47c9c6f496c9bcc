package io.github.trailproof.remediation;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.Optional;

/** Whether a trail's selectors can be replaced, and by which. */
sealed interface Rewrite {

    /**
     * They can.
     *
     * @param before as they were read, sorted
     * @param after the complete new list, sorted
     * @param kept how many of the old selectors are sent again
     * @param limit the limit that made the new list another kind than the old one
     */
    record Possible(EventSelectors before, EventSelectors after, int kept, Optional<Note.Limit> limit)
            implements Rewrite {}

    /**
     * They cannot.
     *
     * @param obstacle why
     */
    record Impossible(SelectorObstacle obstacle) implements Rewrite {}

    static Rewrite possible(EventSelectors before, EventSelectors after, int kept, Optional<Note.Limit> limit) {
        return new Possible(before, SelectorOrder.sorted(after), kept, limit);
    }

    /** The same, unless the advanced selectors hold too many values. */
    static Rewrite limited(EventSelectors before, EventSelectors after, int kept, Optional<Note.Limit> limit) {
        int values = 0;
        for (AdvancedEventSelector selector : after.advancedEventSelectors()) {
            values += selector.fieldSelectors().stream()
                    .mapToInt(ResendableSelectors::values)
                    .sum();
        }
        return values > Note.Limit.ADVANCED_VALUES.most()
                ? new Impossible(new SelectorObstacle.TooManyValues(values))
                : possible(before, after, kept, limit);
    }
}
