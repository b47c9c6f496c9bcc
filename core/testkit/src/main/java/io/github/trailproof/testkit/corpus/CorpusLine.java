package io.github.trailproof.testkit.corpus;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import java.util.EnumMap;
import java.util.Map;

/**
 * One line of the corpus. The file is ours and has one form, so this reads that form and nothing else, and the testkit
 * needs no JSON library; the evidence is handed on as it stands.
 */
final class CorpusLine {

    private final String line;
    private int position;

    private CorpusLine(String line) {
        this.line = line;
    }

    static Corpus.Case read(String line) {
        return new CorpusLine(line).read();
    }

    private Corpus.Case read() {
        skip("{\"id\":");
        String id = string();
        skip(",\"description\":");
        String description = string();
        skip(",\"expect\":{");
        Map<Criterion, Verdict> expected = new EnumMap<>(Criterion.class);
        do {
            Criterion criterion = Criterion.valueOf(string());
            skip(":");
            expected.put(criterion, Verdict.valueOf(string()));
        } while (skips(","));
        skip("},\"evidence\":");
        String evidence = line.substring(position, line.length() - 1);
        position = line.length() - 1;
        skip("}");
        return new Corpus.Case(id, description, expected, evidence);
    }

    private boolean skips(String text) {
        boolean found = line.startsWith(text, position);
        position += found ? text.length() : 0;
        return found;
    }

    private void skip(String text) {
        if (!skips(text)) {
            throw malformed("`" + text + "`");
        }
    }

    /** A text between quotation marks; of escapes only those of a quotation mark and a backslash are known. */
    private String string() {
        skip("\"");
        StringBuilder text = new StringBuilder();
        while (!skips("\"")) {
            boolean escaped = skips("\\");
            char next = position < line.length() ? line.charAt(position) : '\0';
            if (next < ' ' || (escaped && next != '"' && next != '\\')) {
                throw malformed("a character of a text");
            }
            text.append(next);
            position++;
        }
        return text.toString();
    }

    private IllegalStateException malformed(String expected) {
        return new IllegalStateException(
                "the corpus is malformed: expected " + expected + " at " + position + " of `" + line + "`");
    }
}
