package io.github.trailproof.findings;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import java.util.List;

/**
 * One thing that keeps an account from passing.
 *
 * @param code which kind of thing, for machines
 * @param words what it is, for people
 */
public record Reason(String code, String words) {

    /** Every reason, the weightiest first; none if the account passes. */
    public static List<Reason> of(Assessment assessment, CriterionResult result) {
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL -> result.criterion() == Criterion.COMPLETE ? gaps(assessment) : unmet(result);
            case INDETERMINATE ->
                result.missing().stream()
                        .map(missing -> new Reason("MISSING_EVIDENCE", Words.missing(missing)))
                        .toList();
        };
    }

    private static List<Reason> gaps(Assessment assessment) {
        return assessment.coverage().gaps().stream()
                .filter(Gap::certain)
                .map(gap -> new Reason("UNRECORDED_EVENTS", Words.gap(gap)))
                .toList();
    }

    private static List<Reason> unmet(CriterionResult result) {
        if (result.decisiveTrail().isEmpty()) {
            return List.of(new Reason("NO_TRAIL", "no trail is listed, and CloudTrail makes none by itself"));
        }
        TrailAssessment trail = result.decisiveTrail().get();
        return trail.requirements(result.criterion(), Outcome.UNSATISFIED).stream()
                .map(unmet -> unmet(trail, unmet))
                .toList();
    }

    private static Reason unmet(TrailAssessment trail, RequirementResult unmet) {
        return new Reason(
                unmet.requirement().name(), Words.requirement(unmet) + " for " + Words.trail(trail.trailArn()));
    }
}
