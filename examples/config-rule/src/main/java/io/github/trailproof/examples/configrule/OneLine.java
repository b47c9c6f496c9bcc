package io.github.trailproof.examples.configrule;

/** Text from outside as one line that shows all it holds, and no longer than its place allows. */
final class OneLine {

    private static final String MORE = "...";

    private OneLine() {}

    /**
     * The text with every character that does not show as itself spelled out by its number, cut between characters; dots
     * tell that it was cut.
     *
     * @param most UTF-16 units
     */
    static String of(String text, int most) {
        StringBuilder line = new StringBuilder();
        // What is spelled out only gets longer, so nothing beyond this can be shown.
        text.codePoints().limit(most + 1L).forEach(point -> {
            if (showsItself(point)) {
                line.appendCodePoint(point);
            } else {
                line.append("\\u{").append(Integer.toHexString(point)).append('}');
            }
        });
        return cut(line.toString(), most);
    }

    private static String cut(String text, int most) {
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
