package io.github.trailproof.examples.audit.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of the AWS CLI, to copy into a POSIX shell.
 *
 * @param parts its words, quoted; an option and its value are one part, so that they stay on one line
 */
public record ShellCommand(List<String> parts) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

    /** Copies the list. */
    public ShellCommand {
        parts = List.copyOf(parts);
    }

    /** Starts a command of CloudTrail's. */
    public static ShellCommand cloudtrail(String operation) {
        return new ShellCommand(List.of("aws cloudtrail " + operation));
    }

    /** Obtains the command of these arguments, {@code aws} first; an option goes on one line with its value. */
    public static ShellCommand of(List<String> arguments) {
        List<String> parts = new ArrayList<>();
        for (String argument : arguments) {
            String word = word(argument);
            boolean begins = parts.isEmpty() || argument.startsWith("--");
            if (begins) {
                parts.add(word);
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + " " + word);
            }
        }
        return new ShellCommand(parts);
    }

    /** Obtains the command that a trusted text spells, parted before each option. */
    public static ShellCommand parse(String text) {
        return new ShellCommand(List.of(text.split(" (?=--)", -1)));
    }

    /** The command with one more option. */
    public ShellCommand option(String name, String value) {
        return with(name + " " + word(value));
    }

    /** The command with one more part, a trusted text. */
    public ShellCommand with(String part) {
        List<String> longer = new ArrayList<>(parts);
        longer.add(part);
        return new ShellCommand(longer);
    }

    /** The text as one word that a shell leaves as it is. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
