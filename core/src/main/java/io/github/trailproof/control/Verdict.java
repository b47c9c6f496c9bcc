package io.github.trailproof.control;

/** The answer to a control, for an account or for one trail's part in it. */
public enum Verdict {
    /** What is known suffices; no missing evidence can change that. */
    PASS,
    /** Even what is possible does not suffice; no missing evidence can change that. */
    FAIL,
    /** The missing evidence decides; it is named beside the verdict. */
    INDETERMINATE
}
