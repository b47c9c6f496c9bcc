package io.github.trailproof.examples.audit.console;

/** What the command's exit status says. */
public final class ExitStatus {

    /** Every account passes. */
    public static final int PASS = 0;

    /** At least one account fails. */
    public static final int FAIL = 1;

    /** No account fails, at least one is indeterminate. */
    public static final int INDETERMINATE = 2;

    /** Wrong usage, or an output file that cannot be written. */
    public static final int USAGE = 64;

    /** Some input could not be read; this takes precedence over the verdicts. */
    public static final int UNREADABLE = 65;

    /** AWS could not be asked: it cannot be reached, or the credentials are not valid. */
    public static final int UNAVAILABLE = 69;

    /** An internal error, or an output that could not be written to its end. */
    public static final int SOFTWARE = 70;

    /** Standard output has no reader any more; shells report the same for a process that SIGPIPE ended. */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
