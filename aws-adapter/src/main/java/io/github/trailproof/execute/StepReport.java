package io.github.trailproof.execute;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.PlanSentences;
import java.util.Objects;

/**
 * A step and what became of it.
 *
 * @param step the plan's step
 * @param outcome what became of it
 */
public record StepReport(Step step, StepOutcome outcome) {

    /** Checks that nothing is null. */
    public StepReport {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The step and its outcome, on one line. */
    public String text() {
        String detail = outcome.detail();
        return outcome.word() + " " + PlainText.of(name(step)) + (detail.isEmpty() ? "" : ": " + detail);
    }

    private static String name(Step step) {
        return step instanceof Step.Call call ? call.operation() + " " + call.trailArn() : PlanSentences.why(step);
    }
}
