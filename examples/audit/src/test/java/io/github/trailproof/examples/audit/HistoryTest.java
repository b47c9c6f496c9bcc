package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final String ID = "111122223333";
    private static final String REGIONS =
            "['us-east-1','us-east-2','us-west-1','us-west-2','ca-central-1','sa-east-1','eu-central-1','eu-north-1','eu-west-1','eu-west-2','eu-west-3','ap-south-1','ap-northeast-1','ap-northeast-2','ap-northeast-3','ap-southeast-1','ap-southeast-2']";

    @TempDir
    private Path folder;

    private Path evidence(String time, boolean logging) throws IOException {
        Account account = Account.without(ID)
                .enabled(REGIONS)
                .everywhere("main", "{}")
                .logging("main", logging)
                .selectors("main", Account.ALL)
                .collected(time);
        return Files.writeString(folder.resolve("evidence.jsonl"), account + "\n");
    }

    private Path records(String... records) throws IOException {
        Path file = folder.resolve("AWSLogs/" + ID + "/CloudTrail/us-east-1/2026/09/10/" + ID + "_x.json");
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file, "{\"Records\":[" + String.join(",", records).replace('\'', '"') + "]}");
    }

    private static String record(String time, String name, String user, String rest) {
        return "{'eventVersion':'1.11','userIdentity':{'type':'IAMUser','arn':'arn:aws:iam::" + ID + ":user/" + user
                + "','accountId':'" + ID + "'},'eventTime':'" + time
                + "','eventSource':'cloudtrail.amazonaws.com','eventName':'" + name
                + "','awsRegion':'us-east-1','requestParameters':{'name':'main'},'responseElements':null,'eventID':'"
                + time + "','recipientAccountId':'" + ID + "'" + rest + "}";
    }

    private void aliceStopsAndBobStarts() throws IOException {
        evidence("2026-09-10T08:00:00Z", true);
        records(
                record("2026-09-10T10:00:00Z", "StopLogging", "alice", ""),
                record("2026-09-10T10:30:00Z", "StartLogging", "mallory", ",'errorCode':'AccessDenied'"),
                record("2026-09-10T11:30:00Z", "StartLogging", "bob", ""));
    }

    private Run history(Object... more) {
        return Run.of(Run.joined(
                new Object[] {"history", folder, "--from", "2026-09-10T08:00:00Z", "--to", "2026-09-10T20:00:00Z"},
                more));
    }

    @Test
    void itReadsLikeAnAuditorsSentence() throws IOException {
        aliceStopsAndBobStarts();

        Run run = history("--whole");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("FAIL 111122223333 by CIS: covered for 10 h 30 min and not covered for 1 h 30 min")
                .contains("Not covered from 10 September 2026, 10:00 UTC, for 1 h 30 min: arn:aws:iam::" + ID
                        + ":user/alice stopped logging of main; arn:aws:iam::" + ID
                        + ":user/bob started it.")
                .contains("every management event");
    }

    @Test
    void withoutAWholeHistoryItIsOpenAndSaysOfWhat() throws IOException {
        aliceStopsAndBobStarts();

        Run run = history();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Not known from 10 September 2026, 08:00 UTC, for 12 h: the history of trails of account "
                        + ID);
    }

    @Test
    void machinesGetSpansWithoutHolesAndInterruptions() throws IOException {
        aliceStopsAndBobStarts();

        JsonNode line = new JsonMapper()
                .readTree(history("--whole", "--format", "jsonl").out());

        assertThat(line.at("/seconds/CIS/FAIL").asLong()).isEqualTo(5_400);
        assertThat(line.path("spans")).hasSize(3);
        assertThat(line.at("/spans/1/from")).isEqualTo(line.at("/spans/0/to"));
        assertThat(line.at("/spans/1/verdicts/CIS").asText()).isEqualTo("FAIL");
        JsonNode interruption = line.at("/interruptions/0");
        assertThat(interruption.path("criterion").asText()).isEqualTo("CIS");
        assertThat(interruption.at("/begunBy/eventName").asText()).isEqualTo("StopLogging");
        assertThat(interruption.at("/begunBy/userIdentityArn").asText()).endsWith("user/alice");
        assertThat(interruption.at("/endedBy/at").asText()).isEqualTo("2026-09-10T11:30:00Z");
        assertThat(interruption.path("gaps")).hasSize(1);
    }

    @Test
    void spreadsheetsGetARowForEachSpan() throws IOException {
        aliceStopsAndBobStarts();

        assertThat(history("--whole", "--format", "csv").lines())
                .hasSize(4)
                .element(2)
                .asString()
                .startsWith(ID + ",2026-09-10T10:00:00Z,2026-09-10T11:30:00Z,5400,FAIL,FAIL,FAIL,");
    }

    @Test
    void aRecordThatCannotBeReadIsNamedAndTheOthersCount() throws IOException {
        evidence("2026-09-10T08:00:00Z", true);
        records(
                record("2026-09-10T10:00:00Z", "StopLogging", "alice", ""),
                record("yesterday", "StartLogging", "bob", ""));

        Run run = history("--whole");

        assertThat(run.status()).isEqualTo(65);
        assertThat(run.err()).contains("record yesterday: expected a time in `eventTime`");
        assertThat(run.out()).contains("stopped logging of main");
    }

    @Test
    void askedLiveItNeedsNoFiles() throws IOException {
        assertThat(Run.of("history").err()).contains("history needs either --live, which asks AWS, or files");
        assertThat(Run.of("history", "--live", evidence("2026-09-10T08:00:00Z", true))
                        .status())
                .isEqualTo(64);
        assertThat(Run.of("history", "--delay", "0", evidence("2026-09-10T08:00:00Z", true))
                        .err())
                .contains("--delay and --no-organization need --live");
        assertThat(Run.of("history", "--live", "--whole").err()).contains("--whole is about files");
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() throws IOException {
        Run run =
                Run.of("history", evidence("2026-09-10T08:00:00Z", true), "--from", "2026-09-11", "--to", "2026-09-10");

        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("expected a --from that lies before --to");
    }
}
