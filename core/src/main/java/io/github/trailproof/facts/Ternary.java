package io.github.trailproof.facts;

/** True, false, or not known: Kleene's strong logic of three values, in which not knowing never decides. */
public enum Ternary {
    /** Known not to hold. */
    FALSE,
    /** Not known. */
    UNKNOWN,
    /** Known to hold. */
    TRUE;

    /** Both hold. */
    public Ternary and(Ternary other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
