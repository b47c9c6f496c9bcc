package io.github.trailproof.examples.audit.past.html;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.past.TimelineReport;
import io.github.trailproof.examples.audit.report.html.HtmlDocument;
import io.github.trailproof.examples.audit.report.html.HtmlKind;
import io.github.trailproof.history.text.TimelineText;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.io.OutputStream;

/** Each account's coverage as a bar along the time, and what interrupted it, as a page. */
public final class HtmlTimelineReport implements TimelineReport {

    private static final HtmlKind KIND = new HtmlKind(
            HtmlTimelineReport.class,
            "timeline",
            "CloudTrail coverage over time",
            "CloudTrail coverage over time",
            "trailproof history");

    private final HtmlDocument document;
    private final VerdictCounts counts = new VerdictCounts();

    public HtmlTimelineReport(OutputStream out, Criterion criterion) throws IOException {
        document = new HtmlDocument(out, KIND, json -> HtmlDocument.criteria(json, criterion));
    }

    @Override
    public void account(Timeline timeline) throws IOException {
        for (Criterion criterion : Criterion.values()) {
            counts.add(Wording.name(criterion), TimelineText.verdict(timeline, criterion));
        }
        document.account(new TimelineRow(document.json(), timeline));
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        document.unreadable(input);
    }

    @Override
    public void end() throws IOException {
        document.end(json -> {}, counts.byName());
    }
}
