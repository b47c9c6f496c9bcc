package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PowerShell of any version. Before 7.3 it passes double quotes, empty words and a closing backslash to programs
 * differently from what was written, and on Windows aws may be a batch file, which reads its arguments once more. So only plain
 * words are passed as arguments; everything else goes through a file, which the CLI reads.
 */
final class PowerShell implements ShellRenderer.Dialect {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:][A-Za-z0-9_./:-]*");
    private static final int LONGEST_ARGUMENT = 2_000;

    @Override
    public String comment(String text) {
        return "# " + Ascii.of(text);
    }

    @Override
    public List<String> command(AwsCommand command) {
        String line = command.words(PowerShell::isArgument).stream()
                .map(PowerShell::word)
                .collect(Collectors.joining(" "));
        Optional<JsonValue> input = command.input(PowerShell::isArgument);
        return input.isEmpty()
                ? List.of(line)
                : List.of(
                        "$trailproofInput = (New-TemporaryFile).FullName",
                        "Set-Content -LiteralPath $trailproofInput -Encoding Ascii -Value "
                                + quoted(input.get().compact()),
                        line + " --cli-input-json \"file://$trailproofInput\"",
                        "Remove-Item -LiteralPath $trailproofInput");
    }

    private static boolean isArgument(String value) {
        return AwsCommand.isTakenAsItIs(value) && PLAIN.matcher(value).matches() && value.length() <= LONGEST_ARGUMENT;
    }

    /** The CLI's own words, aws among them, stand as they are: a quoted word at the start would not be run. */
    private static String word(String word) {
        return word.matches("-*[a-z0-9-]+") ? word : quoted(word);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
