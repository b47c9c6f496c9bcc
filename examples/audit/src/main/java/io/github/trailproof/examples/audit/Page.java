package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.evidence.PlainText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Lines of labelled text. Everything printed goes through here, and here it is made harmless, so no caller can forget
 * to.
 */
final class Page {

    /** Where the text beside a label begins. */
    private static final int MARGIN = 11;

    private static final int WIDE_MARGIN = 21;

    private final StringBuilder printed = new StringBuilder();
    private final Look look;

    Page(Look look) {
        this.look = look;
    }

    Look look() {
        return look;
    }

    void blank() {
        line("");
    }

    /** A line above a group of entries. */
    void title(String text) {
        Wrap.words(harmless(text), look.width()).forEach(line -> line(paint(Ink.STRONG, line)));
    }

    /** A line at the left whose mark, which has to be short, is in colour. */
    void heading(Ink ink, String mark, String text) {
        String begin = harmless(mark);
        List<String> lines = Wrap.words(begin + "  " + cut(harmless(text)), look.width() - 2);
        line(paint(ink, begin) + marks(lines.get(0).substring(begin.length())));
        lines.stream().skip(1).forEach(more -> line("  " + more));
    }

    /** Text at the left. */
    void text(String text) {
        Wrap.words(harmless(text), look.width()).forEach(this::line);
    }

    /** Text beside a label, the lines after the first one indented. */
    void entry(String label, String text) {
        List<String> lines = Wrap.words(cut(harmless(text)), look.width() - MARGIN);
        labelled(label, MARGIN, lines, Ink.PLAIN);
    }

    /** The same with room for a long label. */
    void wideEntry(String label, String text) {
        labelled(label, WIDE_MARGIN, Wrap.words(cut(harmless(text)), look.width() - WIDE_MARGIN), Ink.PLAIN);
    }

    /** Lines that are not broken. */
    void verbatim(List<String> lines) {
        labelled("", MARGIN, lines.stream().map(this::harmless).toList(), Ink.COMMAND);
    }

    /** A link below a long label, in one piece. */
    void link(String link) {
        labelled("", WIDE_MARGIN, List.of(harmless(link)), Ink.PLAIN);
    }

    /** A command below the text of an entry. */
    void command(AwsCommand command) {
        List<String> parts = command.parts().stream().map(this::harmless).toList();
        labelled("", MARGIN, Wrap.command(parts, look.width() - MARGIN), Ink.COMMAND);
    }

    /** Steps beside a label. */
    void steps(String label, List<Step> steps) {
        String next = label;
        for (Step step : steps) {
            entry(next, step.sentence() + (step.commands().isEmpty() ? "" : ":"));
            step.commands().forEach(this::command);
            next = "";
        }
    }

    private void labelled(String label, int margin, List<String> lines, Ink ink) {
        String begin = paint(Ink.LABEL, "  " + label) + " ".repeat(margin - 2 - label.length());
        for (String text : lines) {
            line(begin + (ink == Ink.PLAIN ? marks(text) : paint(ink, text)));
            begin = " ".repeat(margin);
        }
    }

    /** Symbols that stand alone, in their colours. */
    private String marks(String text) {
        if (!look.colour()) {
            return text;
        }
        String painted = " " + text;
        for (Outcome outcome : Outcome.values()) {
            String symbol = look.symbol(outcome);
            painted = painted.replace(" " + symbol + " ", " " + paint(Ink.of(outcome), symbol) + " ");
        }
        return painted.substring(1);
    }

    private String paint(Ink ink, String text) {
        return look.colour() ? ink.paint(text) : text;
    }

    private String harmless(String text) {
        return look.ascii() ? Ascii.of(text.replace("…", "...")) : PlainText.of(text);
    }

    private String cut(String text) {
        return Excerpt.of(text, look.ascii() ? "..." : "…");
    }

    private void line(String text) {
        printed.append(text).append('\n');
    }

    /** Writes what was printed since the last time. */
    void writeTo(Writer writer) throws IOException {
        writer.append(printed);
        printed.setLength(0);
    }
}
