package io.github.trailproof.evidence;

import java.util.Objects;

/**
 * Makes text from evidence fit to be shown: on one line, showing all that it holds.
 *
 * <p>Names, tags of selectors, error codes and messages are written by whoever owns the account that is judged, so
 * printed as they are they could move a terminal's cursor, forge a line of a report or a log, or hide and reorder the
 * text around them. Every character that does not show as itself is spelled out by its number instead, in the form
 * <code>&#92;u{202e}</code>: control characters, line ends and tabs among them; format characters, which hold the
 * bidirectional controls and those without width; line and paragraph separators; every space but U+0020; surrogates that
 * stand alone; and what is for private use or not assigned by the running Java's version of Unicode. All other
 * characters stay, letters of any script among them.
 *
 * <p>It is no escape for HTML, XML, CSV or a shell: what means something there is still to be escaped or quoted,
 * afterwards. Nor can the text be had back: one that holds such a form as it is looks the same.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class PlainText {

    private static final String MORE = "...";

    private PlainText() {}

    /**
     * Spells out every character of a text that does not show as itself. A text without any is returned as it is, so to
     * do it twice does no harm.
     *
     * @param text of any length, not necessarily well-formed UTF-16
     * @return the same on one line, well-formed, and at most eight times as long
     */
    public static String of(String text) {
        Objects.requireNonNull(text, "text");
        if (text.codePoints().allMatch(PlainText::showsItself)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (showsItself(point)) {
                plain.appendCodePoint(point);
            } else {
                plain.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return plain.toString();
    }

    /**
     * Does the same and keeps to a length: what is longer is cut between characters and ends in three dots, which count.
     *
     * @param text of any length, not necessarily well-formed UTF-16
     * @param most how many UTF-16 units there is room for, at least 3
     * @return as much of the text as there is room for
     * @throws IllegalArgumentException if there is no room for the dots
     */
    public static String of(String text, int most) {
        if (most < MORE.length()) {
            throw new IllegalArgumentException(
                    "expected room for at least " + MORE.length() + " characters, found `" + most + "`");
        }
        // What is spelled out only gets longer, so nothing beyond this can be shown.
        String plain = of(text.length() > most ? text.substring(0, most + 1) : text);
        if (plain.length() <= most) {
            return plain;
        }
        int end = most - MORE.length();
        boolean withinCharacter = Character.isLowSurrogate(plain.charAt(end));
        return plain.substring(0, withinCharacter ? end - 1 : end) + MORE;
    }

    private static boolean showsItself(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
