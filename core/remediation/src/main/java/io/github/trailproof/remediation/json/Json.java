package io.github.trailproof.remediation.json;

import java.util.function.IntPredicate;

/** Texts inside JSON. */
public final class Json {

    private Json() {}

    /** A text as JSON writes it, with its quotation marks. */
    public static String quoted(String text) {
        // Halves of a pair are no text that can be written, so both are escaped.
        return quoted(text, one -> one >= ' ' && one != '\u007f' && !Character.isSurrogate((char) one));
    }

    /** The same in printable ASCII. */
    public static String ascii(String text) {
        return quoted(text, Ascii::isPrintable);
    }

    private static String quoted(String text, IntPredicate plain) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (one == '"' || one == '\\') {
                json.append('\\').append(one);
            } else if (plain.test(one)) {
                json.append(one);
            } else {
                json.append(escaped(one));
            }
        }
        return json.append('"').toString();
    }

    /** A character by its number. */
    public static String escaped(char one) {
        return String.format("\\u%04x", (int) one);
    }
}
