package io.github.trailproof.examples.audit.past.html;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.past.ComparisonReport;
import io.github.trailproof.examples.audit.report.html.HtmlDocument;
import io.github.trailproof.examples.audit.report.html.HtmlJson;
import io.github.trailproof.examples.audit.report.html.HtmlKind;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What two evidences of each account lose and gain, and why, as a page. */
public final class HtmlComparisonReport implements ComparisonReport {

    private static final HtmlKind KIND = new HtmlKind(
            HtmlComparisonReport.class,
            "comparison",
            "CloudTrail coverage compared",
            "CloudTrail coverage, before and after",
            "trailproof compare");

    /** The one thing that accounts are sorted and filtered by. */
    private static final String EVENTS = "events";

    private final HtmlDocument document;
    private final VerdictCounts counts = new VerdictCounts();

    public HtmlComparisonReport(OutputStream out) throws IOException {
        document = new HtmlDocument(out, KIND, HtmlComparisonReport::introduce);
    }

    private static void introduce(HtmlJson json) throws IOException {
        json.field("chosen", EVENTS);
        json.object("words", () -> {
            json.field("FAIL", "LOST");
            json.field("INDETERMINATE", "OPEN");
            json.field("PASS", "KEPT");
        });
        json.array("criteria", List.of(EVENTS), name -> {
            json.beginObject();
            json.field("name", name);
            json.endObject();
        });
        json.array("verdictsBy", List.of(Criterion.values()), criterion -> json.value(Wording.name(criterion)));
    }

    @Override
    public void account(Comparison comparison) throws IOException {
        ComparisonRow row = new ComparisonRow(document.json(), comparison);
        counts.add("LOST, OPEN, KEPT", row.verdict());
        document.account(row);
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
