package io.github.trailproof.remediation.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real shell in an empty directory, where {@code aws} does nothing but write down its arguments. */
final class RecordingShell implements AutoCloseable {

    /** Each command ends with a line that no argument holds; a file that is named is written down by its content. */
    private static final String AWS = """
            #!/bin/sh
            for argument in "$0" "$@"; do
              case "$previous$argument" in
                --cli-input-jsonfile://*) cat "${argument#file://}"; printf '\\0' ;;
                *) printf '%s\\0' "$argument" ;;
              esac
              previous=$argument
            done >>"$RECORD"
            printf '\\036\\0' >>"$RECORD"
            """;

    private final Path directory;
    private final Path bin;
    private final Path record;

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

    /** Runs the script, given as the shell's input. */
    List<List<String>> run(String script, String... shell) {
        try {
            Files.writeString(record, "");
            Path input = Files.writeString(directory.resolve("script"), script, StandardCharsets.US_ASCII);
            ProcessBuilder builder = new ProcessBuilder(shell)
                    .directory(work().toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
            builder.environment().put("RECORD", record.toString());
            builder.environment().put("TMPDIR", bin.toString());
            builder.start().waitFor();
            return commands(Files.readString(record, StandardCharsets.UTF_8));
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
