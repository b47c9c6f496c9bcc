package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * PowerShell of any version. Before 7.3 it passes double quotes, empty words and a closing backslash to programs
 * differently from what was written, and on Windows aws may be a batch file, which reads its arguments once more. So only plain
 * words are passed as arguments; everything else goes through a file, which the CLI reads.
 */
final class PowerShell implements ShellDialect {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:][A-Za-z0-9_./:-]*");
    private static final int LONGEST_ARGUMENT = 2_000;
    private static final String STOP = "Stop-Trailproof";
    private static final String OR_STOP = "if ($LASTEXITCODE -ne 0) { " + STOP + " }";

    @Override
    public String comment(String text) {
        return "# " + Ascii.of(text);
    }

    /** Where aws is not found there is no exit status. */
    @Override
    public List<String> begin() {
        return List.of(
                "$trailproofDone = 'none'",
                "function " + STOP + " {",
                "$trailproofStatus = $LASTEXITCODE",
                "if (-not $trailproofStatus) { $trailproofStatus = 1 }",
                "[Console]::Error.WriteLine('stopped; steps done: ' + $trailproofDone + '; mend the cause and run this again:"
                        + " what is done is not undone and changes nothing')",
                "exit $trailproofStatus",
                "}");
    }

    @Override
    public List<String> end() {
        return List.of();
    }

    @Override
    public List<String> account(AwsCommand identity, String accountId) {
        List<String> lines = new ArrayList<>(List.of(
                "$trailproofAccount = (" + line(identity) + " | Out-String).Trim()",
                OR_STOP,
                "if ($trailproofAccount -cne " + quoted(accountId) + ") {"));
        lines.addAll(
                refuse("these credentials are not of account " + accountId + ": nothing else was called with them"));
        lines.add("}");
        return lines;
    }

    @Override
    public List<String> run(AwsCommand command) {
        List<String> lines = new ArrayList<>();
        Optional<String> input = input(command, lines);
        lines.add(line(command) + input.orElse(""));
        end(input, lines);
        lines.add(OR_STOP);
        return lines;
    }

    /** The file is for the content; a file for the other parameters is a second one. */
    @Override
    public List<String> run(AwsCommand command, String option, JsonValue content) {
        List<String> lines = new ArrayList<>();
        Optional<String> input = input(command, lines);
        lines.addAll(file("$trailproofContent", content));
        lines.add(line(command) + input.orElse("") + " " + option + " \"file://$trailproofContent\"");
        lines.add("Remove-Item -LiteralPath $trailproofContent");
        end(input, lines);
        lines.add(OR_STOP);
        return lines;
    }

    @Override
    public List<String> ask(AwsCommand query, List<Answer> answers) {
        boolean failureSays = answers.stream().anyMatch(Answer.FailsWith.class::isInstance);
        List<String> lines = new ArrayList<>();
        Optional<String> input = input(query, lines);
        lines.add("$trailproofAnswer = (" + line(query) + input.orElse("") + (failureSays ? " 2>&1" : "")
                + " | Out-String).Trim()");
        end(input, lines);
        String begin = "if (";
        for (Answer answer : answers) {
            lines.add(begin + condition(answer) + ") {");
            lines.addAll(answer.then());
            begin = "} elseif (";
        }
        lines.addAll(List.of("} else {", "[Console]::Error.WriteLine($trailproofAnswer)", STOP, "}"));
        return lines;
    }

    private static String condition(Answer answer) {
        if (answer instanceof Answer.Is exactly) {
            return "$LASTEXITCODE -eq 0 -and $trailproofAnswer -ceq " + quoted(Ascii.of(exactly.text()));
        }
        return answer instanceof Answer.FailsWith some
                ? "$LASTEXITCODE -ne 0 -and $trailproofAnswer.Contains(" + quoted(some.text()) + ")"
                : "$LASTEXITCODE -eq 0";
    }

    @Override
    public List<String> say(String text) {
        return List.of("Write-Output " + quoted(Ascii.of(text)));
    }

    @Override
    public List<String> refuse(String text) {
        return List.of("[Console]::Error.WriteLine(" + quoted(Ascii.of(text)) + ")", "exit 1");
    }

    @Override
    public List<String> done(int step, String text) {
        String sofar = step == 1 ? "'" : "$trailproofDone + ', ";
        return List.of("$trailproofDone = " + sofar + step + "'", say(text).get(0));
    }

    /** Adds the lines that write what is no argument into a file, and gives the argument that names it. */
    private static Optional<String> input(AwsCommand command, List<String> lines) {
        Optional<JsonValue> input = command.input(PowerShell::isArgument);
        input.ifPresent(json -> lines.addAll(file("$trailproofInput", json)));
        return input.map(json -> " --cli-input-json \"file://$trailproofInput\"");
    }

    private static List<String> file(String variable, JsonValue content) {
        return List.of(
                variable + " = (New-TemporaryFile).FullName",
                "Set-Content -LiteralPath " + variable + " -Encoding Ascii -Value " + quoted(content.compact()));
    }

    private static void end(Optional<String> input, List<String> lines) {
        if (input.isPresent()) {
            lines.add("Remove-Item -LiteralPath $trailproofInput");
        }
    }

    private static String line(AwsCommand command) {
        return command.words(PowerShell::isArgument).stream()
                .map(PowerShell::word)
                .collect(Collectors.joining(" "));
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
