package io.github.trailproof.coverage.sets;

import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on a text: one of the selecting values holds, unless there are none, and no deselecting value does.
 * Compared exactly, character by character.
 *
 * <p>A plan may leave values open. Then the condition is taken for the widest that it can be; {@link Alternatives} has the
 * others.
 *
 * @param selectsMore whether further texts are among the selecting values, of which nobody knows what they are
 * @param excludesMore whether at least one further text is deselected
 */
public record Condition(
        List<String> equalTo,
        List<String> startsWith,
        List<String> endsWith,
        List<String> notEquals,
        List<String> notStartsWith,
        List<String> notEndsWith,
        boolean selectsMore,
        boolean excludesMore) {

    public Condition {
        equalTo = sorted(equalTo);
        startsWith = sorted(startsWith);
        endsWith = sorted(endsWith);
        notEquals = sorted(notEquals);
        notStartsWith = sorted(notStartsWith);
        notEndsWith = sorted(notEndsWith);
    }

    public Condition(
            List<String> equalTo,
            List<String> startsWith,
            List<String> endsWith,
            List<String> notEquals,
            List<String> notStartsWith,
            List<String> notEndsWith) {
        this(equalTo, startsWith, endsWith, notEquals, notStartsWith, notEndsWith, false, false);
    }

    private static List<String> sorted(List<String> values) {
        return values.size() < 2
                ? List.copyOf(values)
                : values.stream().sorted().distinct().toList();
    }

    public static Condition of(AdvancedFieldSelector selector) {
        return new Condition(
                selector.equalTo(),
                selector.startsWith(),
                selector.endsWith(),
                selector.notEquals(),
                selector.notStartsWith(),
                selector.notEndsWith());
    }

    public static Condition noneOf(List<String> values) {
        return new Condition(List.of(), List.of(), List.of(), values, List.of(), List.of());
    }

    /** Deselects these texts and at least one further text. */
    public static Condition noneOfTheseAndMore(List<String> values) {
        return new Condition(List.of(), List.of(), List.of(), values, List.of(), List.of(), false, true);
    }

    /** Whether a plan leaves some of its values open. */
    boolean isOpen() {
        return selectsMore || excludesMore;
    }

    /** The same, where the further texts that it selects are these. */
    Condition selecting(Collection<String> texts) {
        List<String> all = new ArrayList<>(equalTo);
        all.addAll(texts);
        return new Condition(all, startsWith, endsWith, notEquals, notStartsWith, notEndsWith, false, excludesMore);
    }

    /** The same, where the further text that it deselects is this. */
    Condition excluding(String text) {
        List<String> all = new ArrayList<>(notEquals);
        all.add(text);
        return new Condition(equalTo, startsWith, endsWith, all, notStartsWith, notEndsWith, selectsMore, false);
    }

    /** Whether it holds for some texts only because of its selecting values, as far as they are known. */
    boolean selects() {
        return !(selectsMore || (equalTo.isEmpty() && startsWith.isEmpty() && endsWith.isEmpty()));
    }

    Stream<String> points() {
        return Stream.concat(equalTo.stream(), notEquals.stream());
    }

    Stream<String> prefixes() {
        return Stream.concat(startsWith.stream(), notStartsWith.stream());
    }

    Stream<String> suffixes() {
        return Stream.concat(endsWith.stream(), notEndsWith.stream());
    }
}
