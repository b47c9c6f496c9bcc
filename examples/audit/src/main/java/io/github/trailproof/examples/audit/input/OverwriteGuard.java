package io.github.trailproof.examples.audit.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Knows what is read, so that none of it is written: by whatever name, behind whatever link. */
public final class OverwriteGuard {

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    private final List<Path> inputs;

    private OverwriteGuard(List<Path> inputs) {
        this.inputs = inputs;
    }

    /** Guards inputs and the arguments that name them, which may be folders. */
    public static OverwriteGuard of(List<Input> inputs, List<Path> arguments) {
        return new OverwriteGuard(
                Stream.concat(inputs.stream().flatMap(input -> input.file().stream()), arguments.stream())
                        .toList());
    }

    /** Whether a file or folder is an input. */
    public boolean isInput(Path output) {
        return inputs.stream().anyMatch(input -> isSame(input, output));
    }

    /** Whether standard output was led to a file that is an input. */
    public boolean isStandardOutputAnInput() {
        return inputs.stream().anyMatch(input -> Files.isRegularFile(input) && isSame(input, STANDARD_OUTPUT));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }
}
