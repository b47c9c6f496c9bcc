package io.github.trailproof.examples.audit;

/** Text from outside, of bearable length: a name or a value can be as long as an attacker likes. */
final class Excerpt {

    private static final int LONGEST = 600;

    private Excerpt() {}

    /** The text, or its beginning and how much more there is. */
    static String of(String text, String ellipsis) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST));
        return text.substring(0, end) + ellipsis + " (" + (text.length() - end) + " more)";
    }
}
