package io.github.trailproof.remediation;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.Optional;

/**
 * Whether a trail's selectors can be replaced, and by which. PutEventSelectors replaces the whole list, so each selector
 * that is to stay has to be sent again; where that cannot be done for certain, the selectors are left alone.
 */
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

    /** Finds the selectors to replace a trail's by, so that one of them takes the events that are asked for. */
    static Rewrite of(ObservedTrail trail, Evidence<EventSelectors> answer, WantedEvents asked) {
        if (answer instanceof Evidence.Missing<EventSelectors> missing) {
            return new Impossible(new SelectorObstacle.NotRead(missing.reason()));
        }
        EventSelectors before = ((Evidence.Known<EventSelectors>) answer).answer();
        boolean basic = !before.eventSelectors().isEmpty();
        boolean advanced = !before.advancedEventSelectors().isEmpty();
        if (basic == advanced) {
            return new Impossible(basic ? new SelectorObstacle.BothKinds() : new SelectorObstacle.NeitherKind());
        }
        // The default selector, which takes everything, may be in force instead of those that were answered.
        Flag custom = trail.hasCustomEventSelectors();
        boolean maybeDefault = custom == Flag.FALSE || custom == Flag.CONTRADICTORY;
        WantedEvents wanted = maybeDefault ? WantedEvents.EVERYTHING : asked;
        EventSelectors sorted = SelectorOrder.sorted(before);
        return basic ? BasicRewrite.of(sorted, wanted) : AdvancedRewrite.of(sorted, wanted);
    }

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
