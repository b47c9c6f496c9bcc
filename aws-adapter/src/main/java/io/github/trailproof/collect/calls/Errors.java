package io.github.trailproof.collect.calls;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Errors, as apart from exceptions: they say nothing of a service. */
public final class Errors {

    private Errors() {}

    /**
     * The error behind the wrappers of asynchronous calls, if it is one. A {@link StackOverflowError} is none here: an
     * answer that is nested deeply enough brings it about, so it is an answer that cannot be read.
     */
    public static Optional<Error> in(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        return cause instanceof Error error && !(cause instanceof StackOverflowError)
                ? Optional.of(error)
                : Optional.empty();
    }

    /** What the wrappers of asynchronous calls are around. */
    public static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** What to throw where a future failed: the error or exception itself, as it was. */
    public static RuntimeException thrown(Throwable failed) {
        Throwable cause = unwrapped(failed);
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
