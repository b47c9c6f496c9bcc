package io.github.trailproof.examples.audit.console;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Verdict;

/** A colour by what it means. */
public enum Colour {
    PLAIN(""),
    STRONG("1"),
    GOOD("1;32"),
    BAD("1;31"),
    OPEN("1;33"),
    LABEL("2"),
    COMMAND("36");

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    public static Colour of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> GOOD;
            case FAIL -> BAD;
            case INDETERMINATE -> OPEN;
        };
    }

    public static Colour of(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> GOOD;
            case UNSATISFIED -> BAD;
            case UNKNOWN -> OPEN;
        };
    }

    /** The text in this colour. */
    String paint(String text) {
        return code.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
