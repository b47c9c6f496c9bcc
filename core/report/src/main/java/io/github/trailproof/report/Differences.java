package io.github.trailproof.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.report.Sentence.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which criteria agree with one criterion's verdict, which do not, and why. */
final class Differences {

    private final Assessment assessment;
    private final CriterionResult chosen;

    Differences(Assessment assessment, CriterionResult chosen) {
        this.assessment = assessment;
        this.chosen = chosen;
    }

    /** The criteria that give this verdict, and those that give another. */
    String agreement() {
        Map<Verdict, List<String>> names = new LinkedHashMap<>();
        names.put(chosen.verdict(), new ArrayList<>());
        for (CriterionResult result : assessment.results()) {
            names.computeIfAbsent(result.verdict(), key -> new ArrayList<>()).add(Wording.name(result.criterion()));
        }
        String agreeing = "by " + Phrase.and(names.getOrDefault(chosen.verdict(), List.of()));
        String others = names.entrySet().stream()
                .skip(1)
                .map(entry -> entry.getKey() + " by " + Phrase.and(entry.getValue()))
                .collect(Collectors.joining(", "));
        return agreeing + (others.isEmpty() ? "" : ", but " + others);
    }

    /** Why other criteria give another verdict, one sentence for those with the same reason. */
    List<Sentence> sentences() {
        Map<String, List<Criterion>> criteria = new LinkedHashMap<>();
        for (CriterionResult other : assessment.results()) {
            if (other.verdict() != chosen.verdict() && !isSaidByGaps(other)) {
                criteria.computeIfAbsent(difference(other), key -> new ArrayList<>())
                        .add(other.criterion());
            }
        }
        return criteria.entrySet().stream()
                .map(entry -> Sentence.of(
                        Code.OTHER_CRITERION,
                        Phrase.and(entry.getValue().stream().map(Wording::name).toList()) + ": " + entry.getKey()))
                .toList();
    }

    /** The events that are certainly not recorded are shown anyway; nothing else parts these criteria. */
    private boolean isSaidByGaps(CriterionResult other) {
        boolean asksForMore = other.criterion() == Criterion.COMPLETE || chosen.verdict() == Verdict.PASS;
        return asksForMore
                && other.verdict() == Verdict.FAIL
                && assessment.coverage().hasCertainGap();
    }

    private String difference(CriterionResult other) {
        String trail = other.decisiveTrail()
                .map(found -> Phrase.plain(found.trailArn().name()))
                .orElse("");
        return switch (other.verdict()) {
            case PASS ->
                other.decisiveTrail().isEmpty()
                        ? Reasons.together(assessment).text()
                        : trail + " suffices, for less is asked";
            case FAIL ->
                other.decisiveTrail()
                        .map(found -> "more is asked of " + trail + ": "
                                + Reasons.unmet(found, other.criterion()).text())
                        .orElse("no listing shows a trail, and one would show any multi-region trail");
            case INDETERMINATE ->
                (trail.isEmpty() ? "open" : "open on " + trail) + ", " + MissingWords.calls(other.missing());
        };
    }
}
