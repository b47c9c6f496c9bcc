package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.StoppedRun;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The sources of evidence that arguments name. */
public final class Inputs {

    private static final String STANDARD_INPUT = "-";
    private static final String SAMPLE = "sample.jsonl";
    private static final Pattern EVIDENCE_FILE = Pattern.compile(".*\\.jsonl?(\\.gz)?", Pattern.DOTALL);

    private Inputs() {}

    /** The three accounts that come with the command. */
    public static Input sample() {
        return Input.of(SAMPLE, () -> Objects.requireNonNull(Inputs.class.getResourceAsStream(SAMPLE), SAMPLE));
    }

    /**
     * The sources in the order of the arguments; a directory's files are sorted by their paths.
     *
     * @throws StoppedRun if an argument is empty
     */
    public static List<Input> of(List<Path> arguments, InputStream standardInput) {
        List<Input> inputs = new ArrayList<>();
        for (Path argument : arguments) {
            if (argument.toString().isEmpty()) {
                // Java takes it for the current directory, which is never intended.
                throw new StoppedRun(
                        "expected a file or directory, found an empty name, such as that of a variable that is not set",
                        null,
                        ExitStatus.USAGE);
            }
            if (argument.toString().equals(STANDARD_INPUT)) {
                inputs.add(Input.once(STANDARD_INPUT, () -> standardInput));
            } else if (Files.isDirectory(argument)) {
                inputs.addAll(directory(argument));
            } else {
                inputs.add(Input.file(argument));
            }
        }
        return inputs;
    }

    private static List<Input> directory(Path directory) {
        List<Input> found = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = Objects.toString(file.getFileName());
                    // A link to a directory is not followed, so that a loop of links ends.
                    if (EVIDENCE_FILE.matcher(name).matches() && !Files.isDirectory(file)) {
                        found.add(Input.file(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    found.add(Input.broken(file.toString(), reason));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            found.add(Input.broken(directory.toString(), e));
        }
        if (found.isEmpty()) {
            String reason = "the directory holds no .jsonl or .json file, nor a .gz of one";
            found.add(Input.broken(directory.toString(), new IOException(reason)));
        }
        found.sort(Comparator.comparing(Input::name));
        return found;
    }

    /** A source that could not be read at all, or not to its end. */
    public static RecordedAccount.Unreadable unreadable(Input input, IOException reason) {
        return new RecordedAccount.Unreadable(input.name(), 0, "$", words(reason));
    }

    private static String words(IOException reason) {
        if (reason instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (reason instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = reason.getMessage();
        return message == null || message.isBlank() ? "it could not be read" : message;
    }

    /** An error with its place, safe to print on a terminal. */
    public static String complaint(RecordedAccount.Unreadable input) {
        return PlainText.of(place(input) + ": " + input.message());
    }

    /** A warning with its place, safe to print on a terminal. */
    public static String complaint(RecordedAccount.Warning warning) {
        return PlainText.of("warning: " + place(warning) + ": " + warning.message());
    }

    /** The place of an error: the file, the line and the JSON path. */
    public static String place(RecordedAccount.Unreadable input) {
        return input.line() > 0 ? place(input.source(), input.line(), input.path()) : input.source();
    }

    /** The place of a warning. */
    public static String place(RecordedAccount.Warning warning) {
        return place(warning.source(), warning.line(), warning.path());
    }

    private static String place(String source, long line, String path) {
        return source + ", line " + line + ", " + path;
    }
}
