package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Hostile names against a real shell. */
@Tag("thorough")
class ShellProperties {

    @Provide
    Arbitrary<RemediationPlan> plans() {
        return HostilePlans.plans();
    }

    @Provide
    Arbitrary<AccountEvidence> evidence() {
        return HostilePlans.evidence();
    }

    @Provide
    Arbitrary<Step.Call> calls() {
        return HostilePlans.calls();
    }

    @Property(tries = 200)
    @Label("a script runs exactly the plan's calls, whatever any text in it is, and leaves nothing behind")
    void runsTheCalls(@ForAll("plans") RemediationPlan plan) throws IOException {
        try (RecordingShell shell = new RecordingShell()) {
            List<List<String>> expected = plan.calls().stream()
                    .map(PlanText::arguments)
                    .flatMap(Optional::stream)
                    .toList();
            RecordingShell.Outcome outcome = shell.run(PlanText.shell(plan), "sh");
            assertThat(outcome.changes()).as(outcome.said()).isEqualTo(expected);
            assertThat(outcome.status()).isZero();
            assertThat(shell.leftOver()).isEmpty();
        }
    }

    @Property
    @Label("scripts are ASCII without control characters but line feeds")
    void scriptsArePlain(@ForAll("plans") RemediationPlan plan, @ForAll("evidence") AccountEvidence evidence) {
        String plain = "[ -~\n]*";
        assertThat(PlanText.shell(plan)).matches(plain);
        assertThat(PlanText.powerShell(plan)).matches(plain);
        assertThat(PlanText.terraform(plan, evidence)).matches(plain);
        assertThat(PlanText.cloudFormation(plan, evidence)).allMatch(template -> template.matches(plain));
    }

    @Property
    @Label("an argument is ASCII, and neither an option nor a file to the CLI, unless it was meant to be")
    void argumentsAreTakenAsTheyAre(@ForAll("calls") Step.Call call) {
        assertThat(PlanText.arguments(call).orElse(List.of()))
                .allMatch(argument -> argument.matches("[ -~]*"))
                .allMatch(argument -> !argument.matches("(?i)[a-z]+://.*"))
                .filteredOn(argument -> argument.startsWith("-"))
                .isSubsetOf(
                        "--region",
                        "--name",
                        "--trail-name",
                        "--s3-bucket-name",
                        "--s3-key-prefix",
                        "--kms-key-id",
                        "--is-organization-trail",
                        "--is-multi-region-trail",
                        "--include-global-service-events",
                        "--enable-log-file-validation",
                        "--event-selectors",
                        "--advanced-event-selectors",
                        "--cli-input-json");
    }
}
