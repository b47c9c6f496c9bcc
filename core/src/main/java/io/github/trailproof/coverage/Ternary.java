package io.github.trailproof.coverage;

import java.util.stream.Stream;

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

    /** Either holds. */
    public Ternary or(Ternary other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What two sources agree on; unknown where they differ. */
    public Ternary agreeing(Ternary other) {
        return this == other ? this : UNKNOWN;
    }

    /** Any of them holds; false for none. */
    public static Ternary any(Stream<Ternary> values) {
        return values.reduce(FALSE, Ternary::or);
    }
}
