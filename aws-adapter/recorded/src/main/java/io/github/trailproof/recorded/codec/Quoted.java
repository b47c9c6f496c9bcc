package io.github.trailproof.recorded.codec;

/** Text from an input, made fit for a message of one line. */
public final class Quoted {

    private static final int MOST_CHARACTERS = 120;

    private Quoted() {}

    /** The text in back-ticks. */
    public static String of(String text) {
        return "`" + plain(text) + "`";
    }

    /** The text, cut short, with control characters escaped as in JSON. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST_CHARACTERS); i++) {
            char c = text.charAt(i);
            if (isPrintable(c)) {
                plain.append(c);
            } else {
                plain.append(String.format("\\u%04x", (int) c));
            }
        }
        return text.length() > MOST_CHARACTERS ? plain.append('…').toString() : plain.toString();
    }

    private static boolean isPrintable(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
