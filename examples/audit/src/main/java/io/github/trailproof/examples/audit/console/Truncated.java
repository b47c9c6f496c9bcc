package io.github.trailproof.examples.audit.console;

/** Cuts text from the evidence, which can be as long as an attacker likes. */
public final class Truncated {

    private static final int LONGEST = 600;

    private Truncated() {}

    /** The text, or its beginning and how much more there is. */
    public static String of(String text, String ellipsis) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST));
        return text.substring(0, end) + ellipsis + " (" + (text.length() - end) + " more)";
    }
}
