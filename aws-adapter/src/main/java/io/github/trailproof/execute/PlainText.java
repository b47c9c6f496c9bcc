package io.github.trailproof.execute;

/** Text from outside, made harmless to a terminal and to the lines of a report. */
final class PlainText {

    private PlainText() {}

    /** The text with every character that does not show as itself spelled out by its number in braces. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (showsItself(point)) {
                plain.appendCodePoint(point);
            } else {
                plain.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return plain.toString();
    }

    private static boolean showsItself(int point) {
        return switch (Character.getType(point)) {
            // Format characters hold the bidirectional controls and those without width.
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
