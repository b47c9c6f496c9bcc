package io.github.trailproof.findings.oscal;

import io.github.trailproof.evidence.PlainText;

/**
 * Text for fields in which tools read Markdown. What means something there is escaped, so that a name from evidence is
 * shown as it is and makes no link, no image and no HTML.
 */
final class Markup {

    private static final String MEANINGFUL = "\\`*~^[]<>&{}$|";

    private static final int MOST_CHARACTERS = 1024;

    private static final String NOTHING = "-";

    private Markup() {}

    /** A line; a text of several lines becomes one. It is never empty. */
    static String line(String text) {
        String plain = PlainText.of(text, MOST_CHARACTERS).strip();
        return plain.isEmpty() ? NOTHING : escaped(plain);
    }

    /** Paragraphs of trusted text, one for each line. */
    static String paragraphs(String text) {
        StringBuilder paragraphs = new StringBuilder();
        text.lines()
                .forEach(line ->
                        paragraphs.append(paragraphs.isEmpty() ? "" : "\n\n").append(escaped(PlainText.of(line))));
        return paragraphs.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (MEANINGFUL.indexOf(character) >= 0 || (character == '_' && !isWithinWord(text, i))) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    /** Between letters and digits an underscore stands for itself. */
    private static boolean isWithinWord(String text, int index) {
        return index > 0
                && index + 1 < text.length()
                && isWordCharacter(text.charAt(index - 1))
                && isWordCharacter(text.charAt(index + 1));
    }

    private static boolean isWordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
