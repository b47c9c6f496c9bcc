package io.github.trailproof.examples.audit.console;

import java.util.List;

/**
 * Something a person can do next.
 *
 * @param sentence what, and what to look out for
 * @param commands how; may be empty
 * @param isNote whether there is nothing to do, only something to know before doing the rest
 */
public record Step(String sentence, List<AwsCommand> commands, boolean isNote) {

    /** Copies the list. */
    public Step {
        commands = List.copyOf(commands);
    }

    public static Step of(String sentence, AwsCommand... commands) {
        return new Step(sentence, List.of(commands), false);
    }

    public static Step note(String sentence) {
        return new Step(sentence, List.of(), true);
    }
}
