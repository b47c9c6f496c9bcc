package io.github.trailproof.examples.audit;

import java.util.List;

/**
 * Something a person can do next.
 *
 * @param sentence what, and what to look out for
 * @param commands how; may be empty
 * @param isNote whether there is nothing to do, only something to know before doing the rest
 */
record Step(String sentence, List<AwsCommand> commands, boolean isNote) {

    /** Copies the list. */
    Step {
        commands = List.copyOf(commands);
    }

    static Step of(String sentence, AwsCommand... commands) {
        return new Step(sentence, List.of(commands), false);
    }

    static Step note(String sentence) {
        return new Step(sentence, List.of(), true);
    }
}
