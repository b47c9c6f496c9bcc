package io.github.trailproof.examples.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command in a process of its own, because the AWS settings it goes by are those of a process. */
final class LiveRun {

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private String answer = "";

    /** With a home folder that holds no settings, and no settings but these. */
    private LiveRun(Path home) {
        this.home = home;
        environment.put("HOME", home.toString());
        environment.put("AWS_CONFIG_FILE", home.resolve("config").toString());
        environment.put(
                "AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString());
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
    }

    static LiveRun in(Path home) {
        return new LiveRun(home);
    }

    LiveRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** As a user of the account whose access key this is. */
    LiveRun as(String accessKeyId) {
        return with("AWS_ACCESS_KEY_ID", accessKeyId).with("AWS_SECRET_ACCESS_KEY", "secret");
    }

    /** Types this when it is asked. */
    LiveRun answering(String text) {
        answer = text;
        return this;
    }

    LiveRun config(String text) {
        try {
            Files.writeString(home.resolve("config"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A process that has begun, with its standard output and its standard error in these files. */
    Process start(Path out, Path err, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(answer.getBytes(StandardCharsets.UTF_8));
        }
        return process;
    }

    Run run(Object... arguments) {
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            Process process = start(out, err, arguments);
            int status = process.waitFor();
            return new Run(
                    status,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
