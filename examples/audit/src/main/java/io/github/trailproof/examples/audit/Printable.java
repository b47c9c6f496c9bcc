package io.github.trailproof.examples.audit;

/** Text from outside, made harmless to a terminal: it can move no cursor, set no colour and reverse no line. */
final class Printable {

    private static final int LAST_ASCII = 0x7e;

    private Printable() {}

    /** The text with every character that does not simply show as itself spelled out by its number in braces. */
    static String of(String text, boolean ascii) {
        if (text.codePoints().allMatch(point -> showsItself(point, ascii))) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (showsItself(point, ascii)) {
                printable.appendCodePoint(point);
            } else {
                printable.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return printable.toString();
    }

    static String of(String text) {
        return of(text, false);
    }

    /** Whether a text has nothing to hide: a person who copies what is shown gets what is meant. */
    static boolean isPlainAscii(String text) {
        return text.codePoints().allMatch(point -> showsItself(point, true));
    }

    private static boolean showsItself(int point, boolean ascii) {
        if (point <= LAST_ASCII) {
            return point >= ' ';
        }
        return !ascii
                && switch (Character.getType(point)) {
                    // Format characters hold the bidirectional controls and those without width.
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }
}
