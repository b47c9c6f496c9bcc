package io.github.trailproof.control;

/** The answer to a control, for an account or for one trail's part in it. */
public enum Verdict {
    /** What is known suffices, whatever the missing evidence turns out to be. */
    PASS,
    /** What is possible does not suffice, whatever the missing evidence turns out to be. */
    FAIL,
    /** The missing evidence decides; it is named beside the verdict. */
    INDETERMINATE
}
