package io.github.trailproof.coverage;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Selectors and what is missing, in words that do not depend on the order in which they were written. */
final class Texts {

    /** More values than this are counted, so that a finding stays a line a person reads. */
    private static final int MOST_VALUES = 4;

    private Texts() {}

    static String quoted(Collection<String> values) {
        List<String> sorted = values.stream().distinct().sorted().toList();
        String shown = sorted.stream()
                .limit(MOST_VALUES)
                .map(value -> "`" + value + "`")
                .collect(Collectors.joining(", "));
        int more = sorted.size() - MOST_VALUES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }

    static String conditions(AdvancedFieldSelector condition) {
        List<String> parts = new ArrayList<>();
        add(parts, "Equals", condition.equalTo());
        add(parts, "StartsWith", condition.startsWith());
        add(parts, "EndsWith", condition.endsWith());
        add(parts, "NotEquals", condition.notEquals());
        add(parts, "NotStartsWith", condition.notStartsWith());
        add(parts, "NotEndsWith", condition.notEndsWith());
        condition
                .unrecognizedMembers()
                .forEach((name, json) -> parts.add("`" + name + "`, which this library does not know"));
        return parts.isEmpty() ? "has no operator" : String.join(", ", parts);
    }

    /** Missing evidence, to be read after the name of the member that would have told. */
    static String missing(MissingEvidence reason) {
        String call = reason.operation().apiName();
        if (reason.cause() instanceof MissingEvidence.Failed failed) {
            return "is unknown: " + call + " answered " + failed.errorCode();
        }
        if (reason.cause() instanceof MissingEvidence.Unsettled unsettled) {
            return "is unknown: " + unsettled.detail();
        }
        return "is unknown: " + call + " was not asked";
    }

    private static void add(List<String> parts, String operator, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(operator + " " + quoted(values));
        }
    }
}
