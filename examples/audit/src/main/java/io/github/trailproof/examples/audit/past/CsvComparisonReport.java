package io.github.trailproof.examples.audit.past;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.ComparisonCells;
import io.github.trailproof.examples.audit.report.CsvCell;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One row per account, for spreadsheets. */
public final class CsvComparisonReport implements ComparisonReport {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setHeader(header()).get();

    private static final int COLUMNS = FORM.getHeader().length;

    private final CSVPrinter csv;

    public CsvComparisonReport(OutputStream out) throws IOException {
        this.csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORM);
    }

    private static String[] header() {
        List<String> header = new ArrayList<>(List.of(
                "account",
                "cis_before",
                "cis_after",
                "security_hub_before",
                "security_hub_after",
                "complete_before",
                "complete_after"));
        header.addAll(ComparisonCells.HEADER);
        header.add("error");
        return header.toArray(String[]::new);
    }

    @Override
    public void account(Comparison comparison) throws IOException {
        List<String> cells = new ArrayList<>(COLUMNS);
        cells.add(comparison.accountId());
        for (Criterion criterion : Criterion.values()) {
            cells.add(comparison.before().verdict(criterion).name());
            cells.add(comparison.after().verdict(criterion).name());
        }
        cells.addAll(ComparisonCells.of(comparison));
        cells.add("");
        row(cells);
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
