package io.github.trailproof.examples.audit.console;

import io.github.trailproof.control.Outcome;
import io.github.trailproof.evidence.PlainText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Lines of labelled text. Everything printed goes through here, and here it is made harmless, so no caller can forget
 * to.
 */
public final class Page {

    /** Where the text beside a label begins. */
    private static final int MARGIN = 11;

    private static final int WIDE_MARGIN = 21;

    private final StringBuilder printed = new StringBuilder();
    private final TextStyle style;

    public Page(TextStyle style) {
        this.style = style;
    }

    public TextStyle style() {
        return style;
    }

    public void blank() {
        line("");
    }

    /** A line above a group of entries. */
    public void title(String text) {
        Wrap.words(harmless(text), style.width()).forEach(line -> line(paint(Colour.STRONG, line)));
    }

    /** A line at the left whose mark, which has to be short, is in colour. */
    public void heading(Colour colour, String mark, String text) {
        String begin = harmless(mark);
        List<String> lines = Wrap.words(begin + "  " + cut(harmless(text)), style.width() - 2);
        line(paint(colour, begin) + marks(lines.get(0).substring(begin.length())));
        lines.stream().skip(1).forEach(more -> line("  " + more));
    }

    /** Text at the left. */
    public void text(String text) {
        Wrap.words(harmless(text), style.width()).forEach(this::line);
    }

    /** Text beside a label, the lines after the first one indented. */
    public void entry(String label, String text) {
        List<String> lines = Wrap.words(cut(harmless(text)), style.width() - MARGIN);
        labelled(label, MARGIN, lines, Colour.PLAIN);
    }

    /** The same with room for a long label. */
    public void wideEntry(String label, String text) {
        labelled(label, WIDE_MARGIN, Wrap.words(cut(harmless(text)), style.width() - WIDE_MARGIN), Colour.PLAIN);
    }

    /** Lines that are not broken. */
    public void verbatim(List<String> lines) {
        labelled("", MARGIN, lines.stream().map(this::harmless).toList(), Colour.COMMAND);
    }

    /** A link below a long label, in one piece. */
    public void link(String link) {
        labelled("", WIDE_MARGIN, List.of(harmless(link)), Colour.PLAIN);
    }

    /** A command below the text of an entry. */
    public void command(ShellCommand command) {
        List<String> parts = command.parts().stream().map(this::harmless).toList();
        labelled("", MARGIN, Wrap.command(parts, style.width() - MARGIN), Colour.COMMAND);
    }

    /** Steps beside a label. */
    public void steps(String label, List<Suggestion> steps) {
        String next = label;
        for (Suggestion step : steps) {
            entry(next, step.sentence() + (step.commands().isEmpty() ? "" : ":"));
            step.commands().forEach(this::command);
            next = "";
        }
    }

    private void labelled(String label, int margin, List<String> lines, Colour colour) {
        String begin = paint(Colour.LABEL, "  " + label) + " ".repeat(margin - 2 - label.length());
        for (String text : lines) {
            line(begin + (colour == Colour.PLAIN ? marks(text) : paint(colour, text)));
            begin = " ".repeat(margin);
        }
    }

    /** Symbols that stand alone, in their colours. */
    private String marks(String text) {
        if (!style.colour()) {
            return text;
        }
        String painted = " " + text;
        for (Outcome outcome : Outcome.values()) {
            String symbol = style.symbol(outcome);
            painted = painted.replace(" " + symbol + " ", " " + paint(Colour.of(outcome), symbol) + " ");
        }
        return painted.substring(1);
    }

    private String paint(Colour colour, String text) {
        return style.colour() ? colour.paint(text) : text;
    }

    private String harmless(String text) {
        return style.ascii() ? AsciiText.of(text.replace("…", "...")) : PlainText.of(text);
    }

    private String cut(String text) {
        return Truncated.of(text, style.ascii() ? "..." : "…");
    }

    private void line(String text) {
        printed.append(text).append('\n');
    }

    /** Writes what was printed since the last time. */
    public void writeTo(Writer writer) throws IOException {
        writer.append(printed);
        printed.setLength(0);
    }
}
