package io.github.trailproof.findings;

/** Text from outside as one line that shows all it holds, and no longer than its place allows. */
final class Plain {

    private static final String MORE = "...";

    private Plain() {}

    /** The text with every character that does not show as itself spelled out by its number in braces. */
    static String of(String text) {
        if (text.codePoints().allMatch(Plain::showsItself)) {
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

    /** The same, cut to so many UTF-16 units, between characters; dots tell that it was cut. */
    static String of(String text, int most) {
        // What is spelled out only gets longer, so that nothing beyond this can be shown.
        return cut(of(text.length() > most ? text.substring(0, most + 1) : text), most);
    }

    /** A text cut to so many UTF-16 units, between characters; dots tell that it was cut. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }

    private static boolean showsItself(int point) {
        if (point == ' ') {
            return true;
        }
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
