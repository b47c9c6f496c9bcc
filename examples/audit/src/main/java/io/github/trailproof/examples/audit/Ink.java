package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Verdict;

/** A colour by what it means. */
enum Ink {
    PLAIN(""),
    STRONG("1"),
    GOOD("1;32"),
    BAD("1;31"),
    OPEN("1;33"),
    LABEL("2"),
    COMMAND("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    static Ink of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> GOOD;
            case FAIL -> BAD;
            case INDETERMINATE -> OPEN;
        };
    }

    static Ink of(Outcome outcome) {
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
