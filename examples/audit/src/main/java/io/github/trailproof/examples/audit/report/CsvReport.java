package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.examples.audit.console.AccountName;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Wording;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One row per account, for spreadsheets: the verdicts of all criteria, and the reason of the chosen one. */
public final class CsvReport implements Report {

    private static final List<String> HEADER = List.of(
            "account",
            "cis",
            "security_hub",
            "complete",
            "trail",
            "reason",
            "gaps",
            "first_gap",
            "missing_permissions",
            "delivery_warnings",
            "warnings",
            "redundant_trails",
            "collected_at");

    private static final List<String> BEFORE = List.of("cis_before", "security_hub_before", "complete_before");

    /** Written instead of each verdict, so that a filter on verdicts does not hide the row. */
    private static final String UNREADABLE = "UNREADABLE";

    private final CSVPrinter csv;
    private final Criterion criterion;
    private final List<String> header;

    /**
     * Writes the names of the columns.
     *
     * @param planned whether there are columns for what plans change
     */
    public CsvReport(OutputStream out, Criterion criterion, boolean planned) throws IOException {
        this.criterion = criterion;
        this.header = header(planned);
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setHeader(header.toArray(String[]::new))
                .get();
        this.csv = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), form);
    }

    private static List<String> header(boolean planned) {
        List<String> header = new ArrayList<>(HEADER);
        if (planned) {
            header.addAll(BEFORE);
            header.addAll(ComparisonCells.HEADER);
            header.add("notes");
        }
        header.add("error");
        return List.copyOf(header);
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        row(cells(evidence, assessment));
    }

    @Override
    public void planned(PlannedAnswer answer) throws IOException {
        List<String> cells = cells(answer.evidence(), answer.assessment());
        answer.comparison().ifPresent(comparison -> {
            comparison
                    .before()
                    .results()
                    .forEach(result -> cells.add(result.verdict().name()));
            cells.addAll(ComparisonCells.of(comparison));
        });
        while (cells.size() < header.size() - 2) {
            cells.add("");
        }
        cells.add(joined(answer.notes().stream().sorted().map(PlanNotes::of)));
        row(cells);
    }

    private List<String> cells(AccountEvidence evidence, Assessment assessment) {
        CriterionResult result = assessment.result(criterion);
        List<Gap> gaps = assessment.coverage().gaps();
        List<String> cells = new ArrayList<>(header.size());
        cells.add(AccountName.of(assessment.accountId()));
        for (CriterionResult each : assessment.results()) {
            cells.add(each.verdict().name());
        }
        cells.add(result.decisiveTrail().map(TrailName::of).orElse(""));
        cells.add(Explanation.of(assessment).by(criterion).because().text());
        cells.add(String.valueOf(gaps.size()));
        cells.add(gaps.isEmpty() ? "" : Wording.gap(gaps.get(0)));
        cells.add(permissions(assessment.missing()));
        cells.add(joined(assessment.deliveryWarnings().stream().map(warning -> Wording.warning(warning))));
        cells.add(joined(assessment.warnings().stream().map(warning -> Wording.warning(warning))));
        cells.add(joined(assessment.coverage().redundant().stream().map(copy -> Wording.copy(copy, assessment))));
        cells.add(evidence.collectedAt().map(Object::toString).orElse(""));
        return cells;
    }

    private static String joined(Stream<String> sentences) {
        return sentences.collect(Collectors.joining("; "));
    }

    /** The permissions that would help. Where a call was answered, none would. */
    private static String permissions(List<MissingEvidence> missing) {
        return joined(missing.stream()
                .filter(one -> !one.isAnswered())
                .map(MissingEvidence::iamAction)
                .distinct());
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        List<String> cells = new ArrayList<>(List.of("", UNREADABLE, UNREADABLE, UNREADABLE));
        while (cells.size() < header.size() - 1) {
            cells.add("");
        }
        cells.add("in " + Inputs.place(input) + ": " + input.message());
        row(cells);
    }

    private void row(List<String> cells) throws IOException {
        List<String> safe = new ArrayList<>(cells.stream().map(CsvCell::of).toList());
        while (safe.size() < header.size()) {
            safe.add("");
        }
        csv.printRecord(safe);
    }

    @Override
    public void end(Tally tally) throws IOException {
        csv.flush();
    }
}
