package io.github.trailproof.events;

/** Whether a call only reads or also writes: an event's readOnly. */
public enum ReadWrite {
    /** It only reads. */
    READ,
    /** It writes. */
    WRITE
}
