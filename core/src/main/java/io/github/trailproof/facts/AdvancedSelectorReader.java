package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Condition;
import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.events.EventField;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.facts.SelectorTerms.Form;
import io.github.trailproof.facts.SelectorTerms.Kind;
import io.github.trailproof.facts.SelectorTerms.Term;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What an advanced selector says of management events. */
final class AdvancedSelectorReader {

    private static final String CATEGORY = "eventCategory";
    private static final String MANAGEMENT = "Management";
    static final String READ_ONLY = "readOnly";
    private static final List<String> BOTH = List.of("true", "false");

    private AdvancedSelectorReader() {}

    static SelectorTerms read(AdvancedEventSelector selector) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return SelectorTerms.unreadable(
                    Form.ADVANCED, selector.unrecognizedMembers().keySet());
        }
        TreeMap<String, List<AdvancedFieldSelector>> byField = new TreeMap<>();
        for (AdvancedFieldSelector condition : selector.fieldSelectors()) {
            byField.computeIfAbsent(condition.field().orElse(""), name -> new ArrayList<>(1))
                    .add(condition);
        }
        List<AdvancedFieldSelector> categories = byField.getOrDefault(CATEGORY, List.of());
        byField.remove(CATEGORY);
        Ternary management = management(categories);
        Finding category = category(selector, categories);
        if (management == Ternary.FALSE) {
            return new SelectorTerms(Form.ADVANCED, management, category, List.of(), Selection.EVERYTHING);
        }
        List<Term> terms = new ArrayList<>(byField.size());
        for (Map.Entry<String, List<AdvancedFieldSelector>> entry : byField.entrySet()) {
            terms.add(term(entry.getKey(), entry.getValue()));
        }
        selector.knownAfterApply()
                .forEach((member, address) -> terms.add(new Term(Kind.UNCLEAR, OpenValue.of(member, address))));
        return new SelectorTerms(Form.ADVANCED, management, category, terms, widest(byField));
    }

    /** What the selector selects if its unclear conditions narrow nothing. */
    private static Selection widest(Map<String, List<AdvancedFieldSelector>> byField) {
        if (byField.isEmpty()) {
            return Selection.EVERYTHING;
        }
        List<String> readOnly =
                readOnlyValues(byField.getOrDefault(READ_ONLY, List.of())).orElse(BOTH);
        Map<EventField, Condition> conditions = new EnumMap<>(EventField.class);
        for (Map.Entry<String, List<AdvancedFieldSelector>> entry : byField.entrySet()) {
            List<AdvancedFieldSelector> found = entry.getValue();
            Optional<EventField> field = EventField.named(entry.getKey());
            if (field.isPresent() && isClear(found)) {
                conditions.put(field.get(), Condition.of(found.get(0)));
            } else if (field.isPresent()) {
                OpenCondition.of(found).ifPresent(open -> conditions.put(field.get(), open.widest()));
            }
        }
        return new Selection(
                readOnly.contains("true"),
                readOnly.contains("false"),
                conditions,
                isEitherOr(byField.getOrDefault(READ_ONLY, List.of())));
    }

    /** Whether readOnly is asked to equal one value, which a plan leaves open. */
    private static boolean isEitherOr(List<AdvancedFieldSelector> conditions) {
        return conditions.size() == 1
                && conditions.get(0).unrecognizedMembers().isEmpty()
                && conditions.get(0).knownAfterApply().keySet().equals(Set.of("Equals[0]"))
                && !selects(conditions.get(0))
                && !deselects(conditions.get(0));
    }

    /** What readOnly is asked to be, if it is asked in the one way whose meaning is documented. */
    private static Optional<List<String>> readOnlyValues(List<AdvancedFieldSelector> conditions) {
        if (conditions.size() != 1 || !onlyEquals(conditions.get(0))) {
            return Optional.empty();
        }
        List<String> values = conditions.get(0).equalTo();
        return BOTH.containsAll(values) ? Optional.of(values) : Optional.empty();
    }

    private static Ternary management(List<AdvancedFieldSelector> categories) {
        if (categories.size() != 1 || !onlyEquals(categories.get(0))) {
            return Ternary.UNKNOWN;
        }
        List<String> values = categories.get(0).equalTo();
        if (values.contains(MANAGEMENT)) {
            return Ternary.TRUE;
        }
        // Whether the service compares categories by letter case is not documented.
        for (String value : values) {
            if (value.equalsIgnoreCase(MANAGEMENT)) {
                return Ternary.UNKNOWN;
            }
        }
        return Ternary.FALSE;
    }

    private static Finding category(AdvancedEventSelector selector, List<AdvancedFieldSelector> categories) {
        if (!categories.isEmpty()) {
            Optional<Finding> open = open(categories);
            return open.isPresent() ? open.get() : conditions(CATEGORY, true, categories);
        }
        // What a plan leaves open may name the category.
        return OpenValue.first(selector.knownAfterApply())
                .or(() -> open(selector.fieldSelectors().stream()
                        .filter(condition -> condition.field().isEmpty())
                        .toList()))
                .orElseGet(() -> new SelectorFinding.NotNamed(CATEGORY));
    }

    /** The first value of some conditions that a plan leaves open. */
    private static Optional<Finding> open(List<AdvancedFieldSelector> conditions) {
        for (AdvancedFieldSelector condition : conditions) {
            if (!condition.knownAfterApply().isEmpty()) {
                return OpenValue.first(condition.knownAfterApply());
            }
        }
        return Optional.empty();
    }

    private static Term term(String field, List<AdvancedFieldSelector> conditions) {
        Optional<Finding> open = open(conditions);
        if (field.isEmpty()) {
            return new Term(Kind.UNCLEAR, open.orElseGet(SelectorFinding.FieldAbsent::new));
        }
        if (open.isPresent()) {
            return new Term(kind(field, conditions), open.get());
        }
        boolean known = field.equals(READ_ONLY) || EventField.named(field).isPresent();
        return new Term(kind(field, conditions), conditions(field, known, conditions));
    }

    private static Finding conditions(String field, boolean known, List<AdvancedFieldSelector> conditions) {
        return SelectorFinding.Conditions.of(field, known, conditions);
    }

    private static Kind kind(String field, List<AdvancedFieldSelector> conditions) {
        if (field.equals(READ_ONLY)) {
            // The benchmark asks for a management selector without this field, regardless of its value.
            return readOnlyValues(conditions).isPresent() ? Kind.RESTRICTS : Kind.RESTRICTS_UNCLEARLY;
        }
        Optional<EventField> known = EventField.named(field);
        if (known.equals(Optional.of(EventField.EVENT_SOURCE))
                && conditions.size() == 1
                && isOpenExclusion(conditions.get(0))) {
            return Kind.EXCLUDES_UNCLEARLY;
        }
        if (known.isPresent()
                && OpenCondition.of(conditions)
                        .filter(open -> open.restricts(known.get()))
                        .isPresent()) {
            return Kind.RESTRICTS_UNCLEARLY;
        }
        if (known.isEmpty() || !isClear(conditions)) {
            return Kind.UNCLEAR;
        }
        return known.get() == EventField.EVENT_SOURCE && onlyNotEquals(conditions.get(0))
                ? Kind.EXCLUDES_SOURCES
                : Kind.RESTRICTS;
    }

    /** Whether a condition does nothing but exclude values, of which a plan leaves some open. */
    private static boolean isOpenExclusion(AdvancedFieldSelector condition) {
        return condition.unrecognizedMembers().isEmpty()
                && !condition.knownAfterApply().isEmpty()
                && onlyNotEquals(condition)
                && condition.knownAfterApply().keySet().stream().allMatch(member -> member.startsWith("NotEquals"));
    }

    /** Whether a field is named once, with operators this library knows, and at least one. */
    private static boolean isClear(List<AdvancedFieldSelector> conditions) {
        return conditions.size() == 1 && isClear(conditions.get(0));
    }

    private static boolean isClear(AdvancedFieldSelector condition) {
        return condition.unrecognizedMembers().isEmpty()
                && condition.knownAfterApply().isEmpty()
                && (selects(condition) || deselects(condition));
    }

    private static boolean onlyEquals(AdvancedFieldSelector condition) {
        return isClear(condition)
                && !deselects(condition)
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty();
    }

    private static boolean onlyNotEquals(AdvancedFieldSelector condition) {
        return !selects(condition)
                && condition.notStartsWith().isEmpty()
                && condition.notEndsWith().isEmpty();
    }

    private static boolean selects(AdvancedFieldSelector condition) {
        return !(condition.equalTo().isEmpty()
                && condition.startsWith().isEmpty()
                && condition.endsWith().isEmpty());
    }

    private static boolean deselects(AdvancedFieldSelector condition) {
        return !(condition.notEquals().isEmpty()
                && condition.notStartsWith().isEmpty()
                && condition.notEndsWith().isEmpty());
    }
}
