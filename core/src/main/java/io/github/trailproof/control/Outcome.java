package io.github.trailproof.control;

import io.github.trailproof.facts.Ternary;

/** Whether a trail meets one requirement. */
public enum Outcome {
    /** It does. */
    SATISFIED,
    /** It does not. */
    UNSATISFIED,
    /** The evidence does not show it. */
    UNKNOWN;

    static Outcome of(Ternary value) {
        return switch (value) {
            case TRUE -> SATISFIED;
            case FALSE -> UNSATISFIED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
