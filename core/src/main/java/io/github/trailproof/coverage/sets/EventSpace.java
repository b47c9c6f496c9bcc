package io.github.trailproof.coverage.sets;

import io.github.trailproof.events.EventField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All management events, divided by what some selections can tell apart: reads and writes, and the texts of each field
 * that a selection puts a condition on.
 */
public final class EventSpace {

    private final List<EventField> fields;
    private final Map<EventField, TextClasses> classes;
    /** The sets of each condition; the same conditions are asked for again and again. */
    private final Map<EventField, Map<Condition, List<TextSet>>> satisfying = new EnumMap<>(EventField.class);

    public EventSpace(Collection<Selection> selections) {
        Map<EventField, List<Condition>> conditions = new EnumMap<>(EventField.class);
        for (Selection selection : selections) {
            selection
                    .conditions()
                    .forEach((field, condition) -> conditions
                            .computeIfAbsent(field, key -> new ArrayList<>())
                            .add(condition));
        }
        this.classes = new EnumMap<>(EventField.class);
        conditions.forEach((field, found) -> classes.put(field, new TextClasses(found)));
        this.fields = List.copyOf(classes.keySet());
    }

    /** The fields that some selection puts a condition on. */
    public List<EventField> fields() {
        return fields;
    }

    public TextClasses classes(EventField field) {
        return Optional.ofNullable(classes.get(field)).orElseThrow();
    }

    public TextSet set(Box box, EventField field) {
        return box.field(fields.indexOf(field));
    }

    /** As many steps as this; a comparison is one, and one more for every 512 texts and classes of texts that are told apart. */
    public Steps steps(long most) {
        long told = fields.stream().mapToLong(field -> classes(field).size()).sum();
        return new Steps(most, 1 + told / 512);
    }

    /** Every event of some scopes. */
    public Box all(BitSet scopes) {
        return new Box(
                scopes,
                Box.READS | Box.WRITES,
                fields.stream().map(field -> classes(field).all()).toList());
    }

    /** The events of a selection in some scopes, as a union of boxes. */
    public List<Box> boxes(BitSet scopes, Selection selection) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        int access = (selection.reads() ? Box.READS : 0) | (selection.writes() ? Box.WRITES : 0);
        List<List<TextSet>> products = List.of(List.of());
        for (EventField field : fields) {
            products = extended(products, sets(field, selection));
        }
        return products.stream().map(sets -> new Box(scopes, access, sets)).toList();
    }

    private List<TextSet> sets(EventField field, Selection selection) {
        Condition condition = selection.conditions().get(field);
        if (condition == null) {
            return List.of(classes(field).all());
        }
        return satisfying
                .computeIfAbsent(field, key -> new HashMap<>())
                .computeIfAbsent(condition, classes(field)::satisfying);
    }

    private static List<List<TextSet>> extended(List<List<TextSet>> products, List<TextSet> sets) {
        List<List<TextSet>> result = new ArrayList<>();
        for (List<TextSet> product : products) {
            for (TextSet set : sets) {
                List<TextSet> longer = new ArrayList<>(product);
                longer.add(set);
                result.add(longer);
            }
        }
        return result;
    }
}
