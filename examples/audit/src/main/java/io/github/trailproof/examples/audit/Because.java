package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.ReadingResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.Optional;

/** A verdict's reason in one sentence without its full stop, for formats that have one place for it. */
final class Because {

    private Because() {}

    static String of(AccountEvidence evidence, Assessment assessment, ReadingResult result) {
        return switch (result.verdict()) {
            case PASS -> pass(result);
            case FAIL -> fail(evidence, assessment, result);
            case INDETERMINATE -> "open: " + Reasons.calls(result.missing());
        };
    }

    private static String pass(ReadingResult result) {
        return result.decisiveTrail()
                .map(trail -> Reasons.met(trail.requirements(result.reading(), Outcome.SATISFIED)))
                .orElse("the trails together record every management event, though no single one does");
    }

    private static String fail(AccountEvidence evidence, Assessment assessment, ReadingResult result) {
        Optional<Gap> gap =
                assessment.coverage().gaps().stream().filter(Gap::certain).findFirst();
        if (result.reading() == Reading.COMPLETE && gap.isPresent()) {
            return GapWords.sentence(gap.get(), evidence);
        }
        Optional<TrailAssessment> nearest = result.decisiveTrail();
        return nearest.isPresent() ? Reasons.unmet(nearest.get(), result.reading()) : Reasons.noTrail(evidence);
    }
}
