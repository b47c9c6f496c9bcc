package io.github.trailproof.examples.audit.console;

import org.jspecify.annotations.Nullable;

/** Ends a run for a reason that the user can fix; the message names it. */
public class StoppedRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int exitStatus;

    public StoppedRun(String message, @Nullable Throwable cause, int exitStatus) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
