package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import io.github.trailproof.testkit.generate.Accounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

@Tag("thorough")
class ReportProperties {

    private static final JsonMapper JSON = new JsonMapper();

    private static Run audit(AccountEvidence evidence, Criterion criterion, String format) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (RecordedEvidenceWriter writer = RecordedEvidenceWriter.of(line)) {
            writer.write(evidence);
        }
        return Run.with(
                Map.of(),
                line.toString(StandardCharsets.UTF_8),
                "audit",
                "--criterion",
                CriterionOption.name(criterion),
                "--format",
                format,
                "-");
    }

    @Property(tries = 300)
    @Label("every report for pipelines keeps the rules, its counts are right, and only PASS has passed")
    void junit(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion chosen) throws IOException {
        Suite suite = Suite.of(audit(evidence, chosen, "junit").out());

        Assessment assessment = Cis31.assess(evidence);
        for (CriterionResult result : assessment.results()) {
            String expected = expected(result, chosen);
            assertThat(suite.outcome(evidence.accountId(), result.criterion().name()))
                    .isEqualTo(expected);
        }
        Verdict verdict = assessment.verdict(chosen);
        assertThat(suite.count("tests")).isEqualTo(suite.cases().size()).isEqualTo(3);
        assertThat(suite.count("failures")).isEqualTo(verdict == Verdict.FAIL ? 1 : 0);
        assertThat(suite.count("errors")).isEqualTo(verdict == Verdict.INDETERMINATE ? 1 : 0);
    }

    private static String expected(CriterionResult result, Criterion chosen) {
        if (result.verdict() == Verdict.PASS) {
            return "passed";
        }
        if (result.criterion() != chosen) {
            return "skipped";
        }
        return result.verdict() == Verdict.FAIL ? "failure" : "error";
    }

    @Property(tries = 300)
    @Label("every table is one row of as many cells as its header, and none of them a formula")
    void csv(@ForAll("accounts") AccountEvidence evidence, @ForAll Criterion chosen) throws IOException {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        String text = audit(evidence, chosen, "csv").out();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), form)) {
            assertThat(parser.getRecords()).singleElement().satisfies(row -> {
                assertThat(row.isConsistent()).isTrue();
                assertThat(row.stream()).allMatch(cell -> cell.length() <= 32_767 && !cell.matches("(?s)\\s*[=+@-].*"));
                verdicts(row, Cis31.assess(evidence));
            });
        }
    }

    private static void verdicts(CSVRecord row, Assessment assessment) {
        assertThat(row.get("account")).isEqualTo(assessment.accountId());
        assertThat(row.get("cis")).isEqualTo(assessment.verdict(Criterion.CIS).name());
        assertThat(row.get("security_hub"))
                .isEqualTo(assessment.verdict(Criterion.SECURITY_HUB).name());
        assertThat(row.get("complete"))
                .isEqualTo(assessment.verdict(Criterion.COMPLETE).name());
    }

    @Property(tries = 300)
    @Label("findings are made of every account, and only PASS has passed")
    void findings(@ForAll("accounts") AccountEvidence evidence) throws IOException {
        Assessment assessment = Cis31.assess(evidence);
        JsonNode findings = JSON.readTree(audit(evidence, Criterion.CIS, "asff").out());
        String[] events = audit(evidence, Criterion.CIS, "ocsf").out().lines().toArray(String[]::new);

        assertThat(findings).hasSize(3);
        assertThat(events).hasSize(3);
        int place = 0;
        for (CriterionResult result : assessment.results()) {
            boolean passes = result.verdict() == Verdict.PASS;
            assertThat(findings.get(place)
                            .get("Compliance")
                            .get("Status")
                            .textValue()
                            .equals("PASSED"))
                    .isEqualTo(passes);
            assertThat(JSON.readTree(events[place])
                                    .get("compliance")
                                    .get("status_id")
                                    .intValue()
                            == 1)
                    .isEqualTo(passes);
            place++;
        }
    }

    @Provide
    Arbitrary<AccountEvidence> accounts() {
        return Accounts.any();
    }
}
