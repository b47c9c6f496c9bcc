package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import java.util.List;

/** What to do about an account. */
public final class NextSteps {

    private NextSteps() {}

    /** The steps that lead to a pass by a criterion, or to the evidence that is missing; none if it passes. */
    public static List<Suggestion> of(AccountEvidence evidence, Assessment assessment, Criterion criterion) {
        CriterionResult result = assessment.result(criterion);
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL -> PlanAdvice.next(Remediation.plan(evidence, criterion, NewTrail.defaults()));
            case INDETERMINATE -> OpenAdvice.settle(evidence, result.missing());
        };
    }
}
