package io.github.trailproof.evidence;

import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * What one field selector of an advanced selector asks of its field, without the order and the repetitions in which it
 * was written.
 *
 * @param comparisons one for each operator that has values, in the order of {@link Operator}
 * @param unknownOperators the operators that this library does not know, sorted
 */
public record FieldCondition(List<Comparison> comparisons, SortedSet<String> unknownOperators)
        implements Comparable<FieldCondition> {

    private static final List<Operator> OPERATORS = List.of(Operator.values());

    /** An operator of a field selector. */
    public enum Operator {
        /** The field is one of the values. */
        EQUALS("Equals"),
        /** The field starts with one of the values. */
        STARTS_WITH("StartsWith"),
        /** The field ends with one of the values. */
        ENDS_WITH("EndsWith"),
        /** The field is none of the values. */
        NOT_EQUALS("NotEquals"),
        /** The field starts with none of the values. */
        NOT_STARTS_WITH("NotStartsWith"),
        /** The field ends with none of the values. */
        NOT_ENDS_WITH("NotEndsWith");

        private final String apiName;

        Operator(String apiName) {
            this.apiName = apiName;
        }

        /** The operator as the API names it. */
        public String apiName() {
            return apiName;
        }
    }

    /**
     * One operator and its values.
     *
     * @param operator how the field is compared
     * @param values with what, sorted
     */
    public record Comparison(Operator operator, SortedSet<String> values) {
        /** Copies the set. */
        public Comparison {
            values = Copies.sorted(values);
        }
    }

    /** Copies what may change. */
    public FieldCondition {
        comparisons = List.copyOf(comparisons);
        unknownOperators = Copies.sorted(unknownOperators);
    }

    /** Obtains what a field selector asks. */
    public static FieldCondition of(AdvancedFieldSelector selector) {
        List<Comparison> comparisons = new ArrayList<>(1);
        for (Operator operator : OPERATORS) {
            List<String> values = values(selector, operator);
            if (!values.isEmpty()) {
                comparisons.add(new Comparison(operator, Copies.sorted(values)));
            }
        }
        return new FieldCondition(
                comparisons, Copies.sorted(selector.unrecognizedMembers().keySet()));
    }

    private static List<String> values(AdvancedFieldSelector selector, Operator operator) {
        return switch (operator) {
            case EQUALS -> selector.equalTo();
            case STARTS_WITH -> selector.startsWith();
            case ENDS_WITH -> selector.endsWith();
            case NOT_EQUALS -> selector.notEquals();
            case NOT_STARTS_WITH -> selector.notStartsWith();
            case NOT_ENDS_WITH -> selector.notEndsWith();
        };
    }

    /** Orders by operators and values; only equal conditions compare as equal. */
    @Override
    public int compareTo(FieldCondition other) {
        return Contents.ORDER.compare(Contents.of(this), Contents.of(other));
    }
}
