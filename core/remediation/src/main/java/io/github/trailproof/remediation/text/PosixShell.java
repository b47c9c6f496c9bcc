package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A shell such as sh, bash, dash or zsh, run from a file or typed into. */
final class PosixShell implements ShellDialect {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:-][A-Za-z0-9_./:@%+,=-]*");

    /** Linux takes no argument of 128 KiB or more. */
    private static final int LONGEST_ARGUMENT = 100_000;

    private static final String OR_STOP = " || trailproof_stop";

    /** An interactive zsh knows no comments: it runs what is typed after a number sign, so that is quoted as well. */
    @Override
    public String comment(String text) {
        return "# '" + Ascii.of(text).replace('\'', '`') + "'";
    }

    /** All of it is in a subshell, so that stopping does not end the shell into which it is typed. */
    @Override
    public List<String> begin() {
        return List.of(
                "(",
                "AWS_PAGER=''; export AWS_PAGER",
                "trailproof_done=''",
                "trailproof_stop() {",
                "trailproof_status=$?",
                "printf '%s\\n' \"stopped; steps done: ${trailproof_done:-none}; mend the cause and run this again: what is done"
                        + " is not undone and changes nothing\" >&2",
                "exit \"$trailproof_status\"",
                "}");
    }

    @Override
    public List<String> end() {
        return List.of(")");
    }

    @Override
    public List<String> account(AwsCommand identity, String accountId) {
        List<String> lines = new ArrayList<>(List.of(
                "trailproof_account=$(" + line(identity) + ")" + OR_STOP,
                "if [ \"$trailproof_account\" != " + word(accountId) + " ]; then"));
        lines.addAll(
                refuse("these credentials are not of account " + accountId + ": nothing else was called with them"));
        lines.add("fi");
        return lines;
    }

    @Override
    public List<String> run(AwsCommand command) {
        List<String> lines = command(command);
        return lines.size() == 1
                ? List.of(lines.get(0) + OR_STOP)
                : throughFile(command, command.input(PosixShell::isArgument).orElseThrow(), "--cli-input-json", false);
    }

    @Override
    public List<String> run(AwsCommand command, String option, JsonValue content) {
        return throughFile(command, content, option, true);
    }

    private static List<String> throughFile(AwsCommand command, JsonValue content, String option, boolean indented) {
        // What is no argument goes through the file, or beside it where the file is for something else.
        Optional<JsonValue> input = indented ? command.input(PosixShell::isArgument) : Optional.empty();
        String line = line(command)
                + input.map(json -> " --cli-input-json " + word(json.compact())).orElse("");
        return List.of(
                "trailproof_input=$(mktemp)" + OR_STOP,
                "cat >\"$trailproof_input\" <<'JSON'",
                indented ? content.indented() : content.compact(),
                "JSON",
                "trailproof_status=0",
                line + " " + option + " \"file://$trailproof_input\" || trailproof_status=$?",
                "rm -f \"$trailproof_input\"",
                "(exit \"$trailproof_status\")" + OR_STOP);
    }

    /** Standard error is part of the answer only where a failure is one. */
    @Override
    public List<String> ask(AwsCommand query, List<Answer> answers) {
        boolean failureSays = answers.stream().anyMatch(Answer.FailsWith.class::isInstance);
        List<String> lines = new ArrayList<>(List.of(
                "trailproof_status=0",
                "trailproof_answer=$(" + oneLine(query) + (failureSays ? " 2>&1" : "") + ") || trailproof_status=$?",
                "case $trailproof_status:$trailproof_answer in"));
        for (Answer answer : answers) {
            lines.add(pattern(answer) + ")");
            lines.addAll(answer.then());
            lines.add(";;");
        }
        lines.addAll(List.of(
                "*)",
                "printf '%s\\n' \"$trailproof_answer\" >&2",
                "(exit \"$trailproof_status\")" + OR_STOP,
                ";;",
                "esac"));
        return lines;
    }

    private static String pattern(Answer answer) {
        if (answer instanceof Answer.Is exactly) {
            return "0:" + quoted(Ascii.of(exactly.text()));
        }
        return answer instanceof Answer.FailsWith some ? "[1-9]*" + quoted(some.text()) + "*" : "0:*";
    }

    @Override
    public List<String> say(String text) {
        return List.of("printf '%s\\n' " + word(Ascii.of(text)));
    }

    @Override
    public List<String> refuse(String text) {
        return List.of("printf '%s\\n' " + word(Ascii.of(text)) + " >&2", "exit 1");
    }

    @Override
    public List<String> done(int step, String text) {
        return List.of(
                "trailproof_done=\"${trailproof_done:+$trailproof_done, }" + step + "\"",
                say(text).get(0));
    }

    /** The lines that run a command alone, whatever becomes of it. */
    List<String> command(AwsCommand command) {
        String line = line(command);
        Optional<String> input = command.input(PosixShell::isArgument).map(JsonValue::compact);
        if (input.isEmpty()) {
            return List.of(line);
        }
        return input.get().length() <= LONGEST_ARGUMENT
                ? List.of(line + " --cli-input-json " + word(input.get()))
                : List.of(
                        "trailproof_input=$(mktemp)",
                        "cat >\"$trailproof_input\" <<'JSON'",
                        input.get(),
                        "JSON",
                        line + " --cli-input-json \"file://$trailproof_input\"",
                        "rm -f \"$trailproof_input\"");
    }

    /** A question is never too long for an argument. */
    private static String oneLine(AwsCommand query) {
        return line(query)
                + query.input(PosixShell::isArgument)
                        .map(input -> " --cli-input-json " + word(input.compact()))
                        .orElse("");
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
        return PLAIN.matcher(text).matches() ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
