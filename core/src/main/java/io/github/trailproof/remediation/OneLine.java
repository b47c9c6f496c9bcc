package io.github.trailproof.remediation;

/** Text made fit for one line: whatever would not show as itself is spelled out by its number in braces. */
final class OneLine {

    private OneLine() {}

    /** The text without control characters, line separators, and characters that hide or reorder others. */
    static String of(String text) {
        return spelledOut(text, false);
    }

    /** The same, in ASCII alone: it reads the same in every encoding. */
    static String ascii(String text) {
        return spelledOut(text, true);
    }

    static boolean isPrintableAscii(int point) {
        return point >= ' ' && point <= '~';
    }

    private static String spelledOut(String text, boolean ascii) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isPrintableAscii(point) || (!ascii && showsItself(point))) {
                line.appendCodePoint(point);
            } else {
                line.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return line.toString();
    }

    private static boolean showsItself(int point) {
        return switch (Character.getType(point)) {
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
