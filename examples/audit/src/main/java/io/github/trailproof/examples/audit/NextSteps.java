package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Reading;
import io.github.trailproof.control.ReadingResult;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import java.util.List;

/** What to do about an account. */
final class NextSteps {

    private NextSteps() {}

    /** The steps that lead to a pass by a reading, or to the evidence that is missing; none if it passes. */
    static List<Step> of(AccountEvidence evidence, Assessment assessment, Reading reading) {
        ReadingResult result = assessment.result(reading);
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL -> PlanAdvice.next(Remediation.plan(evidence, reading, NewTrail.defaults()));
            case INDETERMINATE -> OpenAdvice.settle(evidence, result.missing());
        };
    }
}
