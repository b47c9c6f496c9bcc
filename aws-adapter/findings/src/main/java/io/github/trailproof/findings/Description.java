package io.github.trailproof.findings;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A finding in sentences: the verdict, why, and what else there is to know. */
public final class Description {

    private static final int MOST_REASONS = 3;

    private Description() {}

    public static String of(Assessment assessment, CriterionResult result) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Account " + assessment.accountId() + " is " + result.verdict() + " by "
                + Control.name(result.criterion()) + ": " + why(assessment, result));
        List<Gap> gaps = assessment.coverage().gaps();
        if (!gaps.isEmpty() && !isToldByReasons(result)) {
            sentences.add(Words.gap(gaps.get(0)) + more(gaps.size() - 1));
        }
        if (!assessment.deliveryWarnings().isEmpty()) {
            sentences.add(Words.warning(assessment.deliveryWarnings().get(0))
                    + more(assessment.deliveryWarnings().size() - 1));
        }
        return sentences.stream()
                .map(sentence -> Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".")
                .collect(Collectors.joining(" "));
    }

    private static boolean isToldByReasons(CriterionResult result) {
        return result.criterion() == Criterion.COMPLETE && result.verdict() == Verdict.FAIL;
    }

    private static String why(Assessment assessment, CriterionResult result) {
        return switch (result.verdict()) {
            case PASS -> met(result);
            case FAIL -> reasons(assessment, result);
            case INDETERMINATE -> "what decides it is missing: " + reasons(assessment, result);
        };
    }

    private static String met(CriterionResult result) {
        if (result.decisiveTrail().isEmpty()) {
            return "the trails together record every management event, though no single one does";
        }
        TrailAssessment trail = result.decisiveTrail().get();
        return Words.trail(trail.trailArn()) + " meets every requirement: "
                + trail.requirements(result.criterion(), Outcome.SATISFIED).stream()
                        .map(Words::requirement)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private static String reasons(Assessment assessment, CriterionResult result) {
        List<Reason> reasons = Reason.of(assessment, result);
        return reasons.stream().limit(MOST_REASONS).map(Reason::words).collect(Collectors.joining("; "))
                + more(reasons.size() - MOST_REASONS);
    }

    private static String more(int count) {
        return count > 0 ? "; and " + count + " more" : "";
    }
}
