package io.github.trailproof.examples.audit.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines: between words, and within a word only if it is longer than a line. */
final class Wrap {

    private static final String BREAK_AFTER = "/:,._-=";

    /** A space, but not the one between a symbol that stands alone and the word it belongs to. */
    private static final Pattern SPACE = Pattern.compile("(?<!(?:^| )[✔✘?+x]) ");

    private Wrap() {}

    /** Lines of at most so many columns; at least one. */
    static List<String> words(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.split(text, -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            while (rest.length() > width) {
                int end = breakingPoint(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int breakingPoint(String word, int width) {
        for (int end = width; end > width / 2; end--) {
            if (BREAK_AFTER.indexOf(word.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return Character.isHighSurrogate(word.charAt(width - 1)) ? width - 1 : width;
    }

    /** A command in lines that a shell takes for one; a part longer than a line stays whole. */
    static List<String> command(List<String> parts, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String indent = "";
        for (String part : parts) {
            // Two columns are kept for the backslash.
            if (!line.isEmpty() && line.length() + 1 + part.length() > width - 2) {
                lines.add(line + " \\");
                line.setLength(0);
                indent = "  ";
            }
            line.append(line.isEmpty() ? indent : " ").append(part);
        }
        lines.add(line.toString());
        return lines;
    }
}
