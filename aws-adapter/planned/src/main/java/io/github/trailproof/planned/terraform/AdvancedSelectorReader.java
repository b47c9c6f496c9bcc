package io.github.trailproof.planned.terraform;

import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One {@code advanced_event_selector} block. Its name says nothing of what it selects. */
final class AdvancedSelectorReader {

    private static final String FIELDS = "field_selector";
    private static final Set<String> KNOWN = Set.of("name", FIELDS);

    private final String address;
    private final Value values;
    private final Value unknown;

    AdvancedSelectorReader(String address, Value values, Value unknown) {
        this.address = address;
        this.values = values;
        this.unknown = unknown;
    }

    AdvancedEventSelector read() throws MalformedInput {
        AdvancedEventSelector.Builder selector = AdvancedEventSelector.builder();
        values.get("name").text().ifPresent(selector::name);
        Value open = unknown.isTrue() ? unknown : unknown.get(FIELDS);
        if (open.isTrue()) {
            return selector.putKnownAfterApply("FieldSelectors", address + "." + FIELDS)
                    .build();
        }
        List<Value> fields = values.get(FIELDS).items();
        int size = Math.max(fields.size(), open.items().size());
        for (int i = 0; i < size; i++) {
            String place = address + "." + FIELDS + "[" + i + "]";
            Value field = values.get(FIELDS).get(i);
            if (open.get(i).isTrue() || field instanceof Value.Nothing) {
                selector.putKnownAfterApply("FieldSelectors[" + i + "]", place);
            } else {
                selector.addFieldSelectors(new Field(place, field, open.get(i)).read());
            }
        }
        for (Map.Entry<String, Value> other : values.members().entrySet()) {
            if (!KNOWN.contains(other.getKey()) && !other.getValue().isEmpty()) {
                selector.putUnrecognizedMembers(other.getKey(), "true");
            }
        }
        return selector.build();
    }

    /** One {@code field_selector} block. */
    private record Field(String address, Value values, Value unknown) {

        private interface Operator {
            AdvancedFieldSelector.Builder add(AdvancedFieldSelector.Builder builder, String value);
        }

        private record Named(String attribute, String member, Operator operator) {}

        private static final List<Named> OPERATORS = List.of(
                new Named("equals", "Equals", (builder, value) -> builder.addEqualTo(value)),
                new Named("not_equals", "NotEquals", (builder, value) -> builder.addNotEquals(value)),
                new Named("starts_with", "StartsWith", (builder, value) -> builder.addStartsWith(value)),
                new Named("not_starts_with", "NotStartsWith", (builder, value) -> builder.addNotStartsWith(value)),
                new Named("ends_with", "EndsWith", (builder, value) -> builder.addEndsWith(value)),
                new Named("not_ends_with", "NotEndsWith", (builder, value) -> builder.addNotEndsWith(value)));

        AdvancedFieldSelector read() throws MalformedInput {
            AdvancedFieldSelector.Builder field = AdvancedFieldSelector.builder();
            if (unknown.get("field").isTrue()) {
                field.putKnownAfterApply("Field", address + ".field");
            } else {
                values.get("field").text().ifPresent(field::field);
            }
            Set<String> known = new HashSet<>(Set.of("field"));
            for (Named operator : OPERATORS) {
                known.add(operator.attribute());
                TextsReader.of(
                                address + "." + operator.attribute(),
                                values.get(operator.attribute()),
                                unknown.get(operator.attribute()))
                        .read(
                                operator.member(),
                                value -> operator.operator().add(field, value),
                                field::putKnownAfterApply);
            }
            for (Map.Entry<String, Value> other : values.members().entrySet()) {
                if (!known.contains(other.getKey()) && !other.getValue().isEmpty()) {
                    field.putUnrecognizedMembers(other.getKey(), "true");
                }
            }
            return field.build();
        }
    }
}
