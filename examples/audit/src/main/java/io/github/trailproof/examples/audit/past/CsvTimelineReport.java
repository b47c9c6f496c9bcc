package io.github.trailproof.examples.audit.past;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.CsvCell;
import io.github.trailproof.history.text.ComparisonText;
import io.github.trailproof.history.text.TimelineText;
import io.github.trailproof.history.timeline.Span;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One row per account and span, for spreadsheets. */
public final class CsvTimelineReport implements TimelineReport {

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "account",
                    "from",
                    "to",
                    "seconds",
                    "cis",
                    "security_hub",
                    "complete",
                    "begun_by",
                    "not_recorded",
                    "error")
            .get();

    private static final int COLUMNS = FORM.getHeader().length;

    private final CSVPrinter csv;

    public CsvTimelineReport(OutputStream out) throws IOException {
        this.csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORM);
    }

    @Override
    public void account(Timeline timeline) throws IOException {
        for (Span span : timeline.spans()) {
            List<String> cells = new ArrayList<>(COLUMNS);
            cells.add(timeline.accountId());
            cells.add(span.time().from().toString());
            cells.add(span.time().to().toString());
            cells.add(String.valueOf(
                    Duration.between(span.time().from(), span.time().to()).toSeconds()));
            for (Criterion criterion : Criterion.values()) {
                cells.add(span.verdict(criterion).name());
            }
            cells.add(span.begunBy().stream().map(TimelineText::act).collect(Collectors.joining("; ")));
            cells.add(span.assessment().coverage().gaps().stream()
                    .filter(Gap::certain)
                    .map(ComparisonText::events)
                    .collect(Collectors.joining("; ")));
            cells.add("");
            row(cells);
        }
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        List<String> cells = new ArrayList<>();
        while (cells.size() < COLUMNS - 1) {
            cells.add("");
        }
        cells.add("in " + Inputs.place(input) + ": " + input.message());
        row(cells);
    }

    private void row(List<String> cells) throws IOException {
        csv.printRecord(cells.stream().map(CsvCell::of).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }
}
