package io.github.trailproof.examples.fleetspark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.testkit.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FleetTest {

    private static final String OWNER = "111111111111";
    private static final String TRAIL = "arn:aws:cloudtrail:us-east-1:" + OWNER + ":trail/everyone";
    private static final String LISTING = "\"enabledRegions\":[\"us-east-1\"],\"describeTrails\":{\"us-east-1\":"
            + "{\"trailList\":[{\"Name\":\"everyone\",\"HomeRegion\":\"us-east-1\",\"TrailARN\":\"" + TRAIL
            + "\",\"IsMultiRegionTrail\":true,\"IncludeGlobalServiceEvents\":true,\"IsOrganizationTrail\":true}]}}";
    private static final String DENIED = "{\"error\":{\"code\":\"AccessDeniedException\"}}";

    private SparkSession spark;
    private Path folder;

    @BeforeAll
    void start() {
        System.setProperty("spark.master", "local[2]");
        spark = Session.start();
    }

    @AfterAll
    void stop() {
        spark.stop();
        System.clearProperty("spark.master");
    }

    @BeforeEach
    void folder(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyAccountOfTheCorpusHasItsVerdicts() throws IOException {
        write("in.jsonl", String.join("\n", corpus()));

        Summary summary = run("in.jsonl");

        Map<String, String> found = new HashMap<>();
        verdicts()
                .forEach(row -> found.put(
                        row.getAs("accountId"),
                        row.getAs("cis") + " " + row.getAs("securityHub") + " " + row.getAs("complete")));
        OrganizationTrails organization = OrganizationTrails.of(accounts());
        for (int i = 0; i < Corpus.cases().size(); i++) {
            AccountEvidence account = accounts().get(i);
            Map<Criterion, Verdict> expected = Corpus.cases().get(i).expected();
            // In this company some members of organizations learn more than the corpus has them know.
            if (organization.fill(account).equals(account)) {
                assertThat(found)
                        .containsEntry(
                                account.accountId(),
                                expected.get(Criterion.CIS) + " " + expected.get(Criterion.SECURITY_HUB) + " "
                                        + expected.get(Criterion.COMPLETE));
            }
        }
        int all = accounts().size();
        assertThat(summary.counts()).isEqualTo(new Counts(all, 0, all, 0, 0, List.of()));
    }

    @Test
    void aRowSaysWhatTheAssessmentSays() throws IOException {
        write("in.jsonl", String.join("\n", corpus()));

        run("in.jsonl");

        OrganizationTrails organization = OrganizationTrails.of(accounts());
        List<String> expected = accounts().stream()
                .map(organization::fill)
                .map(account -> inShort(account, Cis31.assess(account)))
                .toList();
        assertThat(verdicts().stream().map(FleetTest::inShort)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The corpus, each account with a number of its own. */
    private static List<String> corpus() {
        List<Corpus.Case> cases = Corpus.cases();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            lines.add(Population.line(cases, i));
        }
        return lines;
    }

    private static List<AccountEvidence> accounts() {
        return corpus().stream().flatMap(Judge::evidence).toList();
    }

    private static String inShort(AccountEvidence account, Assessment assessment) {
        return assessment.accountId()
                + assessment.verdict(Criterion.CIS)
                + assessment.verdict(Criterion.SECURITY_HUB)
                + assessment.verdict(Criterion.COMPLETE)
                + assessment
                        .result(Criterion.CIS)
                        .decisiveTrail()
                        .map(trail -> trail.trailArn().toString())
                        .orElse("null")
                + assessment.coverage().gaps().size()
                + assessment.missing().size()
                + account.collectedAt().map(Object::toString).orElse("null");
    }

    private static String inShort(Row row) {
        return row.<String>getAs("accountId")
                + row.getAs("cis")
                + row.getAs("securityHub")
                + row.getAs("complete")
                + row.getAs("decisiveTrail")
                + row.getAs("gaps")
                + row.getList(row.fieldIndex("missing")).size()
                + row.getAs("collectedAt");
    }

    @Test
    void aMemberHasTheAnswersOfTheOwner() throws IOException {
        write("in/a-members.jsonl", member("222222222222") + "\n" + member("333333333333"));
        write(
                "in/b-owner.jsonl.gz",
                gzip(account(
                        OWNER,
                        "{\"IsLogging\":true}",
                        "{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}")));

        Summary summary = run("in");

        assertThat(summary.verdicts().get("cis")).containsEntry("PASS", 3L);
        assertThat(summary.verdicts().get("complete")).containsEntry("PASS", 3L);
    }

    @Test
    void anotherMembersAnswersCountOnlyIfItIsNamedADelegatedAdministrator() throws IOException {
        write("in.jsonl", member("222222222222") + "\n" + answered("333333333333"));

        Summary summary = run("in.jsonl");

        assertThat(summary.verdicts().get("cis")).containsEntry("PASS", 1L).containsEntry("INDETERMINATE", 1L);

        Summary named = run("in.jsonl", "--delegated-administrator=333333333333");

        assertThat(named.verdicts().get("cis")).containsEntry("PASS", 2L);
    }

    private static String answered(String accountId) {
        return account(
                accountId,
                "{\"IsLogging\":true}",
                "{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}");
    }

    @Test
    void aMemberWithoutItsOwnerStaysOpen() throws IOException {
        write("in.jsonl", member("222222222222"));

        Summary summary = run("in.jsonl");

        assertThat(summary.verdicts().get("cis")).containsEntry("INDETERMINATE", 1L);
        assertThat(verdicts().get(0).<String>getList(9))
                .contains("cloudtrail:GetTrailStatus us-east-1 " + TRAIL + " AccessDeniedException");
    }

    @Test
    void badLinesAreToldWithTheirFileAndTheRestIsJudged() throws IOException {
        String good = member("222222222222");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes((good + "\r\n\nno json\n").getBytes(UTF_8));
        lines.writeBytes("{\"accountId\":\"222222222222\",\"accountId\":\"222222222222\"}\n".getBytes(UTF_8));
        lines.writeBytes("{\"accountId\":\"2222\",\"describeTrails\":{}}\n \t\n".getBytes(UTF_8));
        lines.writeBytes("{\"accountId\":\"222222222222\",\"describeTrails\":{},\"x\":\"".getBytes(UTF_8));
        lines.writeBytes(new byte[] {(byte) 0xc3, '"', '}', '\n'});
        lines.writeBytes("{\"accountId\":\n".getBytes(UTF_8));
        lines.writeBytes(good.getBytes(UTF_8));
        write("in.jsonl", lines.toByteArray());

        Summary summary = run("in.jsonl");

        assertThat(summary.counts()).isEqualTo(new Counts(9, 2, 1, 1, 5, List.of()));
        assertThat(summary.counts().isEverythingJudged()).isFalse();
        assertThat(badLines())
                .allMatch(row -> row.<String>getAs("source").endsWith("/in.jsonl"))
                .extracting(row -> row.getAs("path") + ": " + row.getAs("message"))
                .anyMatch(text -> text.contains("$.accountId: ") && text.contains("`2222`"))
                .anyMatch(text -> text.contains("UTF-8"))
                .anyMatch(text -> text.contains("accountId` again") || text.contains("accountId: "));
        assertThat(badLines()).extracting(row -> row.getAs("line")).contains("no json", "{\"accountId\":");
    }

    @Test
    void theLinesOfOneAccountAreOneRow() throws IOException {
        write("in/a.jsonl", member("222222222222") + "\n" + answered(OWNER));
        write("in/b.jsonl", member("333333333333") + "\n" + answered("222222222222"));

        Summary summary = run("in");

        assertThat(summary.counts()).isEqualTo(new Counts(4, 0, 3, 1, 0, List.of()));
        assertThat(verdicts()).hasSize(3);
        assertThat(summary.verdicts().get("cis")).containsEntry("PASS", 3L);
    }

    @Test
    void anOwnersLinesAreJoinedBeforeTheySpeakForMembers() throws IOException {
        write("in/a.jsonl", account(OWNER, "{\"IsLogging\":true}", DENIED) + "\n" + member("333333333333"));
        write(
                "in/b.jsonl",
                account(
                        OWNER,
                        DENIED,
                        "{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}"));

        assertThat(run("in").verdicts().get("cis")).containsEntry("PASS", 2L);
    }

    @Test
    void aFileWithoutAnAccountIsTold() throws IOException {
        write("in/empty.jsonl", "");
        write("in/blank.jsonl", "\n \n");
        write("in/member.jsonl", member("222222222222"));

        Counts counts = run("in").counts();

        assertThat(counts.emptyFiles()).hasSize(2);
        assertThat(counts.isEverythingJudged()).isFalse();
    }

    @Test
    void compressedInputThatBreaksOffStopsTheRun() throws IOException {
        byte[] whole = gzip(String.join("\n", corpus()));
        write("in.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> run("in.jsonl.gz")).isInstanceOf(Exception.class);
        assertThat(folder.resolve("out/summary.json")).doesNotExist();
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        write("in.jsonl", member("222222222222"));
        write("out/kept", "");

        assertThatThrownBy(() -> run("in.jsonl")).hasMessageContaining("already something at");
    }

    @Test
    void theSummaryIsWrittenToo() throws IOException {
        write("in.jsonl", member("222222222222"));

        run("in.jsonl");

        assertThat(folder.resolve("out/summary.json"))
                .content()
                .contains("\"accounts\" : 1", "\"INDETERMINATE\" : 1", "\"badLines\" : 0");
    }

    private static String member(String accountId) {
        return account(accountId, DENIED, DENIED);
    }

    private static String account(String accountId, String status, String selectors) {
        return "{\"accountId\":\"" + accountId + "\"," + LISTING + ",\"getTrailStatus\":{\"" + TRAIL + "\":" + status
                + "},\"getEventSelectors\":{\"" + TRAIL + "\":" + selectors + "}}";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    private Summary run(String input, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.add(folder.resolve("out" + String.join("", options)).toString());
        arguments.add(folder.resolve(input).toString());
        return new Fleet(spark, Arguments.parse(arguments)).run();
    }

    private List<Row> verdicts() {
        return spark.read()
                .parquet(folder.resolve("out").resolve(Fleet.VERDICTS).toString())
                .collectAsList();
    }

    private List<Row> badLines() {
        return spark.read()
                .json(folder.resolve("out").resolve(Fleet.BAD_LINES).toString())
                .collectAsList();
    }
}
