package io.github.trailproof.examples.audit.console;

/** Text for terminals and files that take ASCII only. */
public final class AsciiText {

    private AsciiText() {}

    /** The text with every other character, and every one that would not show, spelled out by its number in braces. */
    static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPrintable(point)) {
                ascii.append((char) point);
            } else {
                ascii.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return ascii.toString();
    }

    /** Whether a text has nothing to hide: a person who copies what is shown gets what is meant. */
    public static boolean isPrintable(String text) {
        return text.codePoints().allMatch(AsciiText::isPrintable);
    }

    private static boolean isPrintable(int point) {
        return point >= ' ' && point <= '~';
    }
}
