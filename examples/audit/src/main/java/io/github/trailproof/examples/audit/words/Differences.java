package io.github.trailproof.examples.audit.words;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who agrees with the chosen criterion's verdict, who does not, and why. */
public final class Differences {

    private final Assessment assessment;
    private final CriterionResult chosen;

    public Differences(Assessment assessment, CriterionResult chosen) {
        this.assessment = assessment;
        this.chosen = chosen;
    }

    /** Who says so, and who says what else. */
    public String heading() {
        Map<Verdict, List<String>> names = new LinkedHashMap<>();
        names.put(chosen.verdict(), new ArrayList<>());
        for (CriterionResult result : assessment.results()) {
            names.computeIfAbsent(result.verdict(), key -> new ArrayList<>()).add(Words.name(result.criterion()));
        }
        String agreeing = "by " + Words.and(names.getOrDefault(chosen.verdict(), List.of()));
        String others = names.entrySet().stream()
                .skip(1)
                .map(entry -> entry.getKey() + " by " + Words.and(entry.getValue()))
                .collect(Collectors.joining(", "));
        return agreeing + (others.isEmpty() ? "" : ", but " + others);
    }

    /** Why other criteria say otherwise, one note for those that say the same. */
    public List<String> notes() {
        Map<String, List<Criterion>> criteria = new LinkedHashMap<>();
        for (CriterionResult other : assessment.results()) {
            if (other.verdict() != chosen.verdict() && !isToldByGaps(other)) {
                criteria.computeIfAbsent(difference(other), key -> new ArrayList<>())
                        .add(other.criterion());
            }
        }
        return criteria.entrySet().stream()
                .map(entry ->
                        Words.and(entry.getValue().stream().map(Words::name).toList()) + ": " + entry.getKey())
                .toList();
    }

    /** The events that certainly go unrecorded are shown anyway; nothing else parts these criteria. */
    private boolean isToldByGaps(CriterionResult other) {
        boolean asksForMore = other.criterion() == Criterion.COMPLETE || chosen.verdict() == Verdict.PASS;
        return asksForMore
                && other.verdict() == Verdict.FAIL
                && assessment.coverage().hasCertainGap();
    }

    private String difference(CriterionResult other) {
        String trail =
                other.decisiveTrail().map(found -> found.trailArn().name()).orElse("");
        return switch (other.verdict()) {
            case PASS ->
                other.decisiveTrail().isEmpty()
                        ? "the trails together record every management event, though no single one does"
                        : trail + " suffices, for less is asked";
            case FAIL ->
                other.decisiveTrail()
                        .map(found -> "more is asked of " + trail + ": " + Reasons.unmet(found, other.criterion()))
                        .orElse("no listing shows a trail, and one would show any multi-region trail");
            case INDETERMINATE ->
                Stream.of("open", trail).filter(part -> !part.isEmpty()).collect(Collectors.joining(" on ")) + ", "
                        + Reasons.calls(other.missing());
        };
    }
}
