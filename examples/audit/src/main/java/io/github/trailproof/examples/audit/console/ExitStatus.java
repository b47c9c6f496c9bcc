package io.github.trailproof.examples.audit.console;

/** What the command's exit status says. */
public final class ExitStatus {

    /** Every account passes. */
    public static final int PASS = 0;

    /** At least one account fails. */
    public static final int FAIL = 1;

    /** No account fails, at least one is indeterminate. */
    public static final int INDETERMINATE = 2;

    /** The command was called in a way it does not know, or with a file it cannot write. */
    public static final int USAGE = 64;

    /** Some input could not be read; it wins over the verdicts. */
    public static final int UNREADABLE = 65;

    /** The service could not be asked at all: it cannot be reached, or takes no credentials there are. */
    public static final int UNAVAILABLE = 69;

    /** The command itself is at fault, or what it wrote could not be written to the end. */
    public static final int SOFTWARE = 70;

    /** Nobody reads standard output any more; what a shell reports of a process that SIGPIPE ended. */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
