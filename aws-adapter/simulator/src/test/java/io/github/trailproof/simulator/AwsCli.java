package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The AWS CLI as it is installed here, kept from any configuration and any endpoint but a simulator's. */
final class AwsCli {

    private static final String REQUIRE_TOOLS = "TRAILPROOF_REQUIRE_TOOLS";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATHS = Pattern.compile(Pattern.quote(File.pathSeparator));

    private final Path program;
    private final URI endpoint;
    private final String accessKeyId;
    private final Path folder;

    /**
     * Takes what it runs with.
     *
     * @param folder for its output, and for a configuration that says nothing
     */
    AwsCli(Path program, URI endpoint, String accessKeyId, Path folder) {
        this.program = program;
        this.endpoint = endpoint;
        this.accessKeyId = accessKeyId;
        this.folder = folder;
    }

    /** How it ended and what it said. */
    record Outcome(int status, String output, String complaint) {}

    /** The programs of that name on the path, each once. */
    private static List<Path> installed() {
        return PATHS.splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "aws"))
                .filter(Files::isExecutable)
                .map(AwsCli::real)
                .distinct()
                .toList();
    }

    /**
     * The programs of that name on the path. Where there is none, the test that asks is skipped, unless the system property or
     * environment variable {@value #REQUIRE_TOOLS} is {@code true}: then it fails.
     */
    static Stream<Path> installedOrSkipped() {
        List<Path> installed = installed();
        if (installed.isEmpty()) {
            String missing = "skipped: there is no aws on the path";
            boolean required = Boolean.parseBoolean(
                    System.getProperty(REQUIRE_TOOLS, System.getenv().getOrDefault(REQUIRE_TOOLS, "false")));
            assertThat(required).as(missing).isFalse();
            assumeTrue(false, missing);
        }
        return installed.stream();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the answer to a command is; fails if there is none. */
    JsonNode answer(String region, String... command) throws IOException, InterruptedException {
        Outcome outcome = run(region, command);
        if (outcome.status() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + outcome.complaint());
        }
        return outcome.output().isBlank() ? JSON.createObjectNode() : JSON.readTree(outcome.output());
    }

    Outcome run(String region, String... command) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(program.toString(), "--endpoint-url", endpoint.toString(), "--region", region));
        words.addAll(Arrays.asList(command));
        Path output = Files.createTempFile(folder, "output", ".json");
        Path complaint = Files.createTempFile(folder, "complaint", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(output.toFile()).redirectError(complaint.toFile());
        configure(builder.environment());
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + ": no end within two minutes");
        }
        return new Outcome(process.exitValue(), read(output), read(complaint));
    }

    @Override
    public String toString() {
        return program.toString();
    }

    private void configure(Map<String, String> environment) throws IOException {
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        String nothing = Files.createTempFile(folder, "nothing", "").toString();
        environment.put("AWS_ACCESS_KEY_ID", accessKeyId);
        environment.put("AWS_SECRET_ACCESS_KEY", "any secret");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("AWS_CONFIG_FILE", nothing);
        environment.put("AWS_SHARED_CREDENTIALS_FILE", nothing);
        environment.put("AWS_PAGER", "");
        environment.put("AWS_DEFAULT_OUTPUT", "json");
        environment.put("AWS_MAX_ATTEMPTS", "1");
        Stream.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                .forEach(environment::remove);
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
