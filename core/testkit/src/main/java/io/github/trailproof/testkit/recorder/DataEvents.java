package io.github.trailproof.testkit.recorder;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Data events that tell selectors apart: of each type they name and one they do not, on resources that each value names,
 * nearly names and does not name, reads and writes.
 */
public final class DataEvents {

    private DataEvents() {}

    /** Obtains the events that tell an account's selectors apart, where trails are at home and in one more region. */
    public static List<DataEvent> of(AccountEvidence evidence) {
        Set<String> regions = new TreeSet<>();
        evidence.selectors().keySet().forEach(arn -> regions.add(arn.region()));
        evidence.observedTrails().forEach(trail -> regions.addAll(trail.homeRegions()));
        Stream.concat(evidence.listings().keySet().stream(), RegionsThatAreThere.of(evidence).stream())
                .filter(region -> !regions.contains(region))
                .findFirst()
                .ifPresent(regions::add);
        return of(
                evidence.selectors().values().stream()
                        .flatMap(answer -> answer.value().stream())
                        .toList(),
                regions);
    }

    /** Obtains the events that tell some selectors apart, in one region. */
    public static List<DataEvent> of(EventSelectors selectors) {
        return of(List.of(selectors), List.of("us-east-1"));
    }

    private static List<DataEvent> of(List<EventSelectors> answers, Collection<String> regions) {
        Set<String> types = new LinkedHashSet<>(List.of("AWS::S3::Object", "AWS::Lambda::Function", "AWS::None"));
        Set<String> arns = new LinkedHashSet<>(List.of("arn:aws:s3:::bucket/key", "arn:aws:lambda:f", "x"));
        for (EventSelectors answer : answers) {
            for (EventSelector selector : answer.eventSelectors()) {
                for (DataResource resource : selector.dataResources()) {
                    resource.type().ifPresent(types::add);
                    resource.values().forEach(value -> arns.addAll(near(value)));
                }
            }
            values("resources.type", answer).forEach(types::add);
            values("resources.ARN", answer).forEach(value -> arns.addAll(near(value)));
        }
        List<String> sources = texts("s3.amazonaws.com", "eventSource", answers);
        List<String> names = texts("GetObject", "eventName", answers);
        List<DataEvent> events = new ArrayList<>();
        for (String region : regions) {
            for (String type : types) {
                for (String arn : arns) {
                    sources.forEach(source -> events.addAll(both(region, type, arn, source, names.get(0))));
                    names.forEach(name -> events.addAll(both(region, type, arn, sources.get(0), name)));
                }
            }
        }
        return events;
    }

    private static List<DataEvent> both(String region, String type, String arn, String source, String name) {
        return List.of(
                new DataEvent(region, type, arn, source, name, true),
                new DataEvent(region, type, arn, source, name, false));
    }

    /** A text, a longer and a shorter one. */
    private static List<String> near(String value) {
        String shorter = value.isEmpty() ? "" : value.substring(0, value.length() - 1);
        return List.of(value, value + "x", shorter);
    }

    private static List<String> texts(String usual, String field, List<EventSelectors> answers) {
        return Stream.concat(Stream.of(usual), answers.stream().flatMap(answer -> values(field, answer).stream()))
                .distinct()
                .toList();
    }

    private static List<String> values(String field, EventSelectors answer) {
        List<Function<AdvancedFieldSelector, List<String>>> operators = List.of(
                AdvancedFieldSelector::equalTo,
                AdvancedFieldSelector::startsWith,
                AdvancedFieldSelector::endsWith,
                AdvancedFieldSelector::notEquals,
                AdvancedFieldSelector::notStartsWith,
                AdvancedFieldSelector::notEndsWith);
        return answer.advancedEventSelectors().stream()
                .map(AdvancedEventSelector::fieldSelectors)
                .flatMap(List::stream)
                .filter(condition -> condition.field().orElse("").equals(field))
                .flatMap(condition -> operators.stream().flatMap(operator -> operator.apply(condition).stream()))
                .toList();
    }
}
