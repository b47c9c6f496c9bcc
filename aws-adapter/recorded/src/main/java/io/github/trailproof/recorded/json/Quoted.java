package io.github.trailproof.recorded.json;

import io.github.trailproof.evidence.PlainText;

/** Text from an input, made fit for a message of one line. */
public final class Quoted {

    private static final int MOST_CHARACTERS = 120;

    private Quoted() {}

    /** The text in back-ticks. */
    public static String of(String text) {
        return "`" + plain(text) + "`";
    }

    /** The text, cut short, as {@link PlainText} shows it. */
    public static String plain(String text) {
        return PlainText.of(text, MOST_CHARACTERS);
    }
}
