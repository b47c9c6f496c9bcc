package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A shell such as sh, bash, dash or zsh, run from a file or typed into. */
final class PosixShell implements ShellRenderer.Dialect {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:-][A-Za-z0-9_./:@%+,=-]*");

    /** Linux takes no argument of 128 KiB or more. */
    private static final int LONGEST_ARGUMENT = 100_000;

    /** An interactive zsh knows no comments: it runs what is typed after a number sign, so that is quoted as well. */
    @Override
    public String comment(String text) {
        return "# '" + Ascii.of(text).replace('\'', '`') + "'";
    }

    @Override
    public List<String> command(AwsCommand command) {
        String line = line(command);
        Optional<String> input = command.input(PosixShell::isArgument).map(JsonValue::compact);
        if (input.isEmpty()) {
            return List.of(line);
        }
        return input.get().length() <= LONGEST_ARGUMENT
                ? List.of(line + " --cli-input-json " + word(input.get()))
                : throughFile(line, input.get());
    }

    private static List<String> throughFile(String line, String input) {
        return List.of(
                "trailproof_input=$(mktemp)",
                "cat >\"$trailproof_input\" <<'JSON'",
                input,
                "JSON",
                line + " --cli-input-json \"file://$trailproof_input\"",
                "rm -f \"$trailproof_input\"");
    }

    private static String line(AwsCommand command) {
        return command.words(PosixShell::isArgument).stream()
                .map(PosixShell::word)
                .collect(Collectors.joining(" "));
    }

    private static boolean isArgument(String value) {
        return AwsCommand.isTakenAsItIs(value) && value.length() <= LONGEST_ARGUMENT;
    }

    private static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
