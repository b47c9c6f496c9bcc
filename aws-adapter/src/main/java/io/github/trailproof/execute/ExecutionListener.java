package io.github.trailproof.execute;

import io.github.trailproof.remediation.Step;

/**
 * Is told of each call that changes an account, before and after it is made, on the executing thread: so that it is known
 * what was under way if the program ends in between. What it throws ends the execution.
 */
public interface ExecutionListener {

    /** The call is made next. */
    void beforeCall(Step.Call call);

    /** The call was made, and this became of it. */
    void afterCall(Step.Call call, StepOutcome outcome);
}
