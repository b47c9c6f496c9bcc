package io.github.trailproof.examples.audit.console;

import java.util.ArrayList;
import java.util.List;

/**
 * A command of the AWS CLI, to be copied into a shell.
 *
 * @param parts its words, quoted; an option and its value are one part, so that they stay on one line
 */
public record AwsCommand(List<String> parts) {

    /** Copies the list. */
    public AwsCommand {
        parts = List.copyOf(parts);
    }

    /** Starts a command of CloudTrail's. */
    public static AwsCommand cloudtrail(String operation) {
        return new AwsCommand(List.of("aws cloudtrail " + operation));
    }

    /** Obtains the command of these arguments, {@code aws} first; an option goes on one line with its value. */
    public static AwsCommand of(List<String> arguments) {
        List<String> parts = new ArrayList<>();
        for (String argument : arguments) {
            String word = Shell.word(argument);
            boolean begins = parts.isEmpty() || argument.startsWith("--");
            if (begins) {
                parts.add(word);
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + word);
            }
        }
        return new AwsCommand(parts);
    }

    /** Obtains the command that a trusted text spells, parted before each option. */
    public static AwsCommand parse(String text) {
        return new AwsCommand(List.of(text.split(" (?=--)", -1)));
    }

    /** The command with one more option. */
    public AwsCommand option(String name, String value) {
        return with(name + " " + Shell.word(value));
    }

    private AwsCommand with(String part) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(part);
        return new AwsCommand(longer);
    }
}
