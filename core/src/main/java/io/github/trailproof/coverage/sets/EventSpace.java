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
    /** For each field every text. */
    private final TextSet[] all;

    /** The sets of each condition; the same conditions are asked for again and again. */
    private final Map<EventField, Map<Condition, List<TextSet>>> satisfying = new EnumMap<>(EventField.class);

    public EventSpace(Collection<Selection> selections) {
        Map<EventField, List<Condition>> conditions = new EnumMap<>(EventField.class);
        for (Selection selection : selections) {
            if (!selection.conditions().isEmpty()) {
                selection
                        .conditions()
                        .forEach((field, condition) -> conditions
                                .computeIfAbsent(field, key -> new ArrayList<>())
                                .add(condition));
            }
        }
        this.classes = new EnumMap<>(EventField.class);
        conditions.forEach((field, found) -> classes.put(field, new TextClasses(found)));
        this.fields = List.copyOf(classes.keySet());
        this.all = new TextSet[fields.size()];
        for (int index = 0; index < all.length; index++) {
            all[index] = classes(fields.get(index)).all();
        }
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
        long told = 0;
        for (EventField field : fields) {
            told += classes(field).size();
        }
        return new Steps(most, 1 + told / 512);
    }

    /** Every event of some scopes. */
    public Box all(BitSet scopes) {
        return new Box(scopes, Box.READS | Box.WRITES, all);
    }

    /** The events of some selections in some scopes, as a union of boxes. */
    public List<Box> boxes(BitSet scopes, List<Selection> selections) {
        List<Box> boxes = new ArrayList<>(selections.size());
        if (!scopes.isEmpty()) {
            for (Selection selection : selections) {
                addBoxes(scopes, selection, boxes);
            }
        }
        return boxes;
    }

    private void addBoxes(BitSet scopes, Selection selection, List<Box> boxes) {
        int access = (selection.reads() ? Box.READS : 0) | (selection.writes() ? Box.WRITES : 0);
        if (selection.conditions().isEmpty()) {
            boxes.add(new Box(scopes, access, all));
            return;
        }
        List<TextSet[]> products = List.<TextSet[]>of(all);
        for (int index = 0; index < all.length; index++) {
            Condition condition = selection.conditions().get(fields.get(index));
            if (condition != null) {
                products = extended(products, index, sets(fields.get(index), condition));
            }
        }
        for (TextSet[] product : products) {
            boxes.add(new Box(scopes, access, product));
        }
    }

    private List<TextSet> sets(EventField field, Condition condition) {
        return satisfying
                .computeIfAbsent(field, key -> new HashMap<>())
                .computeIfAbsent(condition, classes(field)::satisfying);
    }

    private static List<TextSet[]> extended(List<TextSet[]> products, int index, List<TextSet> sets) {
        List<TextSet[]> result = new ArrayList<>(products.size() * sets.size());
        for (TextSet[] product : products) {
            for (TextSet set : sets) {
                TextSet[] narrower = product.clone();
                narrower[index] = set;
                result.add(narrower);
            }
        }
        return result;
    }
}
