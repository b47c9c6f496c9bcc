package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** By which criteria a step makes an account pass. */
final class PassedCriteria {

    private PassedCriteria() {}

    static Set<Criterion> of(Assessment assessment) {
        Set<Criterion> passed = EnumSet.noneOf(Criterion.class);
        assessment.results().stream()
                .filter(result -> result.verdict() == Verdict.PASS)
                .forEach(result -> passed.add(result.criterion()));
        return passed;
    }

    /** What a step leads to, to be read after it; empty if it makes the account pass by no further criterion. */
    static String then(Assessment before, Assessment after) {
        Set<Criterion> gained = of(after);
        gained.removeAll(of(before));
        if (gained.isEmpty()) {
            return "";
        }
        StringBuilder words = new StringBuilder("; then PASS by ").append(names(gained));
        List<String> others = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.INDETERMINATE, Verdict.FAIL)) {
            Set<Criterion> criteria = EnumSet.noneOf(Criterion.class);
            after.results().stream()
                    .filter(result -> result.verdict() == verdict)
                    .forEach(result -> criteria.add(result.criterion()));
            if (!criteria.isEmpty()) {
                others.add(verdict + " by " + names(criteria));
            }
        }
        return words.append(others.isEmpty() ? "" : ", but " + Phrase.and(others))
                .toString();
    }

    private static String names(Set<Criterion> criteria) {
        return Phrase.and(criteria.stream().map(Wording::name).toList());
    }
}
