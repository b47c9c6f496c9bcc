package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.execute.FailingAccounts.Failing;
import io.github.trailproof.execute.StepOutcome.AlreadyDone;
import io.github.trailproof.execute.StepOutcome.Done;
import io.github.trailproof.execute.StepOutcome.NeedsAPerson;
import io.github.trailproof.execute.StepOutcome.WouldBeDone;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** From an account that fails to one that passes: collected, planned, executed, and collected again. */
@Tag("thorough")
class ExecutionProperties {

    private static final List<Cloud> STARTED = new ArrayList<>();

    @BeforeContainer
    static void start() {
        STARTED.add(new Cloud());
    }

    @AfterContainer
    static void stop() {
        STARTED.remove(0).close();
    }

    @Property(tries = 200)
    @Label("A plan that suffices makes the account pass when executed, and executed again changes nothing")
    void passes(@ForAll("failing") Failing failing) {
        Cloud cloud = STARTED.get(0);
        AccountEvidence evidence = cloud.settle(failing.evidence());
        RemediationPlan plan = Cloud.plan(evidence, failing.criterion());
        PlanExecutor executor = cloud.executor(plan.accountId()).build();

        ExecutionReport report = executor.execute(plan, evidence);

        AccountEvidence truth = cloud.simulator().actualState(plan.accountId());
        if (!plan.suffices()) {
            assertThat(report.steps()).allMatch(step -> step.outcome() instanceof NeedsAPerson);
            assertThat(cloud.writesSince()).isEmpty();
            return;
        }
        assertThat(report.steps())
                .as(report.text())
                .extracting(StepReport::outcome)
                .containsOnly(done());
        assertThat(cloud.writesSince())
                .extracting(call -> call.substring(0, call.indexOf(' ')))
                .isEqualTo(plan.calls().stream().map(Step.Call::operation).toList());
        assertThat(Cis31.assess(truth).verdict(failing.criterion())).isEqualTo(Verdict.PASS);
        assertThat(report.after().map(AccountAfter::verdict)).contains(Verdict.PASS);

        ExecutionReport again = executor.execute(plan, evidence);
        assertThat(again.steps()).extracting(StepReport::outcome).containsOnly(new AlreadyDone());
        assertThat(cloud.writesSince()).isEmpty();
        assertThat(again.after().map(AccountAfter::verdict)).contains(Verdict.PASS);
    }

    @Property(tries = 50)
    @Label("A dry run says that each call of a fitting plan would be made, and changes nothing")
    void rehearses(@ForAll("failing") Failing failing) {
        Cloud cloud = STARTED.get(0);
        AccountEvidence evidence = cloud.settle(failing.evidence());
        RemediationPlan plan = Cloud.plan(evidence, failing.criterion());
        AccountEvidence before = cloud.simulator().actualState(plan.accountId());

        ExecutionReport report =
                cloud.executor(plan.accountId()).dryRun(true).build().execute(plan, evidence);

        assertThat(report.steps())
                .as(report.text())
                .extracting(StepReport::outcome)
                .containsOnly(plan.suffices() ? new WouldBeDone() : new NeedsAPerson());
        assertThat(report.after()).isEmpty();
        assertThat(cloud.writesSince()).isEmpty();
        assertThat(cloud.simulator().actualState(plan.accountId())).isEqualTo(before);
    }

    private static StepOutcome done() {
        return new Done(Optional.empty());
    }

    @Provide
    Arbitrary<Failing> failing() {
        return FailingAccounts.any();
    }
}
