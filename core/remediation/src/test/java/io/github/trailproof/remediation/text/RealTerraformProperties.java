package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

/** The real Terraform, where it is installed; it needs neither a provider nor the network for these. */
@AddLifecycleHook(RealTerraformProperties.NeedsTerraform.class)
@Tag("thorough")
@Tag("terraform")
class RealTerraformProperties {

    /** Skips, visibly, where there is no Terraform. */
    static final class NeedsTerraform implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return program().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip("needs terraform on the path");
        }
    }

    private static Optional<Path> program() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(directory -> Path.of(directory, "terraform"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return HostilePlans.texts().filter(Hcl::canHold).list().ofSize(200).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<String>> configurations() {
        return Combinators.combine(HostilePlans.plans(), HostilePlans.evidence())
                .as(PlanText::terraform)
                .list()
                .ofSize(60)
                .withoutEdgeCases();
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    @Label("Terraform evaluates our strings to exactly the texts")
    void stringsAreExact(@ForAll("texts") List<String> texts) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("terraform");
        StringBuilder configuration = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            configuration.append(
                    "output \"o%03d\" {\n  value = base64encode(%s)\n}\n".formatted(i, Hcl.quoted(texts.get(i))));
        }
        Files.writeString(directory.resolve("main.tf"), configuration, StandardCharsets.US_ASCII);
        terraform(directory, "init");
        terraform(directory, "apply", "-auto-approve");
        List<String> read = new ArrayList<>();
        for (String line : terraform(directory, "output").lines().toList()) {
            String value = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
            read.add(new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
        }
        assertThat(read).isEqualTo(texts);
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    @Label("Terraform takes the syntax of every configuration, and has nothing to format")
    void theSyntaxAndTheFormatAreRight(@ForAll("configurations") List<String> configurations)
            throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("terraform");
        for (int i = 0; i < configurations.size(); i++) {
            Files.writeString(directory.resolve(i + ".tf"), configurations.get(i), StandardCharsets.US_ASCII);
        }
        terraform(directory, "fmt", "-check", "-diff");
    }

    private static String terraform(Path directory, String... arguments) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment()
                .put(
                        "TF_CLI_CONFIG_FILE",
                        Files.writeString(directory.resolve("rc"), "").toString());
        builder.environment().put("CHECKPOINT_DISABLE", "1");
        int status = builder.start().waitFor();
        String output = Files.readString(out);
        assertThat(status).as(output).isZero();
        return output;
    }
}
