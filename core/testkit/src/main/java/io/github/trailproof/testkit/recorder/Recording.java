package io.github.trailproof.testkit.recorder;

/** Whether an event is recorded, as far as the evidence tells; in rising order. */
public enum Recording {
    /** It is not, whatever the missing evidence turns out to be. */
    NOT,
    /** The missing evidence decides. */
    POSSIBLY,
    /** It is, whatever the missing evidence turns out to be. */
    CERTAINLY;

    /** Both have to be. */
    public Recording and(Recording other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** One of them suffices. */
    Recording or(Recording other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Recording of(boolean recorded) {
        return recorded ? CERTAINLY : NOT;
    }
}
