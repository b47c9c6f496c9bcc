package io.github.trailproof.rendered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs as much of PowerShell as our scripts hold, by its language specification: a quoted word ends at a quote that is
 * not doubled, and four characters beside the apostrophe are such quotes. Anything else is refused.
 */
final class PowerShellReader {

    private static final String QUOTES = "'\u2018\u2019\u201a\u201b";
    private static final String FILE = "$trailproofInput";

    private final Map<String, String> files = new TreeMap<>();
    private final List<List<String>> commands = new ArrayList<>();

    private PowerShellReader() {}

    /** The commands that a script runs; the argument that names a file is what the file holds. */
    static List<List<String>> run(String script) {
        PowerShellReader reader = new PowerShellReader();
        for (String line : script.split("[\r\n]", -1)) {
            reader.line(line);
        }
        if (!reader.files.isEmpty()) {
            throw new IllegalStateException("a file is left behind");
        }
        return reader.commands;
    }

    private void line(String line) {
        String set = "Set-Content -LiteralPath " + FILE + " -Encoding Ascii -Value ";
        if (line.isEmpty() || line.startsWith("# ")) {
            return;
        }
        if (line.equals(FILE + " = (New-TemporaryFile).FullName")) {
            files.put(FILE, "");
        } else if (line.startsWith(set) && files.containsKey(FILE)) {
            files.put(FILE, single(words(line.substring(set.length()))));
        } else if (line.equals("Remove-Item -LiteralPath " + FILE)) {
            files.remove(FILE);
        } else if (line.startsWith("aws ")) {
            commands.add(words(line));
        } else {
            throw new IllegalStateException("unexpected: " + line);
        }
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
        if (word.equals("\"file://" + FILE + "\"") && files.containsKey(FILE)) {
            return files.getOrDefault(FILE, "");
        }
        if (!word.matches("[a-z0-9-]+")) {
            throw new IllegalStateException("no plain word: " + word);
        }
        return word;
    }
}
