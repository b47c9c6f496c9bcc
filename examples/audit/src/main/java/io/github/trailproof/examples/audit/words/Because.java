package io.github.trailproof.examples.audit.words;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Optional;

/** A verdict's reason in one sentence without its full stop, for formats that have one place for it. */
public final class Because {

    private Because() {}

    public static String of(AccountEvidence evidence, Assessment assessment, CriterionResult result) {
        return switch (result.verdict()) {
            case PASS -> pass(result);
            case FAIL -> fail(evidence, assessment, result);
            case INDETERMINATE -> "open: " + Reasons.calls(result.missing());
        };
    }

    private static String pass(CriterionResult result) {
        return result.decisiveTrail()
                .map(trail -> Reasons.met(trail.requirements(result.criterion(), Outcome.SATISFIED)))
                .orElse("the trails together record every management event, though no single one does");
    }

    private static String fail(AccountEvidence evidence, Assessment assessment, CriterionResult result) {
        Optional<Gap> gap =
                assessment.coverage().gaps().stream().filter(Gap::certain).findFirst();
        if (result.criterion() == Criterion.COMPLETE && gap.isPresent()) {
            return GapWords.sentence(gap.get(), evidence);
        }
        Optional<TrailAssessment> nearest = result.decisiveTrail();
        return nearest.isPresent() ? Reasons.unmet(nearest.get(), result.criterion()) : Reasons.noTrail(evidence);
    }
}
