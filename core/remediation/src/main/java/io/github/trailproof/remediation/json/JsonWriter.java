package io.github.trailproof.remediation.json;

import java.util.List;
import java.util.function.Consumer;

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
            out.append(quoted(text.value()));
        } else if (value instanceof JsonValue.Flag flag) {
            out.append(flag.value());
        } else if (value instanceof JsonValue.Items items) {
            between('[', items.values(), this::append, ']');
        } else if (value instanceof JsonValue.Members members) {
            between('{', members.members(), this::member, '}');
        }
    }

    private void member(JsonValue.Member member) {
        out.append(quoted(member.name())).append(indented ? ": " : ":");
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

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (one == '"' || one == '\\') {
                json.append('\\').append(one);
            } else if (Ascii.isPrintable(one) && one != '\'') {
                json.append(one);
            } else {
                json.append(String.format("\\u%04x", (int) one));
            }
        }
        return json.append('"').toString();
    }
}
