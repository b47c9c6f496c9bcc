package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Condition;
import io.github.trailproof.events.EventField;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.List;
import java.util.Optional;

/**
 * The condition on a field of which a plan leaves values open. A list that is open as a whole may be empty, unless it is all
 * that the condition has: the service takes none without a value.
 */
final class OpenCondition {

    private static final List<String> SELECTING = List.of("Equals", "StartsWith", "EndsWith");
    private static final List<String> DESELECTING = List.of("NotEquals", "NotStartsWith", "NotEndsWith");

    private final AdvancedFieldSelector condition;

    private OpenCondition(AdvancedFieldSelector condition) {
        this.condition = condition;
    }

    /** Obtains the one condition on a field, if nothing else than values of it is open. */
    static Optional<OpenCondition> of(List<AdvancedFieldSelector> conditions) {
        return conditions.size() == 1 ? of(conditions.get(0)) : Optional.empty();
    }

    private static Optional<OpenCondition> of(AdvancedFieldSelector condition) {
        OpenCondition open = new OpenCondition(condition);
        boolean isAboutValues = condition.knownAfterApply().keySet().stream()
                .allMatch(member -> SELECTING.contains(operator(member)) || DESELECTING.contains(operator(member)));
        return condition.unrecognizedMembers().isEmpty()
                        && !condition.knownAfterApply().isEmpty()
                        && isAboutValues
                ? Optional.of(open)
                : Optional.empty();
    }

    /** {@code Equals} of {@code Equals[1]}. */
    private static String operator(String member) {
        int bracket = member.indexOf('[');
        return bracket < 0 ? member : member.substring(0, bracket);
    }

    private boolean mayHaveMore(String operator) {
        return condition.knownAfterApply().keySet().stream()
                .anyMatch(member -> operator(member).equals(operator));
    }

    private boolean hasMore(String operator) {
        boolean isAlone = !selectsKnown()
                && !deselectsKnown()
                && condition.knownAfterApply().size() == 1;
        return condition.knownAfterApply().keySet().stream()
                .filter(member -> operator(member).equals(operator))
                .anyMatch(member -> isAlone || !member.equals(operator));
    }

    private boolean selectsKnown() {
        return !(condition.equalTo().isEmpty()
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty());
    }

    private boolean deselectsKnown() {
        return !(condition.notEquals().isEmpty() && hasNoAffixes());
    }

    private boolean hasNoAffixes() {
        return condition.notStartsWith().isEmpty() && condition.notEndsWith().isEmpty();
    }

    private boolean selects() {
        return selectsKnown() || SELECTING.stream().anyMatch(this::hasMore);
    }

    private boolean deselectsMore() {
        return DESELECTING.stream().anyMatch(this::hasMore);
    }

    /** Whether it narrows a selection otherwise than by excluding sources, whatever the values turn out to be. */
    boolean restricts(EventField field) {
        if (field == EventField.EVENT_SOURCE) {
            return selects() || !hasNoAffixes() || hasMore("NotStartsWith") || hasMore("NotEndsWith");
        }
        return selects() || deselectsKnown() || deselectsMore();
    }

    /** The widest that it can be, and what is certain of the values that are open. */
    Condition widest() {
        boolean isBounded = selects() && !mayHaveMore("StartsWith") && !mayHaveMore("EndsWith");
        return new Condition(
                isBounded ? condition.equalTo() : List.of(),
                isBounded ? condition.startsWith() : List.of(),
                isBounded ? condition.endsWith() : List.of(),
                condition.notEquals(),
                condition.notStartsWith(),
                condition.notEndsWith(),
                isBounded && mayHaveMore("Equals"),
                deselectsMore());
    }
}
