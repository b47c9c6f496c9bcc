package io.github.trailproof.execute;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.execute.StepOutcome.NeedsAPerson;
import io.github.trailproof.execute.StepOutcome.NotReached;
import io.github.trailproof.execute.StepOutcome.WouldBeDone;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One run through the steps of a plan. Used once, by one thread. */
final class Execution {

    private final RemediationPlan plan;
    private final Expectations expectations;
    private final TrailReader reader;
    private final TrailWriter writer;
    private final Precautions precautions;
    private final RateLimiter rateLimiter;
    private final ExecutionListener listener;
    private final boolean dryRun;

    private final List<StepReport> reports = new ArrayList<>();
    private final Set<TrailArn> changed = new HashSet<>();
    private final Set<TrailArn> created = new HashSet<>();
    private int calls;
    private boolean open = true;
    private boolean interrupted;

    Execution(
            RemediationPlan plan,
            AccountEvidence evidence,
            CloudTrailCalls calls,
            Precautions precautions,
            RateLimiter rateLimiter,
            ExecutionListener listener,
            boolean dryRun) {
        this.plan = plan;
        this.expectations = new Expectations(plan, evidence);
        this.reader = new TrailReader(calls);
        this.writer = new TrailWriter(calls);
        this.precautions = precautions;
        this.rateLimiter = rateLimiter;
        this.listener = listener;
        this.dryRun = dryRun;
    }

    /** Takes the steps. Clears the thread's interruption; {@link #isInterrupted()} says whether there was one. */
    List<StepReport> run() {
        for (Step step : plan.steps()) {
            StepOutcome outcome = step instanceof Step.Call call ? outcome(call) : new NeedsAPerson();
            open &= outcome.isInEffect() || outcome instanceof WouldBeDone;
            reports.add(new StepReport(step, outcome));
        }
        interrupted |= Thread.interrupted();
        return reports;
    }

    boolean isInterrupted() {
        return interrupted;
    }

    private StepOutcome outcome(Step.Call call) {
        int before = calls++;
        interrupted |= Thread.interrupted();
        if (!open || interrupted) {
            return new NotReached();
        }
        Optional<StepOutcome> foreign = precautions.ofAccount(call);
        if (foreign.isPresent()) {
            return foreign.get();
        }
        try {
            return dryRun ? rehearsed(call) : executed(call, before);
        } catch (InterruptedException e) {
            interrupted = true;
            return new NotReached();
        }
    }

    private StepOutcome rehearsed(Step.Call call) throws InterruptedException {
        // Nothing was changed by the steps before, so each finds what the first one finds.
        int made = call instanceof Step.CreateTrail ? calls : 0;
        StepOutcome outcome = execution(call, made).rehearse(created.contains(call.trailArn()));
        if (call instanceof Step.CreateTrail && outcome instanceof WouldBeDone) {
            created.add(call.trailArn());
        }
        return outcome;
    }

    private StepOutcome executed(Step.Call call, int before) throws InterruptedException {
        int made = call instanceof Step.CreateTrail ? calls : before;
        StepOutcome outcome = execution(call, made).execute(changed.contains(call.trailArn()));
        if (outcome instanceof StepOutcome.Done) {
            changed.add(call.trailArn());
        }
        return outcome;
    }

    /** A new trail is compared with what creating it leaves, if it is there already. */
    private CallExecution execution(Step.Call call, int made) {
        return new CallExecution(
                call, expectations.after(made, call.trailArn()), precautions, reader, writer, rateLimiter, listener);
    }
}
