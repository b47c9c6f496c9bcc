package io.github.trailproof.remediation.text;

import io.github.trailproof.remediation.json.Ascii;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a Terraform configuration: blocks of attributes, in ASCII alone, in the format of {@code terraform fmt}. */
final class Hcl {

    private final StringBuilder out = new StringBuilder();
    private final List<Attribute> adjacent = new ArrayList<>();
    private int depth;

    private record Attribute(String name, String expression) {}

    /** Whether Terraform takes the text as it is: it normalizes what it reads, and holds nothing but Unicode. */
    static boolean canHold(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    /** The text as a string without templates. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> quoted.append(escaped(point)));
        // Only these two begin a template; doubling their first character keeps them text.
        return quoted.append('"').toString().replace("${", "$${").replace("%{", "%%{");
    }

    private static String escaped(int point) {
        if (point == '"' || point == '\\') {
            return "\\" + (char) point;
        }
        if (Ascii.isPrintable(point)) {
            return Character.toString(point);
        }
        return Character.isBmpCodePoint(point) ? String.format("\\u%04x", point) : String.format("\\U%08x", point);
    }

    static String quoted(List<String> texts) {
        return texts.stream().map(Hcl::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    void comment(String text) {
        line("# " + Ascii.of(text));
    }

    void blank() {
        writeAttributes();
        out.append('\n');
    }

    /** An attribute whose value is an expression of one line. */
    void set(String name, String expression) {
        adjacent.add(new Attribute(name, expression));
    }

    /** The equals signs of adjacent attributes stand below each other. */
    private void writeAttributes() {
        int width = adjacent.stream()
                .mapToInt(attribute -> attribute.name().length())
                .max()
                .orElse(0);
        for (Attribute attribute : adjacent) {
            String padding = " ".repeat(width - attribute.name().length());
            write(attribute.name() + padding + " = " + attribute.expression());
        }
        adjacent.clear();
    }

    void open(String header) {
        line(header + " {");
        depth++;
    }

    void close() {
        writeAttributes();
        depth--;
        line("}");
    }

    private void line(String text) {
        writeAttributes();
        write(text);
    }

    private void write(String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    /** What was written so far. */
    String text() {
        writeAttributes();
        return out.toString();
    }
}
