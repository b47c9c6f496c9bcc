package io.github.trailproof.recorded.codec;

import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Quoted;
import java.io.IOException;

/** An account by its 12 digits. */
public final class AccountId {

    public static final String WHAT = "an account id, 12 digits in quotes";

    private static final int DIGITS = 12;

    private AccountId() {}

    public static String read(JsonCursor json) throws IOException {
        String text = json.text(WHAT);
        if (!isOne(text)) {
            throw json.expected(WHAT);
        }
        return text;
    }

    /** The id, which has to be one that is read again. */
    static String checked(String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException("expected an account id of 12 digits, found " + Quoted.of(text));
        }
        return text;
    }

    private static boolean isOne(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
