package io.github.trailproof.facts;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.AdvancedFieldSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Selectors and what is missing, in words that do not depend on the order in which they were written. */
public final class Texts {

    /** More values than this are counted, so that a finding stays a line a person reads. */
    private static final int MOST_VALUES = 4;

    private Texts() {}

    static String quoted(Collection<String> values) {
        StringBuilder text = new StringBuilder();
        Collection<String> sorted = values.size() == 1 ? values : new TreeSet<>(values);
        int shown = 0;
        for (String value : sorted) {
            if (shown == MOST_VALUES) {
                return text.append(" and ")
                        .append(sorted.size() - shown)
                        .append(" more")
                        .toString();
            }
            text.append(shown == 0 ? "`" : ", `").append(value).append('`');
            shown++;
        }
        return text.toString();
    }

    static String conditions(AdvancedFieldSelector condition) {
        List<String> parts = new ArrayList<>();
        add(parts, "Equals", condition.equalTo());
        add(parts, "StartsWith", condition.startsWith());
        add(parts, "EndsWith", condition.endsWith());
        add(parts, "NotEquals", condition.notEquals());
        add(parts, "NotStartsWith", condition.notStartsWith());
        add(parts, "NotEndsWith", condition.notEndsWith());
        for (String name : condition.unrecognizedMembers().keySet()) {
            parts.add("has the operator `" + name + "`, which this library does not know");
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return parts.isEmpty() ? "has no operator" : String.join(", ", parts);
    }

    /** Where an answer was taken from, if it was given to another account. */
    static String provenance(Optional<String> providedBy) {
        return providedBy
                .map(account -> " (as account " + account + " was answered)")
                .orElse("");
    }

    /** Missing evidence, to be read after the name of the member that would have told. */
    static String missing(MissingEvidence reason) {
        String call = reason.operation().apiName();
        if (reason.cause() instanceof MissingEvidence.Failed failed) {
            return "is unknown: " + call + " failed with " + failed.errorCode();
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
