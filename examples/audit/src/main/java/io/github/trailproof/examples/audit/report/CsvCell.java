package io.github.trailproof.examples.audit.report;

import io.github.trailproof.evidence.PlainText;

/**
 * Text in a cell of a spreadsheet, which takes some beginnings for a formula and runs it. Such a text gets an apostrophe
 * in front, and so does one that begins with an apostrophe: to take one away gives back the text.
 */
public final class CsvCell {

    private static final char MARK = '\'';

    /** The full-width twins count too: some locales read them alike. Tabs and line ends are spelled out anyway. */
    private static final String DANGEROUS = "=+-@\uff1d\uff0b\uff0d\uff20" + MARK;

    /** What the common programs keep of a cell. */
    private static final int MOST_CHARACTERS = 32_767;

    private CsvCell() {}

    /** The text as a cell. */
    public static String of(String text) {
        String plain = PlainText.of(text);
        return PlainText.of(isDangerous(plain) ? MARK + plain : plain, MOST_CHARACTERS);
    }

    /** Blanks in front do not help: some programs pass over them. */
    private static boolean isDangerous(String text) {
        String begun = text.stripLeading();
        return !begun.isEmpty() && DANGEROUS.indexOf(begun.charAt(0)) >= 0;
    }
}
