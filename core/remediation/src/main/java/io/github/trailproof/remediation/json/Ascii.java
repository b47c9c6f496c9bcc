package io.github.trailproof.remediation.json;

/** Text in ASCII alone: it reads the same in every encoding. */
public final class Ascii {

    private Ascii() {}

    /** The text with every other character, and every one that would not show, spelled out by its number in braces. */
    public static String of(String text) {
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

    public static boolean isPrintable(int point) {
        return point >= ' ' && point <= '~';
    }
}
