package io.github.trailproof.execute;

import io.github.trailproof.remediation.Step;

/** Keeps nothing of what it is told. */
final class NoListener implements ExecutionListener {

    @Override
    public void beforeCall(Step.Call call) {
        // Nobody wants to know.
    }

    @Override
    public void afterCall(Step.Call call, StepOutcome outcome) {
        // Nobody wants to know.
    }
}
