package io.github.trailproof.examples.audit.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** An output that could not be written. */
public final class OutputException extends StoppedRun {

    private static final long serialVersionUID = 1;

    private OutputException(String message, IOException cause, int exitStatus) {
        super(message, cause, exitStatus);
    }

    /** The file cannot be opened; nothing was written. */
    public static OutputException cannotWrite(String file, IOException cause) {
        return new OutputException("cannot write `" + file + "`: " + words(cause), cause, ExitStatus.USAGE);
    }

    /** The output was begun and is incomplete. */
    public static OutputException cannotFinish(String name, IOException cause) {
        return new OutputException("cannot write " + name + " to its end: " + words(cause), cause, ExitStatus.SOFTWARE);
    }

    /** Whether the error means that a pipe has no reader any more. */
    public static boolean isBrokenPipe(IOException cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe closed");
    }

    private static String words(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "its directory does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        return cause instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : String.valueOf(cause.getMessage());
    }
}
