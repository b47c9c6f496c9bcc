package io.github.trailproof.remediation.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads as much of HCL's native syntax as is written here, by its specification: blocks, attributes, quoted templates
 * without interpolation, lists. Any other expression is kept as it stands, to the end of its line.
 */
final class HclReader {

    /** An attribute: a String, a List of such, or a Raw. */
    record Attribute(String name, Object value) {}

    /** A block; its content is Attributes and Blocks. */
    record Block(String type, List<String> labels, List<Object> content) {

        List<Block> blocks(String type) {
            return content.stream()
                    .filter(Block.class::isInstance)
                    .map(Block.class::cast)
                    .filter(block -> block.type().equals(type))
                    .toList();
        }

        List<Object> values(String name) {
            return content.stream()
                    .filter(Attribute.class::isInstance)
                    .map(Attribute.class::cast)
                    .filter(attribute -> attribute.name().equals(name))
                    .map(Attribute::value)
                    .toList();
        }
    }

    /** An expression that is neither a string nor a list of strings. */
    record Raw(String text) {}

    private final String text;
    private int at;

    private HclReader(String text) {
        this.text = text;
    }

    static Block read(String text) {
        HclReader reader = new HclReader(text);
        Block all = new Block("", List.of(), reader.content());
        if (reader.at != text.length()) {
            throw reader.unexpected();
        }
        return all;
    }

    private List<Object> content() {
        List<Object> content = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at == text.length() || text.charAt(at) == '}') {
                return content;
            }
            if (text.charAt(at) == '#') {
                at = text.indexOf('\n', at);
                continue;
            }
            content.add(attributeOrBlock());
        }
    }

    private Object attributeOrBlock() {
        String name = word();
        skipBlanks();
        if (take('=')) {
            skipBlanks();
            Attribute attribute = new Attribute(name, value());
            skipBlanks();
            if (!take('\n')) {
                throw unexpected();
            }
            return attribute;
        }
        List<String> labels = new ArrayList<>();
        while (text.charAt(at) == '"') {
            labels.add(string());
            skipBlanks();
        }
        if (!take('{')) {
            throw unexpected();
        }
        Block block = new Block(name, labels, content());
        if (!take('}')) {
            throw unexpected();
        }
        return block;
    }

    private Object value() {
        if (text.charAt(at) == '"') {
            return string();
        }
        if (text.startsWith("[\"", at) || text.startsWith("[]", at)) {
            return list();
        }
        int end = text.indexOf('\n', at);
        Raw raw = new Raw(text.substring(at, end));
        at = end;
        return raw;
    }

    private List<String> list() {
        List<String> values = new ArrayList<>();
        at++;
        while (!take(']')) {
            values.add(string());
            skipBlanks();
            if (text.charAt(at) != ']' && !take(',')) {
                throw unexpected();
            }
            skipBlanks();
        }
        return values;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        if (!take('"')) {
            throw unexpected();
        }
        while (!take('"')) {
            if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
                string.append(text, at + 1, at + 3);
                at += 3;
            } else if (text.startsWith("${", at) || text.startsWith("%{", at) || text.charAt(at) == '\n') {
                throw unexpected();
            } else if (take('\\')) {
                escape(string);
            } else {
                string.append(text.charAt(at++));
            }
        }
        return string.toString();
    }

    private void escape(StringBuilder string) {
        char kind = text.charAt(at++);
        switch (kind) {
            case '"', '\\' -> string.append(kind);
            case 'u' -> codePoint(string, 4);
            case 'U' -> codePoint(string, 8);
            default -> throw unexpected();
        }
    }

    private void codePoint(StringBuilder string, int digits) {
        string.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
        at += digits;
    }

    private String word() {
        int start = at;
        while (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_') {
            at++;
        }
        if (start == at) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    private boolean take(char c) {
        if (text.charAt(at) != c) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (text.charAt(at) == ' ') {
            at++;
        }
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
            at++;
        }
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("at " + at + ": " + text.substring(at, Math.min(text.length(), at + 40)));
    }
}
