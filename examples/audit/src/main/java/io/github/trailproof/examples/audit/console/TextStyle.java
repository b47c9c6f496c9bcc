package io.github.trailproof.examples.audit.console;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Verdict;

/**
 * How text is laid out.
 *
 * @param width the most columns a line may take
 * @param colour whether to use the terminal's colours
 * @param ascii whether to keep to ASCII
 */
public record TextStyle(int width, boolean colour, boolean ascii) {

    static final int NARROWEST = 60;
    static final int USUAL = 100;
    private static final int WIDEST = 160;

    /** Keeps the width within what the report can be read at. */
    public TextStyle {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** What suits standard output. */
    public static TextStyle of(Terminal terminal) {
        return new TextStyle(terminal.width().orElse(USUAL), terminal.colour(), terminal.ascii());
    }

    /** What suits a file. */
    public static TextStyle ofFile(Terminal terminal) {
        return new TextStyle(terminal.width().orElse(USUAL), false, false);
    }

    /** A symbol that tells verdicts apart without colour. */
    public String symbol(Verdict verdict) {
        return switch (verdict) {
            case PASS -> symbol(Outcome.SATISFIED);
            case FAIL -> symbol(Outcome.UNSATISFIED);
            case INDETERMINATE -> symbol(Outcome.UNKNOWN);
        };
    }

    /** A symbol that tells outcomes apart without colour. */
    public String symbol(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> ascii ? "+" : "✔";
            case UNSATISFIED -> ascii ? "x" : "✘";
            case UNKNOWN -> "?";
        };
    }
}
