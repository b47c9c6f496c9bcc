package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.JsonValue;
import java.util.List;

/** How a shell is written. Every method gives lines; where a command fails and nothing else is said, the script stops. */
interface ShellDialect {

    /** A line that does nothing, for any text. */
    String comment(String text);

    /** The lines before the first command: how the script stops. */
    List<String> begin();

    /** The lines after the last command. */
    List<String> end();

    /** Stops, before anything else is called, unless a command answers this account. */
    List<String> account(AwsCommand identity, String accountId);

    /** Runs a command with exactly its parameters. */
    List<String> run(AwsCommand command);

    /** The same, with the path of a file as one more parameter, whose content is given. */
    List<String> run(AwsCommand command, String option, JsonValue content);

    /** Runs a command whose answer decides what to do; the first that fits is taken, and if none does the script stops. */
    List<String> ask(AwsCommand query, List<Answer> answers);

    /** Says something. */
    List<String> say(String text);

    /** Says why the script stops, and stops. */
    List<String> refuse(String text);

    /** Takes note that a step is done, and says so. */
    List<String> done(int step, String text);

    /** An answer of a command, and what to do then. */
    sealed interface Answer {

        /** The lines to run. */
        List<String> then();

        /** The command succeeds, and its answer is exactly this. */
        record Is(String text, List<String> then) implements Answer {}

        /** The command succeeds. */
        record Succeeds(List<String> then) implements Answer {}

        /** The command fails, and says this, plain words, among other things. */
        record FailsWith(String text, List<String> then) implements Answer {}
    }
}
