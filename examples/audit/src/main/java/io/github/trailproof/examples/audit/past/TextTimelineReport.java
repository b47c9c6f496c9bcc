package io.github.trailproof.examples.audit.past;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.examples.audit.console.Colour;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.history.text.TimelineText;
import io.github.trailproof.history.timeline.Interruption;
import io.github.trailproof.history.timeline.Span;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The timelines that people read, by one criterion. */
public final class TextTimelineReport implements TimelineReport {

    private static final int MOST_GAPS = 4;
    private static final int MOST_OPEN = 20;

    private final Writer writer;
    private final Page page;
    private final Criterion criterion;

    public TextTimelineReport(OutputStream out, TextStyle style, Criterion criterion) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.page = new Page(style);
        this.criterion = criterion;
    }

    @Override
    public void account(Timeline timeline) throws IOException {
        Verdict verdict = TimelineText.verdict(timeline, criterion);
        page.heading(
                Colour.of(verdict),
                page.style().symbol(verdict) + " " + verdict,
                timeline.accountId() + "  by " + Wording.name(criterion) + ": "
                        + TimelineText.summary(timeline, criterion));
        for (Interruption interruption : timeline.interruptions()) {
            if (interruption.criterion() == criterion) {
                page.entry("gap", TimelineText.interruption(interruption));
                TimelineText.unrecorded(interruption).stream()
                        .limit(MOST_GAPS)
                        .forEach(events -> page.entry("", events));
            }
        }
        List<Span> open = timeline.spans().stream()
                .filter(span -> span.verdict(criterion) == Verdict.INDETERMINATE)
                .toList();
        open.stream()
                .limit(MOST_OPEN)
                .forEach(span -> page.entry("open", TimelineText.open(span.time(), span.unsettled())));
        if (open.size() > MOST_OPEN) {
            page.entry("", "and " + Phrase.count(open.size() - MOST_OPEN, "more time", "more times"));
        }
        page.blank();
        page.writeTo(writer);
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
        writer.flush();
    }
}
