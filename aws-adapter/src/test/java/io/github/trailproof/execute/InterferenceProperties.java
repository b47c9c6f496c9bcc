package io.github.trailproof.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.execute.FailingAccounts.Failing;
import io.github.trailproof.mapping.ToSdk;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** Somebody changes a trail of the plan after its evidence was collected. */
@Tag("thorough")
class InterferenceProperties {

    private static final List<Cloud> STARTED = new ArrayList<>();

    /** What somebody does. */
    enum Deed {
        REPLACE_SELECTORS,
        STOP,
        DELETE,
        LEAVE_ONE_REGION
    }

    @BeforeContainer
    static void start() {
        STARTED.add(new Cloud());
    }

    @AfterContainer
    static void stop() {
        STARTED.remove(0).close();
    }

    @Property(tries = 150)
    @Label("What somebody else did to a trail is not undone, and the report is true")
    void isRespected(@ForAll("failing") Failing failing, @ForAll Deed deed) {
        Cloud cloud = STARTED.get(0);
        AccountEvidence evidence = cloud.settle(failing.evidence());
        RemediationPlan plan = Cloud.plan(evidence, failing.criterion());
        TrailArn arn = trailToChange(plan);
        boolean wasLogging = isLogging(evidence, arn);
        act(deed, cloud.client(arn.accountId(), arn.region()), arn);

        ExecutionReport report = cloud.executor(plan.accountId()).build().execute(plan, evidence);

        AccountEvidence truth = cloud.simulator().actualState(plan.accountId());
        for (StepReport step : report.steps()) {
            assertThat(step.outcome().isInEffect())
                    .as(report.text())
                    .isEqualTo(Effects.isInEffect((Step.Call) step.step(), truth));
        }
        Optional<EventSelectors> selectors = truth.selectors(arn).value();
        switch (deed) {
            case REPLACE_SELECTORS -> assertThat(selectors).contains(Scene.OTHERS);
            case DELETE -> assertThat(selectors).isEmpty();
            case STOP -> {
                if (wasLogging) {
                    assertThat(isLogging(truth, arn)).as(report.text()).isFalse();
                }
            }
            case LEAVE_ONE_REGION -> {
                // Making it multi-region again is what some plans are for.
            }
        }
    }

    private static TrailArn trailToChange(RemediationPlan plan) {
        Assume.that(plan.suffices());
        Assume.that(plan.calls().stream().noneMatch(Step.CreateTrail.class::isInstance));
        return plan.calls().get(0).trailArn();
    }

    private static boolean isLogging(AccountEvidence evidence, TrailArn arn) {
        return evidence.status(arn).value().flatMap(TrailStatus::isLogging).orElse(false);
    }

    private static void act(Deed deed, CloudTrailClient somebody, TrailArn arn) {
        String name = arn.toString();
        switch (deed) {
            case REPLACE_SELECTORS ->
                somebody.putEventSelectors(request -> request.trailName(name)
                        .advancedEventSelectors(ToSdk.advancedEventSelectors(Scene.OTHERS.advancedEventSelectors())));
            case STOP -> somebody.stopLogging(request -> request.name(name));
            case DELETE -> somebody.deleteTrail(request -> request.name(name));
            case LEAVE_ONE_REGION ->
                somebody.updateTrail(request -> request.name(name).isMultiRegionTrail(false));
        }
    }

    @Provide
    Arbitrary<Failing> failing() {
        return FailingAccounts.any();
    }
}
