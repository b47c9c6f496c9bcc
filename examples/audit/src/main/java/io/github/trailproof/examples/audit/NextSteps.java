package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.ReadingResult;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;

/** What to do about an account. */
final class NextSteps {

    private NextSteps() {}

    /** The steps that lead to a pass by a reading, or to the evidence that is missing; none if it passes. */
    static List<Step> of(AccountEvidence evidence, Assessment assessment, Reading reading) {
        ReadingResult result = assessment.result(reading);
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL ->
                result.decisiveTrail()
                        .map(trail -> FailAdvice.change(evidence, trail, reading))
                        .orElseGet(() -> FailAdvice.create(evidence));
            case INDETERMINATE -> OpenAdvice.settle(evidence, result.missing());
        };
    }
}
