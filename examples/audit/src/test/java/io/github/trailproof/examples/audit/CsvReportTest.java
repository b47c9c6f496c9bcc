package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.evidence.PlainText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

    private static final String ID = "111122223333";

    /** Reads what was written as any program for tables does. */
    private static List<CSVRecord> table(Run run) throws IOException {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(run.out()), form)) {
            return parser.getRecords();
        }
    }

    private static List<CSVRecord> audit(Object input) throws IOException {
        return table(Run.with(Map.of(), input.toString(), "audit", "--format", "csv", "-"));
    }

    @Test
    void anAccountHasOneRowWithTheVerdictsOfAllCriteria() throws IOException {
        List<CSVRecord> rows = audit(Account.passing(ID).enabled("['us-east-1']"));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.toMap())
                        .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                                Map.entry("account", ID),
                                Map.entry("cis", "PASS"),
                                Map.entry("security_hub", "PASS"),
                                Map.entry("complete", "PASS"),
                                Map.entry("trail", "arn:aws:cloudtrail:us-east-1:111122223333:trail/main"),
                                Map.entry(
                                        "reason",
                                        "IsMultiRegionTrail is true, IsLogging is true, IncludeManagementEvents"
                                                + " is true, ReadWriteType is All"),
                                Map.entry("gaps", "0"),
                                Map.entry("first_gap", ""),
                                Map.entry("missing_permissions", ""),
                                Map.entry("delivery_warnings", ""),
                                Map.entry("warnings", ""),
                                Map.entry("redundant_trails", ""),
                                Map.entry("collected_at", ""),
                                Map.entry("error", ""))));
    }

    @Test
    void theRowOfAnOpenAccountNamesTheMissingPermissionAndTheFirstGap() throws IOException {
        Account account =
                Account.open(ID).enabled("['us-east-1']").status("main", "{'error':{'code':'AccessDeniedException'}}");
        CSVRecord open = audit(account).get(0);
        assertThat(open.get("cis")).isEqualTo("INDETERMINATE");
        assertThat(open.get("reason")).isEqualTo("open: GetTrailStatus answered AccessDeniedException");
        assertThat(open.get("missing_permissions")).isEqualTo("cloudtrail:GetTrailStatus");
        assertThat(open.get("gaps")).isEqualTo("1");
        assertThat(open.get("first_gap")).contains("may go unrecorded");

        CSVRecord warned = audit(
                        Account.failing(ID).status("main", "{'IsLogging':false,'LatestDeliveryError':'NoSuchBucket'}"))
                .get(0);
        assertThat(warned.get("cis")).isEqualTo("FAIL");
        assertThat(warned.get("reason")).isEqualTo("it is not logging: IsLogging is false");
        assertThat(warned.get("delivery_warnings")).contains("NoSuchBucket");

        assertThat(audit(Account.without(ID)).get(0).get("reason")).startsWith("there is no trail");
    }

    @Test
    void theReasonIsOfTheChosenCriterion() throws IOException {
        CSVRecord row = table(Run.with(
                        Map.of(),
                        Account.failing(ID).toString(),
                        "audit",
                        "--criterion",
                        "complete",
                        "--format",
                        "csv",
                        "-"))
                .get(0);
        assertThat(row.get("reason")).contains("is not recorded");
    }

    @Test
    void anInputThatCannotBeReadHasARowInItsPlace() throws IOException {
        List<CSVRecord> rows = audit(Account.passing(ID) + "\n{\"accountId\":7}\n" + Account.failing("444455556666"));
        assertThat(rows).extracting(row -> row.get("account")).containsExactly(ID, "", "444455556666");
        assertThat(rows.get(1).get("cis")).isEqualTo("UNREADABLE");
        assertThat(rows.get(1).get("error")).startsWith("in -, line 2, $.accountId: expected");
        assertThat(rows.get(1).isConsistent()).isTrue();
    }

    @Test
    void anOrganizationHasARowForEachAccount() throws IOException {
        List<CSVRecord> rows = table(Run.of("audit", Run.ORGANIZATION, "--format", "csv"));
        assertThat(rows).hasSize(15).allMatch(CSVRecord::isConsistent);
        assertThat(rows.get(0).get("collected_at")).isEqualTo("2026-08-20T06:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "a,\"b\";c\nd", "x\r\n=1"})
    void hostileNamesStayInTheirCell(String hostile) throws IOException {
        String json = new JsonMapper().writeValueAsString(hostile);
        String error = json.substring(1, json.length() - 1);
        CSVRecord row = audit("{\"accountId\":\"" + ID + "\",\"describeTrails\":{\"us-east-1\":{\"error\":{\"code\":\""
                        + error + "\"}}}}")
                .get(0);
        assertThat(row.isConsistent()).isTrue();
        assertThat(row.get("reason"))
                .isEqualTo("open: DescribeTrails answered " + PlainText.of(hostile) + " in us-east-1");
    }
}
