package io.github.trailproof.remediation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real shell in an empty directory, where {@code aws} writes down its arguments and answers what a script asks: that the
 * credentials are of account 111122223333, that there is no such trail, that the bucket is there.
 */
final class RecordingShell implements AutoCloseable {

    private static final Set<String> CHANGES =
            Set.of("create-trail", "update-trail", "put-event-selectors", "start-logging");

    /** Each command ends with a line that no argument holds; a file that is named is written down by its content. */
    private static final String AWS = """
            #!/bin/sh
            for argument in "$0" "$@"; do
              case "$previous$argument" in
                --cli-input-jsonfile://*|--policyfile://*) cat "${argument#file://}"; printf '\\0' ;;
                *) printf '%s\\0' "$argument" ;;
              esac
              previous=$argument
            done >>"$RECORD"
            printf '\\036\\0' >>"$RECORD"
            echo call >>"$RECORD.calls"
            if [ "$(wc -l <"$RECORD.calls")" -eq "${FAIL_AT:-0}" ]; then
              echo "An error occurred (AccessDenied)" >&2
              exit "$FAIL_WITH"
            fi
            case "$1 $2" in
              "sts get-caller-identity") echo "${CALLER:-111122223333}" ;;
              "cloudtrail describe-trails") echo "${FOUND:-None}" ;;
              "s3api head-bucket"|"s3api get-bucket-policy")
                if [ -n "$BUCKET" ]; then echo "An error occurred ($BUCKET) when calling $2" >&2; exit 254; fi ;;
            esac
            """;

    private final Path directory;
    private final Path bin;
    private final Path record;
    private final Map<String, String> answers =
            new TreeMap<>(Map.of("CALLER", "", "FOUND", "", "BUCKET", "", "FAIL_AT", "", "FAIL_WITH", ""));

    /** A finished run. */
    record Outcome(int status, List<List<String>> commands, String said) {

        /** The operations alone, in order. */
        List<String> operations() {
            return commands.stream()
                    .map(words -> words.get(1) + " " + words.get(2))
                    .toList();
        }

        /** The commands that change a trail. */
        List<List<String>> changes() {
            return commands.stream()
                    .filter(words -> CHANGES.contains(words.get(2)))
                    .toList();
        }
    }

    RecordingShell() {
        try {
            directory = Files.createTempDirectory("shell");
            bin = Files.createDirectory(directory.resolve("bin"));
            record = directory.resolve("record");
            Path aws = Files.writeString(bin.resolve("aws"), AWS);
            if (!aws.toFile().setExecutable(true)) {
                throw new IllegalStateException("no programs can be made here");
            }
            Files.createDirectory(directory.resolve("work"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The credentials are of another account. */
    RecordingShell calledBy(String account) {
        answers.put("CALLER", account);
        return this;
    }

    /** A trail of the name is there, with this bucket. */
    RecordingShell withTrailOf(String bucket) {
        answers.put("FOUND", bucket);
        return this;
    }

    /** What is asked of the bucket is answered by this error. */
    RecordingShell whereBucketAnswers(String error) {
        answers.put("BUCKET", error);
        return this;
    }

    /** One call fails, by its number from one. */
    RecordingShell failing(int call, int status) {
        answers.put("FAIL_AT", String.valueOf(call));
        answers.put("FAIL_WITH", String.valueOf(status));
        return this;
    }

    /** Runs the script, given as the shell's input. */
    Outcome run(String script, String... shell) {
        try {
            Files.writeString(record, "");
            Files.writeString(directory.resolve("record.calls"), "");
            Path input = Files.writeString(directory.resolve("script"), script, StandardCharsets.US_ASCII);
            Path said = directory.resolve("said");
            ProcessBuilder builder = new ProcessBuilder(shell)
                    .directory(work().toFile())
                    .redirectInput(input.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
            builder.environment().put("RECORD", record.toString());
            builder.environment().put("TMPDIR", bin.toString());
            builder.environment().putAll(answers);
            int status = builder.start().waitFor();
            return new Outcome(
                    status,
                    commands(Files.readString(record, StandardCharsets.UTF_8)),
                    Files.readString(said, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> commands(String record) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : record.split("\0", -1)) {
            if (word.equals("\036")) {
                words.set(0, "aws");
                commands.add(words);
                words = new ArrayList<>();
            } else {
                words.add(word);
            }
        }
        return commands;
    }

    /** What the script left behind. */
    List<Path> leftOver() {
        List<Path> left = new ArrayList<>(files(work()));
        left.addAll(files(bin));
        left.remove(bin.resolve("aws"));
        return left;
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path work() {
        return directory.resolve("work");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
