package io.github.trailproof.planned.input;

import io.github.trailproof.evidence.PlainText;

/** Parts of an input in messages: cut short, on one line. */
public final class Quoted {

    private static final int MOST = 60;

    private Quoted() {}

    /** The text in back-ticks. */
    public static String of(String text) {
        return "`" + PlainText.of(text.length() > MOST ? text.substring(0, MOST) + "..." : text) + "`";
    }
}
