package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.execute.FailingAccounts.Failing;
import io.github.trailproof.execute.StepOutcome.Unknown;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.testkit.Laws;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Any call of an execution may fail, lose its answer or be answered with garbage. */
@Tag("thorough")
class FaultProperties {

    private static final List<Cloud> STARTED = new ArrayList<>();

    @BeforeContainer
    static void start() {
        STARTED.add(new Cloud());
    }

    @AfterContainer
    static void stop() {
        STARTED.remove(0).close();
    }

    @Property(tries = 300)
    @Label("Whatever fails, nothing that was recorded is lost, the report is true, and another run finishes the plan")
    void survives(@ForAll("failing") Failing failing, @ForAll("faults") List<Fault> faults) {
        Cloud cloud = STARTED.get(0);
        AccountEvidence evidence = cloud.settle(failing.evidence());
        RemediationPlan plan = Cloud.plan(evidence, failing.criterion());
        Assume.that(plan.suffices());
        AccountEvidence before = cloud.simulator().actualState(plan.accountId());
        PlanExecutor executor = cloud.executor(plan.accountId()).build();

        faults.forEach(cloud.simulator()::inject);
        ExecutionReport report = executor.execute(plan, evidence);
        cloud.simulator().clearFaults();

        AccountEvidence truth = cloud.simulator().actualState(plan.accountId());
        assertNothingIsLost(plan, before, truth);
        assertThatItIsTrue(report, truth);

        ExecutionReport second = executor.execute(plan, evidence);
        assertThat(second.isComplete())
                .as("%s then %s", report.text(), second.text())
                .isTrue();
        assertThat(second.after().map(AccountAfter::verdict)).contains(Verdict.PASS);
        assertNothingIsLost(plan, before, cloud.simulator().actualState(plan.accountId()));
    }

    /** Every list of selectors is the one that was there or the one of the plan, and every event is recorded that was. */
    private static void assertNothingIsLost(RemediationPlan plan, AccountEvidence before, AccountEvidence truth) {
        for (ObservedTrail trail : before.observedTrails()) {
            TrailArn arn = trail.trailArn();
            EventSelectors now = truth.selectors(arn).value().orElseThrow();
            boolean kept = Effects.same(now, before.selectors(arn).value().orElseThrow());
            boolean planned = plan.calls().stream()
                    .anyMatch(call -> call instanceof Step.PutEventSelectors put
                            && put.trailArn().equals(arn)
                            && Effects.same(now, put.after()));
            assertThat(kept || planned).as("selectors of %s: %s", arn, now).isTrue();
        }
        Laws.aFixKeepsEveryEvent(evidence -> truth, before);
    }

    private static void assertThatItIsTrue(ExecutionReport report, AccountEvidence truth) {
        for (StepReport step : report.steps()) {
            if (step.step() instanceof Step.Call call && !(step.outcome() instanceof Unknown)) {
                assertThat(step.outcome().isInEffect()).as(report.text()).isEqualTo(Effects.isInEffect(call, truth));
            }
        }
        report.after()
                .map(AccountAfter::verdict)
                .filter(verdict -> verdict != Verdict.INDETERMINATE)
                .ifPresent(verdict -> assertThat(verdict)
                        .as(report.text())
                        .isEqualTo(Cis31.assess(truth).verdict(report.criterion())));
        List<StepOutcome> outcomes = report.steps().stream()
                .map(StepReport::outcome)
                .dropWhile(StepOutcome::isInEffect)
                .toList();
        if (!outcomes.isEmpty()) {
            Set<StepOutcome> rest = outcomes.stream().skip(1).collect(Collectors.toSet());
            assertThat(rest).as(report.text()).isSubsetOf(Set.of(new StepOutcome.NotReached()));
        }
    }

    @Provide
    Arbitrary<Failing> failing() {
        return FailingAccounts.any();
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        Arbitrary<Fault> kinds = Arbitraries.of(
                Fault.accessDenied(),
                Fault.throttled(),
                Fault.error(500, "InternalFailure", "the service failed"),
                Fault.error(503, "ServiceUnavailable", "try again"),
                Fault.connectionReset(),
                Fault.answerLost(),
                Fault.truncatedBody(),
                Fault.garbageBody());
        Arbitrary<String> operations = Arbitraries.frequency(
                Tuple.of(3, "PutEventSelectors"),
                Tuple.of(3, "UpdateTrail"),
                Tuple.of(3, "StartLogging"),
                Tuple.of(2, "CreateTrail"),
                Tuple.of(1, "DescribeTrails"),
                Tuple.of(1, "GetTrailStatus"),
                Tuple.of(1, "GetEventSelectors"));
        Arbitrary<Fault> nth = Combinators.combine(
                        kinds, operations, Arbitraries.integers().between(1, 4))
                .as((fault, operation, n) -> fault.on(operation).onNthCall(n));
        Arbitrary<Fault> once = Combinators.combine(kinds, operations)
                .as((fault, operation) -> fault.on(operation).times(1));
        Arbitrary<Fault> always = Combinators.combine(kinds, operations).as(Fault::on);
        Arbitrary<Fault> anywhere =
                Combinators.combine(kinds, Arbitraries.longs()).as((fault, seed) -> fault.withProbability(0.3, seed));
        return Arbitraries.frequencyOf(Tuple.of(3, once), Tuple.of(2, nth), Tuple.of(2, always), Tuple.of(2, anywhere))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
