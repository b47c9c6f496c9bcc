package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.Ascii;
import io.github.trailproof.remediation.json.Json;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes one JSON value. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;
    private int depth;

    JsonWriter(boolean indented) {
        this.indented = indented;
    }

    String write(JsonValue value) {
        append(value);
        return out.toString();
    }

    private void append(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            out.append(Json.ascii(text.value()));
        } else if (value instanceof JsonValue.Flag flag) {
            out.append(flag.value());
        } else if (value instanceof JsonValue.Verbatim verbatim) {
            verbatim(verbatim.json());
        } else if (value instanceof JsonValue.Items items) {
            between('[', items.values(), this::append, ']');
        } else if (value instanceof JsonValue.Members members) {
            between('{', members.members(), this::member, '}');
        }
    }

    private void verbatim(String json) {
        List<String> lines = asciiLines(json);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                newLine();
            }
            out.append(indented ? lines.get(i) : lines.get(i).strip());
        }
    }

    private void member(JsonValue.Member member) {
        out.append(Json.ascii(member.name())).append(indented ? ": " : ":");
        append(member.value());
    }

    private <T> void between(char open, List<T> elements, Consumer<T> each, char close) {
        out.append(open);
        depth++;
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            newLine();
            each.accept(elements.get(i));
        }
        depth--;
        if (!elements.isEmpty()) {
            newLine();
        }
        out.append(close);
    }

    private void newLine() {
        if (indented) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    /** JSON text of any layout in lines of printable ASCII, without apostrophes, which only strings hold. */
    static List<String> asciiLines(String json) {
        return json.strip().lines().map(JsonWriter::ascii).toList();
    }

    /** The same on one line. */
    static String asciiLine(String json) {
        return asciiLines(json).stream().map(String::strip).collect(Collectors.joining(" "));
    }

    private static String ascii(String line) {
        StringBuilder ascii = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                ascii.append("  ");
            } else {
                boolean plain = Ascii.isPrintable(c) && c != '\'';
                ascii.append(plain ? String.valueOf(c) : Json.escaped(c));
            }
        }
        return ascii.toString();
    }
}
