package io.github.trailproof.execute;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;

/** What the calls of a plan expect to find: the evidence, and what the calls before them leave of it. */
final class Expectations {

    private final List<AccountEvidence> states = new ArrayList<>();

    Expectations(RemediationPlan plan, AccountEvidence evidence) {
        List<Step.Call> calls = plan.calls();
        for (int made = 0; made <= calls.size(); made++) {
            states.add(Remediation.after(evidence, calls.subList(0, made)));
        }
    }

    /** What a trail is expected to be like once so many calls have been made. */
    ExpectedTrail after(int calls, TrailArn arn) {
        return ExpectedTrail.of(arn, states.subList(calls, states.size()));
    }
}
