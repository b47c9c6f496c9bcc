package io.github.trailproof.examples.audit.live;

import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.plan.PlanPlace;
import io.github.trailproof.execute.ExecutionListener;
import io.github.trailproof.execute.StepOutcome;
import io.github.trailproof.execute.StepReport;
import io.github.trailproof.remediation.Step;
import java.io.IOException;

/** Says each call that changes before and after it is made, so that it is known even if the process is killed between. */
final class SaidCalls implements ExecutionListener {

    private final PlanPlace place;

    SaidCalls(PlanPlace place) {
        this.place = place;
    }

    @Override
    public void beforeCall(Step.Call call) {
        say("calling " + call.operation() + " " + call.trailArn() + "\n");
    }

    @Override
    public void afterCall(Step.Call call, StepOutcome outcome) {
        say(new StepReport(call, outcome).text() + "\n");
    }

    private void say(String text) {
        try {
            place.say(text);
        } catch (IOException e) {
            throw OutputException.cannotFinish("what is done", e);
        }
    }
}
