package io.github.trailproof.coverage;

import io.github.trailproof.coverage.SelectorTerms.Kind;
import io.github.trailproof.coverage.SelectorTerms.Term;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an advanced selector says of management events. */
final class AdvancedSelectorReader {

    private static final String CATEGORY = "eventCategory";
    private static final String MANAGEMENT = "Management";
    private static final String READ_ONLY = "readOnly";
    private static final String SOURCE = "eventSource";

    /** Further fields of a management event that a selector can name. */
    private static final Set<String> KNOWN_FIELDS =
            Set.of("eventName", "eventType", "userIdentity.arn", "sessionCredentialFromConsole");

    private AdvancedSelectorReader() {}

    static SelectorTerms read(AdvancedEventSelector selector) {
        if (!selector.unrecognizedMembers().isEmpty()) {
            return SelectorTerms.unreadable(selector.unrecognizedMembers().keySet());
        }
        SortedMap<String, List<AdvancedFieldSelector>> byField = selector.fieldSelectors().stream()
                .collect(Collectors.groupingBy(field -> field.field().orElse(""), TreeMap::new, Collectors.toList()));
        List<AdvancedFieldSelector> categories = byField.getOrDefault(CATEGORY, List.of());
        byField.remove(CATEGORY);
        List<Term> terms = new ArrayList<>();
        for (Map.Entry<String, List<AdvancedFieldSelector>> entry : byField.entrySet()) {
            terms.add(term(entry.getKey(), entry.getValue()));
        }
        return new SelectorTerms(management(categories), category(categories), terms);
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
        return values.stream().anyMatch(MANAGEMENT::equalsIgnoreCase) ? Ternary.UNKNOWN : Ternary.FALSE;
    }

    private static Term category(List<AdvancedFieldSelector> categories) {
        if (categories.isEmpty()) {
            return new Term(CATEGORY, Kind.NONE, "is not named by the selector");
        }
        String finding = categories.size() > 1
                ? "is named " + categories.size() + " times"
                : Texts.conditions(categories.get(0));
        return new Term(CATEGORY, Kind.NONE, finding);
    }

    private static Term term(String field, List<AdvancedFieldSelector> conditions) {
        if (field.isEmpty()) {
            return new Term("Field", Kind.UNCLEAR, "is absent from a field selector");
        }
        String findings =
                conditions.stream().map(Texts::conditions).sorted().distinct().collect(Collectors.joining(" and "));
        return new Term(field, kind(field, conditions), findings);
    }

    private static Kind kind(String field, List<AdvancedFieldSelector> conditions) {
        if (field.equals(READ_ONLY)) {
            // The benchmark asks for a management selector without this field, whatever the field says.
            return Kind.RESTRICTS;
        }
        boolean known = field.equals(SOURCE) || KNOWN_FIELDS.contains(field);
        if (!known || conditions.size() > 1 || !clear(conditions.get(0))) {
            return Kind.UNCLEAR;
        }
        return field.equals(SOURCE) && onlyNotEquals(conditions.get(0)) ? Kind.EXCLUDES_SOURCES : Kind.RESTRICTS;
    }

    /** Whether a condition has only operators this library knows, and at least one. */
    private static boolean clear(AdvancedFieldSelector condition) {
        return condition.unrecognizedMembers().isEmpty() && (selects(condition) || deselects(condition));
    }

    private static boolean onlyEquals(AdvancedFieldSelector condition) {
        return clear(condition)
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
