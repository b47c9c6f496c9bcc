package io.github.trailproof.testkit.recorder;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.List;
import java.util.function.Function;

/** What is alike for events of every kind when they are shown to selectors. */
final class Replay {

    private Replay() {}

    /** Whether any selector of an answer takes the event. Both lists at once, or neither, could mean anything. */
    static Recording any(
            EventSelectors selectors,
            Function<EventSelector, Recording> basic,
            Function<AdvancedEventSelector, Recording> advanced) {
        if (selectors.eventSelectors().isEmpty()
                == selectors.advancedEventSelectors().isEmpty()) {
            return Recording.POSSIBLY;
        }
        Recording taken = Recording.NOT;
        for (EventSelector selector : selectors.eventSelectors()) {
            taken = taken.or(basic.apply(selector));
        }
        for (AdvancedEventSelector selector : selectors.advancedEventSelectors()) {
            taken = taken.or(advanced.apply(selector));
        }
        return taken;
    }

    /** Whether a selector is about a category of events, and every other condition holds. */
    static Recording all(
            AdvancedEventSelector selector, String category, Function<AdvancedFieldSelector, Recording> holds) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return Recording.POSSIBLY;
        }
        Recording taken = isAbout(category, selector.fieldSelectors());
        for (AdvancedFieldSelector condition : selector.fieldSelectors()) {
            String field = condition.field().orElse("");
            long times = selector.fieldSelectors().stream()
                    .filter(other -> other.field().orElse("").equals(field))
                    .count();
            if (!field.equals("eventCategory")) {
                taken = taken.and(times == 1 ? holds.apply(condition) : Recording.POSSIBLY);
            }
        }
        return taken;
    }

    private static Recording isAbout(String category, List<AdvancedFieldSelector> conditions) {
        List<AdvancedFieldSelector> found = conditions.stream()
                .filter(condition -> condition.field().orElse("").equals("eventCategory"))
                .toList();
        if (found.size() != 1 || !isOnlyEquals(found.get(0))) {
            return Recording.POSSIBLY;
        }
        List<String> values = found.get(0).equalTo();
        if (values.contains(category)) {
            return Recording.CERTAINLY;
        }
        return values.stream().anyMatch(category::equalsIgnoreCase) ? Recording.POSSIBLY : Recording.NOT;
    }

    /** Whether a condition holds for a text; one that says nothing, or more than is known, could mean anything. */
    static Recording holds(AdvancedFieldSelector condition, String text) {
        if (!condition.unrecognizedMembers().isEmpty() || !hasValues(condition)) {
            return Recording.POSSIBLY;
        }
        boolean asksToSelect = !condition.equalTo().isEmpty()
                || !condition.startsWith().isEmpty()
                || !condition.endsWith().isEmpty();
        boolean selected = condition.equalTo().contains(text)
                || condition.startsWith().stream().anyMatch(text::startsWith)
                || condition.endsWith().stream().anyMatch(text::endsWith);
        boolean deselected = condition.notEquals().contains(text)
                || condition.notStartsWith().stream().anyMatch(text::startsWith)
                || condition.notEndsWith().stream().anyMatch(text::endsWith);
        return Recording.of((selected || !asksToSelect) && !deselected);
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

    private static boolean hasValues(AdvancedFieldSelector condition) {
        return !(condition.equalTo().isEmpty()
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty()
                && condition.notEquals().isEmpty()
                && condition.notStartsWith().isEmpty()
                && condition.notEndsWith().isEmpty());
    }
}
