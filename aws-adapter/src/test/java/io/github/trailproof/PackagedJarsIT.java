package io.github.trailproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jars as a consumer's build takes them, with every warning an error. */
class PackagedJarsIT {

    private static final Predicate<String> CORE =
            jar("trailproof-core").or(jar("trailproof-report")).or(jar("trailproof-remediation"));
    private static final Predicate<String> ADAPTER =
            jar("trailproof-aws-adapter").or(jar("trailproof-recorded")).or(jar("trailproof-history"));
    private static final Predicate<String> WITH_ADAPTER = CORE.or(ADAPTER)
            .or(jar("jackson-core"))
            .or(jar("reactive-streams"))
            .or(jar("slf4j-api"))
            .or(PackagedJarsIT::isOfTheSdk);

    private static final String CORE_CONSUMER = """
            package consumer;

            import io.github.trailproof.control.Cis31;
            import io.github.trailproof.control.Criterion;
            import io.github.trailproof.evidence.AccountEvidence;
            import io.github.trailproof.evidence.Evidence;
            import io.github.trailproof.evidence.TrailListing;
            import io.github.trailproof.remediation.NewTrail;
            import io.github.trailproof.remediation.text.PlanText;
            import io.github.trailproof.remediation.Remediation;

            public final class Main {
                private Main() {}

                public static void main(String[] args) {
                    AccountEvidence evidence = AccountEvidence.builder()
                            .accountId("111122223333")
                            .putListing("us-east-1", Evidence.known(TrailListing.of()))
                            .build();
                    System.out.println(Cis31.assess(evidence).verdict());
                    System.out.println(PlanText.shell(Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults())));
                }
            }
            """;

    private static final String ADAPTER_CONSUMER = """
            package consumer;

            import io.github.trailproof.collect.TrailClients;
            import io.github.trailproof.collect.TrailCollector;
            import io.github.trailproof.control.Cis31;
            import io.github.trailproof.evidence.AccountEvidence;
            import io.github.trailproof.recorded.RecordedEvidenceWriter;
            import java.io.IOException;
            import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

            public final class Main {
                private Main() {}

                public static void main(String[] args) throws IOException {
                    TrailCollector collector = TrailCollector.builder()
                            .cloudTrail(TrailClients.sync(region -> new Unsupporting()))
                            .startingRegion("us-east-1")
                            .build();
                    AccountEvidence evidence = collector.collect("111122223333");
                    RecordedEvidenceWriter.of(System.out).write(evidence);
                    System.out.println(Cis31.assess(evidence).verdict());
                }

                /** A client that supports no call. */
                private static final class Unsupporting implements CloudTrailClient {
                    @Override
                    public String serviceName() {
                        return SERVICE_NAME;
                    }

                    @Override
                    public void close() {}
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void arePackaged() {
        assertThat(entries(CORE.or(ADAPTER)))
                .as("trailproof's jars on the class path, as mvn verify packages them")
                .hasSize(6);
    }

    @Test
    void theCoreServesAConsumerOnTheClassPath() throws IOException {
        assertThat(onClassPath(CORE_CONSUMER, entries(CORE)))
                .startsWith("FAIL\n")
                .contains("create-trail");
    }

    @Test
    void theCoreServesAModuleAndBringsNothingElse() throws IOException {
        assertThat(onModulePath(CORE_CONSUMER, "io.github.trailproof.remediation", entries(CORE)))
                .startsWith("FAIL\n")
                .contains("create-trail");
    }

    @Test
    void theAdapterServesAConsumerOnTheClassPath() throws IOException {
        assertThat(onClassPath(ADAPTER_CONSUMER, entries(WITH_ADAPTER)))
                .contains("\"accountId\":\"111122223333\"")
                .endsWith("INDETERMINATE\n");
    }

    @Test
    void theAdapterServesAModule() throws IOException {
        List<String> jars = entries(WITH_ADAPTER);
        assertThat(onModulePath(
                        ADAPTER_CONSUMER,
                        "io.github.trailproof.aws;\n    requires io.github.trailproof.recorded",
                        jars))
                .contains("\"accountId\":\"111122223333\"")
                .endsWith("INDETERMINATE\n");
    }

    private String onClassPath(String source, List<String> jars) throws IOException {
        Path main = write("consumer/Main.java", source);
        String path = String.join(File.pathSeparator, jars);
        assertThat(compiled("-cp", path, main.toString())).isEmpty();
        return run("java", "-cp", classes() + File.pathSeparator + path, "consumer.Main");
    }

    private String onModulePath(String source, String module, List<String> jars) throws IOException {
        Path main = write("consumer/Main.java", source);
        Path descriptor = write("module-info.java", "module consumer {\n    requires " + module + ";\n}\n");
        String path = String.join(File.pathSeparator, jars);
        assertThat(compiled("--module-path", path, main.toString(), descriptor.toString()))
                .isEmpty();
        return run("java", "--module-path", classes() + File.pathSeparator + path, "-m", "consumer/consumer.Main");
    }

    private String compiled(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "javac", "-proc:none", "-Xlint:all", "-Werror", "-d", classes().toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve("sources").resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** What a program of this JDK prints; it has to end well. */
    private String run(String... command) throws IOException {
        command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
        Path out = Files.createTempFile(folder, "out", "");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor())
                    .as(() -> String.join(" ", command).substring(0, 40) + " " + text(out))
                    .isZero();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        // What the SDK's log finds nobody to write it is said on the same stream.
        return text(out).replaceAll("(?m)^SLF4J.*\\R", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> entries(Predicate<String> which) {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .filter(which)
                .toList();
    }

    private static boolean isOfTheSdk(String path) {
        return path.contains(String.join(File.separator, "software", "amazon", ""));
    }

    private static Predicate<String> jar(String artifact) {
        return path -> path.substring(path.lastIndexOf(File.separatorChar) + 1).matches(artifact + "-\\d.*\\.jar");
    }
}
