package io.github.trailproof.coverage.sets;

import io.github.trailproof.events.EventField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What selections can be of which a plan leaves values open: finitely many, as far as events can tell.
 *
 * <p>An open text is one of those that conditions name, or one of all others. Those others that start and end with the same
 * known prefixes and suffixes are told apart by nothing, so one of them stands for all. Each open text that is deselected has
 * others of its own, because two open texts that differ leave out least. Open texts that are selected are taken for all of
 * these together: more than there can be, and still finitely many.
 */
public final class Alternatives {

    /** More than these are not gone through: a selection with more is taken as it is, the widest that it can be. */
    public static final int MOST = 256;

    private static final int FIRST_PRIVATE_CHARACTER = 0xE000;

    private final Map<EventField, List<String>> named = new EnumMap<>(EventField.class);
    private final Map<EventField, List<List<String>>> others = new EnumMap<>(EventField.class);
    private int next;

    /** Looks at all selections of an account together. */
    public Alternatives(Collection<Selection> selections) {
        int open = 0;
        for (Selection selection : selections) {
            for (Condition condition : selection.conditions().values()) {
                open += condition.excludesMore() ? 1 : 0;
            }
        }
        for (EventField field : EventField.values()) {
            List<Condition> conditions = selections.stream()
                    .flatMap(selection -> selection.conditions().entrySet().stream())
                    .filter(entry -> entry.getKey() == field)
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            if (conditions.stream().anyMatch(Condition::isOpen)) {
                read(field, conditions, open);
            }
        }
    }

    private void read(EventField field, List<Condition> conditions, int open) {
        TreeSet<String> points = new TreeSet<>();
        TreeSet<String> prefixes = new TreeSet<>(List.of(""));
        TreeSet<String> suffixes = new TreeSet<>(List.of(""));
        for (Condition condition : conditions) {
            condition.points().forEach(points::add);
            condition.prefixes().forEach(prefixes::add);
            condition.suffixes().forEach(suffixes::add);
        }
        named.put(field, List.copyOf(points));
        List<List<String>> sets = new ArrayList<>();
        if ((long) prefixes.size() * suffixes.size() + points.size() <= MOST) {
            String foreign = foreign(points, prefixes, suffixes);
            // One more: a condition that selects open texts alone selects some text.
            for (int number = 1; number <= open + 1; number++) {
                String filler = foreign.repeat(number);
                List<String> set = new ArrayList<>();
                prefixes.forEach(prefix -> suffixes.forEach(suffix -> set.add(prefix + filler + suffix)));
                sets.add(set);
            }
        }
        others.put(field, sets);
    }

    /** A character that is in none of these. */
    @SafeVarargs
    private static String foreign(Collection<String>... texts) {
        for (int character = FIRST_PRIVATE_CHARACTER; ; character++) {
            String one = Character.toString(character);
            boolean isForeign = true;
            for (Collection<String> some : texts) {
                isForeign &= some.stream().noneMatch(text -> text.contains(one));
            }
            if (isForeign) {
                return one;
            }
        }
    }

    /** All that a selection can be; itself alone if nothing of it is open, or there are too many. To be asked once of each. */
    public List<Selection> of(Selection selection) {
        List<Selection> all = List.of(selection);
        if (selection.eitherOr()) {
            all = List.of(
                    new Selection(true, false, selection.conditions()),
                    new Selection(false, true, selection.conditions()));
        }
        for (Map.Entry<EventField, Condition> entry : selection.conditions().entrySet()) {
            if (entry.getValue().isOpen()) {
                List<Condition> closed = closed(entry.getKey(), entry.getValue());
                List<Selection> longer = new ArrayList<>();
                for (Selection one : all) {
                    closed.forEach(condition -> longer.add(one.with(entry.getKey(), condition)));
                }
                all = longer;
            }
        }
        return all.size() <= MOST ? all : List.of(selection);
    }

    private List<Condition> closed(EventField field, Condition condition) {
        List<String> points = named.getOrDefault(field, List.of());
        List<List<String>> sets = others.getOrDefault(field, List.of());
        Condition base = condition;
        if (condition.selectsMore()) {
            List<String> all = new ArrayList<>(points);
            sets.forEach(all::addAll);
            base = condition.selecting(all);
        }
        if (!condition.excludesMore()) {
            return List.of(base);
        }
        int own = next++;
        if (own >= sets.size()) {
            return List.of(base);
        }
        List<Condition> closed = new ArrayList<>();
        for (String text : points) {
            closed.add(base.excluding(text));
        }
        for (String text : sets.get(own)) {
            closed.add(base.excluding(text));
        }
        return closed;
    }
}
