package io.github.trailproof.examples.audit.console;

import java.util.List;

/**
 * Something a person can do next.
 *
 * @param sentence what, and what to look out for
 * @param commands how; may be empty
 * @param isNote whether there is nothing to do, only something to know before doing the rest
 */
public record Suggestion(String sentence, List<ShellCommand> commands, boolean isNote) {

    /** Copies the list. */
    public Suggestion {
        commands = List.copyOf(commands);
    }

    public static Suggestion of(String sentence, ShellCommand... commands) {
        return new Suggestion(sentence, List.of(commands), false);
    }

    public static Suggestion note(String sentence) {
        return new Suggestion(sentence, List.of(), true);
    }
}
