package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.testkit.generate.Accounts;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** The real cfn-lint, where it is installed: once over a folder, for it starts slowly. */
@AddLifecycleHook(CfnLintProperties.NeedsCfnLint.class)
@Tag("thorough")
@Tag("cfn-lint")
class CfnLintProperties {

    private static final int GENERATED = 60;
    private static final int HOSTILE = 60;

    /** Skips, visibly, where there is no cfn-lint. */
    static final class NeedsCfnLint implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return program().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip("needs cfn-lint on the path");
        }
    }

    private static Optional<Path> program() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(directory -> Path.of(directory, "cfn-lint"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Provide
    Arbitrary<List<String>> ofAccounts() {
        NewTrail chosen = NewTrail.builder()
                .s3KeyPrefix("trails/all")
                .kmsKeyId("alias/logs")
                .makesBucket(true)
                .build();
        return Combinators.combine(
                        Accounts.any(), Arbitraries.of(Criterion.values()), Arbitraries.of(NewTrail.defaults(), chosen))
                .as((evidence, criterion, newTrail) ->
                        PlanText.cloudFormation(Remediation.plan(evidence, criterion, newTrail), evidence))
                .filter(templates -> !templates.isEmpty())
                .list()
                .ofSize(GENERATED)
                .map(CfnLintProperties::flat)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<String>> ofHostilePlans() {
        Arbitrary<RemediationPlan> plans = HostilePlans.plans();
        Arbitrary<AccountEvidence> evidence = HostilePlans.evidence();
        return Combinators.combine(plans, evidence)
                .as(PlanText::cloudFormation)
                .list()
                .ofSize(HOSTILE)
                .map(CfnLintProperties::flat)
                .withoutEdgeCases();
    }

    private static List<String> flat(List<List<String>> templates) {
        return templates.stream().flatMap(List::stream).toList();
    }

    @Property(tries = 1, shrinking = ShrinkingMode.OFF)
    @Label("cfn-lint finds neither an error nor a warning in any template, those of hostile plans included")
    void everyTemplateIsClean(
            @ForAll("ofAccounts") List<String> ofAccounts, @ForAll("ofHostilePlans") List<String> ofHostilePlans)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cfn-lint");
        List<String> templates =
                Stream.concat(ofAccounts.stream(), ofHostilePlans.stream()).toList();
        for (int i = 0; i < templates.size(); i++) {
            Files.writeString(folder.resolve(i + ".json"), templates.get(i), StandardCharsets.UTF_8);
        }
        Path out = folder.resolve("out.txt");
        int status = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--regions",
                        "us-east-1",
                        "--non-zero-exit-code",
                        "warning",
                        "--format",
                        "parseable",
                        "--template",
                        folder + "/*.json")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        assertThat(status).as(() -> read(out)).isZero();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
