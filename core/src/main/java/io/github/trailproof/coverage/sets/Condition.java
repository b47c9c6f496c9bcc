package io.github.trailproof.coverage.sets;

import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on a text: one of the selecting values holds, unless there are none, and no deselecting value does.
 * Compared exactly, character by character.
 */
public record Condition(
        List<String> equalTo,
        List<String> startsWith,
        List<String> endsWith,
        List<String> notEquals,
        List<String> notStartsWith,
        List<String> notEndsWith) {

    public Condition {
        equalTo = sorted(equalTo);
        startsWith = sorted(startsWith);
        endsWith = sorted(endsWith);
        notEquals = sorted(notEquals);
        notStartsWith = sorted(notStartsWith);
        notEndsWith = sorted(notEndsWith);
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

    boolean selects() {
        return !(equalTo.isEmpty() && startsWith.isEmpty() && endsWith.isEmpty());
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
