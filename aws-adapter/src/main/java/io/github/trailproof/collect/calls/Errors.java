package io.github.trailproof.collect.calls;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Tells errors of the virtual machine and mistakes of the caller's program from failures of a service. */
public final class Errors {

    private Errors() {}

    /**
     * What has to end a collection, if something has: an error, or what a client factory threw. A
     * {@link StackOverflowError} is no such error: an answer that is nested deeply enough brings it about, so it is an
     * answer that cannot be read.
     */
    public static Optional<Throwable> in(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof ClientFactoryException mistake) {
            return Optional.of(mistake.thrown());
        }
        return cause instanceof Error && !(cause instanceof StackOverflowError) ? Optional.of(cause) : Optional.empty();
    }

    /** The exception inside the wrappers of asynchronous calls. */
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
        if (cause instanceof ClientFactoryException mistake) {
            cause = mistake.thrown();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
