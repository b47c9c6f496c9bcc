package io.github.trailproof.examples.audit.past;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.examples.audit.console.Colour;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.Loss;
import io.github.trailproof.history.text.ChangeWords;
import io.github.trailproof.history.text.ComparisonText;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The comparisons that people read. */
public final class TextComparisonReport implements ComparisonReport {

    private final Writer writer;
    private final Page page;
    private long accounts;
    private long lost;
    private long open;

    public TextComparisonReport(OutputStream out, TextStyle style) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.page = new Page(style);
    }

    @Override
    public void account(Comparison comparison) throws IOException {
        accounts++;
        heading(comparison);
        for (Criterion criterion : Criterion.values()) {
            page.entry(
                    "verdict",
                    Wording.name(criterion) + ": "
                            + ComparisonText.verdicts(
                                    comparison.before().verdict(criterion),
                                    comparison.after().verdict(criterion)));
            if (comparison.blame().containsKey(criterion)) {
                page.entry("", ChangeWords.because(comparison.blame().get(criterion)));
            }
        }
        for (Loss loss : comparison.lost()) {
            page.entry("lost", ComparisonText.events(loss.gap()));
            page.entry("", ChangeWords.because(loss.blame()));
        }
        for (Gap gap : comparison.mayBeLost()) {
            page.entry("may lose", ComparisonText.events(gap));
        }
        for (Gap gap : comparison.gained()) {
            page.entry("gained", ComparisonText.events(gap));
        }
        for (Change change : comparison.changes()) {
            page.entry("change", ChangeWords.of(change));
        }
        page.blank();
        page.writeTo(writer);
    }

    private void heading(Comparison comparison) {
        String text = comparison.accountId() + "  " + ComparisonText.headline(comparison);
        if (!comparison.lost().isEmpty()) {
            lost++;
            page.heading(Colour.BAD, "- LOST", text);
        } else if (!comparison.mayBeLost().isEmpty()) {
            open++;
            page.heading(Colour.OPEN, "? OPEN", text);
        } else {
            page.heading(Colour.GOOD, "= KEPT", text);
        }
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        page.heading(Colour.BAD, "! UNREADABLE", Inputs.place(input));
        page.entry("error", input.message());
        page.blank();
        page.writeTo(writer);
    }

    @Override
    public void end() throws IOException {
        page.text(Phrase.count(accounts, "account", "accounts") + " compared: events are lost in " + lost
                + ", and may be lost in " + open + " more");
        page.writeTo(writer);
        writer.flush();
    }
}
