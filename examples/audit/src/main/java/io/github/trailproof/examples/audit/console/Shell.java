package io.github.trailproof.examples.audit.console;

import java.util.regex.Pattern;

/** Words for a POSIX shell. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    private Shell() {}

    /** The text as one word that a shell leaves as it is. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
