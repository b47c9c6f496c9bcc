package io.github.trailproof.examples.audit.console;

import org.jspecify.annotations.Nullable;

/** A run that cannot go on, for a reason that its user can mend: the message says which. */
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
