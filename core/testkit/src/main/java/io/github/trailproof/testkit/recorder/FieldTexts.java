package io.github.trailproof.testkit.recorder;

import io.github.trailproof.events.EventField;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of one field that selectors may tell apart. */
final class FieldTexts {

    private FieldTexts() {}

    /**
     * Every value as it is and with a little more at either end; every beginning with every end, with and without
     * something foreign between them; and texts that no selector speaks of.
     */
    static List<String> of(EventField field, List<EventSelectors> answers) {
        List<AdvancedFieldSelector> conditions = answers.stream()
                .flatMap(answer -> answer.advancedEventSelectors().stream())
                .flatMap(selector -> selector.fieldSelectors().stream())
                .filter(condition -> condition.field().orElse("").equals(field.apiName()))
                .toList();
        List<String> points = new ArrayList<>();
        if (field == EventField.EVENT_SOURCE) {
            answers.stream()
                    .flatMap(answer -> answer.eventSelectors().stream())
                    .forEach(selector -> points.addAll(selector.excludeManagementEventSources()));
        }
        List<String> beginnings = new ArrayList<>(List.of(""));
        List<String> ends = new ArrayList<>(List.of(""));
        for (AdvancedFieldSelector condition : conditions) {
            points.addAll(condition.equalTo());
            points.addAll(condition.notEquals());
            beginnings.addAll(condition.startsWith());
            beginnings.addAll(condition.notStartsWith());
            ends.addAll(condition.endsWith());
            ends.addAll(condition.notEndsWith());
        }
        return texts(points, beginnings, ends);
    }

    private static List<String> texts(List<String> points, List<String> beginnings, List<String> ends) {
        String foreign = foreign(
                Stream.of(points, beginnings, ends).flatMap(List::stream).reduce("", String::concat));
        Set<String> texts = new LinkedHashSet<>();
        for (String beginning : beginnings) {
            for (String end : ends) {
                texts.add(beginning + foreign + end);
            }
        }
        boolean named = points.size() + beginnings.size() + ends.size() > 2;
        if (named) {
            texts.add("");
            Stream.of(points, beginnings, ends).flatMap(List::stream).forEach(value -> {
                texts.add(value);
                texts.add(value + "x");
                texts.add("x" + value);
            });
            beginnings.forEach(beginning -> ends.forEach(end -> texts.add(beginning + end)));
        }
        return List.copyOf(texts);
    }

    /** A character that is in none of the values, so that it neither continues a beginning nor leads into an end. */
    private static String foreign(String values) {
        return "?!#~^|%=;,"
                .chars()
                .mapToObj(Character::toString)
                .filter(one -> !values.contains(one))
                .findFirst()
                .orElseGet(() -> Character.toString(values.chars().max().orElse('?') + 1));
    }
}
