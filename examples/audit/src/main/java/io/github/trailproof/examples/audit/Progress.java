package io.github.trailproof.examples.audit;

import java.io.PrintStream;

/** A count on standard error, for a person who waits. */
final class Progress {

    private static final int STEP = 1000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean wanted;
    private long answered;

    Progress(PrintStream err, boolean wanted) {
        this.err = err;
        this.wanted = wanted;
    }

    void advance() {
        answered++;
        if (wanted && answered % STEP == 0) {
            err.print(CLEAR_LINE + answered + " accounts answered");
            err.flush();
        }
    }

    /** Takes the count away, so that something else can be written. */
    void clear() {
        if (wanted && answered >= STEP) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
