package io.github.trailproof.rendered;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs as much of PowerShell as our scripts hold, by its language specification: a quoted word ends at a quote that is
 * not doubled, and four characters beside the apostrophe are such quotes. Anything else is refused. Every command succeeds;
 * the credentials are of account 111122223333, and there is no trail yet.
 */
final class PowerShellReader {

    private static final String QUOTES = "'\u2018\u2019\u201a\u201b";
    private static final List<String> FILES = List.of("$trailproofInput", "$trailproofContent");
    private static final String STOP = "if ($LASTEXITCODE -ne 0) { Stop-Trailproof }";
    private static final Pattern ASKED =
            Pattern.compile("\\$trailproof(?:Account|Answer) = \\((aws .*) \\| Out-String\\)\\.Trim\\(\\)");
    private static final Pattern IF = Pattern.compile("(?:\\} else)?if \\((.*)\\) \\{");
    private static final Pattern SAYS = Pattern.compile("(.*) -c(eq|ne) ('.*')");

    private final Map<String, String> files = new TreeMap<>();
    private final List<List<String>> commands = new ArrayList<>();
    /** Of each block that is open whether its lines are run, and whether one of its branches was. */
    private final Deque<boolean[]> blocks = new ArrayDeque<>();

    private String answer = "";
    private boolean stopped;

    private PowerShellReader() {}

    /** The commands that a script runs; the argument that names a file is what the file holds. */
    static List<List<String>> run(String script) {
        PowerShellReader reader = new PowerShellReader();
        String[] lines = script.split("[\r\n]", -1);
        for (int at = 0; at < lines.length && !reader.stopped; at++) {
            if (lines[at].equals("function Stop-Trailproof {")) {
                while (!lines[at].equals("}")) {
                    at++;
                }
            } else {
                reader.line(lines[at]);
            }
        }
        if (!reader.files.isEmpty() || !reader.blocks.isEmpty()) {
            throw new IllegalStateException("a file or a block is left open");
        }
        return reader.commands;
    }

    private void line(String line) {
        Matcher condition = IF.matcher(line);
        if (line.isEmpty() || line.startsWith("# ") || line.equals(STOP)) {
            return;
        }
        if (condition.matches() && !line.startsWith("}")) {
            boolean run = isRun() && holds(condition.group(1));
            blocks.push(new boolean[] {run, run || !isRun()});
        } else if (condition.matches()) {
            branch(holds(condition.group(1)));
        } else if (line.equals("} else {")) {
            branch(true);
        } else if (line.equals("}")) {
            blocks.pop();
        } else if (isRun()) {
            statement(line);
        }
    }

    private boolean isRun() {
        return blocks.stream().allMatch(block -> block[0]);
    }

    private void branch(boolean holds) {
        boolean[] block = blocks.element();
        block[0] = holds && !block[1];
        block[1] |= holds;
    }

    /** Whether a condition holds where every command succeeds. */
    private boolean holds(String condition) {
        if (condition.startsWith("$LASTEXITCODE -ne 0")) {
            return false;
        }
        Matcher says = SAYS.matcher(condition.replaceFirst("^\\$LASTEXITCODE -eq 0 -and ", ""));
        if (says.matches()) {
            return answer.equals(single(words(says.group(3)))) == says.group(2).equals("eq");
        }
        if (condition.equals("$LASTEXITCODE -eq 0")) {
            return true;
        }
        throw new IllegalStateException("unexpected: " + condition);
    }

    private void statement(String line) {
        Matcher asked = ASKED.matcher(line);
        if (asked.matches()) {
            call(asked.group(1).replaceFirst(" 2>&1$", ""));
        } else if (line.startsWith("aws ")) {
            call(line);
        } else if (line.equals("exit 1")) {
            stopped = true;
        } else if (!line.startsWith("Write-Output '")
                && !line.startsWith("[Console]::Error.WriteLine('")
                && !line.startsWith("$trailproofDone = ")) {
            file(line);
        }
    }

    private void call(String command) {
        List<String> words = words(command);
        commands.add(words);
        answer = words.contains("get-caller-identity") ? "111122223333" : "None";
    }

    private void file(String line) {
        for (String file : FILES) {
            String set = "Set-Content -LiteralPath " + file + " -Encoding Ascii -Value ";
            if (line.equals(file + " = (New-TemporaryFile).FullName")) {
                files.put(file, "");
                return;
            }
            if (line.startsWith(set) && files.containsKey(file)) {
                files.put(file, single(words(line.substring(set.length()))));
                return;
            }
            if (line.equals("Remove-Item -LiteralPath " + file)) {
                files.remove(file);
                return;
            }
        }
        throw new IllegalStateException("unexpected: " + line);
    }

    private static String single(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalStateException("one word expected: " + words);
        }
        return words.get(0);
    }

    private List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == ' ') {
                at++;
            } else if (QUOTES.indexOf(line.charAt(at)) >= 0) {
                StringBuilder word = new StringBuilder();
                at = quoted(line, at + 1, word);
                words.add(word.toString());
            } else {
                int end = line.indexOf(' ', at) < 0 ? line.length() : line.indexOf(' ', at);
                words.add(bare(line.substring(at, end)));
                at = end;
            }
        }
        return words;
    }

    private static int quoted(String line, int start, StringBuilder word) {
        int at = start;
        while (true) {
            char c = line.charAt(at++);
            if (QUOTES.indexOf(c) < 0) {
                word.append(c);
            } else if (at < line.length() && QUOTES.indexOf(line.charAt(at)) >= 0) {
                word.append(line.charAt(at++));
            } else if (at == line.length() || line.charAt(at) == ' ') {
                return at;
            } else {
                throw new IllegalStateException("a quote inside a word: " + line);
            }
        }
    }

    private String bare(String word) {
        for (String file : FILES) {
            if (word.equals("\"file://" + file + "\"") && files.containsKey(file)) {
                return files.getOrDefault(file, "");
            }
        }
        if (!word.matches("[a-z0-9-]+")) {
            throw new IllegalStateException("no plain word: " + word);
        }
        return word;
    }
}
