package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What pipelines and spreadsheets get of a plan that is laid over evidence: before, after, lost and why. */
class PlannedFormatsTest {

    private static final String ID = "111122223333";
    private static final String WITHOUT_KMS = "{'EventSelectors':[{'ReadWriteType':'All',"
            + "'IncludeManagementEvents':true,'ExcludeManagementEventSources':['kms.amazonaws.com']}]}";

    @TempDir
    private Path folder;

    /** A plan that stops a trail, or leaves it. */
    private Path plan(boolean logging) throws IOException {
        String trail = "{'arn':'arn:aws:cloudtrail:us-east-1:111122223333:trail/main','name':'main',"
                + "'is_multi_region_trail':true,'include_global_service_events':true,'is_organization_trail':false,"
                + "'event_selector':[],'advanced_event_selector':[],'enable_logging':";
        String plan = "{'format_version':'1.2','complete':true,'resource_changes':[{'address':'aws_cloudtrail.main',"
                + "'mode':'managed','type':'aws_cloudtrail','change':{'actions':['update'],'before':" + trail
                + "true},'after':" + trail + logging + "},'after_unknown':{}}}]}";
        return Files.writeString(folder.resolve("plan.json"), plan.replace('\'', '"'));
    }

    /** With a second trail, which keeps the account passing by CIS. */
    private Path evidence() throws IOException {
        Account account =
                Account.passing(ID).trail("other").logging("other", true).selectors("other", WITHOUT_KMS);
        return Files.writeString(folder.resolve("evidence.jsonl"), account.toString());
    }

    private Run junit(boolean logging, String... more) throws IOException {
        return Run.of(Run.joined(
                new Object[] {"audit", "--planned", plan(logging), "--onto", evidence(), "--format", "junit"},
                (Object[]) more));
    }

    @Test
    void aLossIsAFailureOfThePipelineThatAsksForIt() throws IOException {
        Run run = junit(false, "--fail-on-lost");

        assertThat(run.status()).isEqualTo(1);
        Suite suite = Suite.of(run.out());
        assertThat(suite.outcome(ID, "CIS")).isEqualTo("passed");
        Element failure = Suite.inner(suite.testcase("trailproof." + ID, "NOTHING_LOST"));
        assertThat(failure.getTagName()).isEqualTo("failure");
        assertThat(failure.getAttribute("type")).isEqualTo("LOST");
        assertThat(failure.getAttribute("message")).startsWith("events are lost: KMS events");
        assertThat(failure.getTextContent())
                .contains("lost: KMS events", "because trail arn:aws:cloudtrail", "stopped logging", "change: ");
        assertThat(suite.count("failures")).isEqualTo(1);
    }

    @Test
    void aLossIsToldToThePipelineThatDoesNotAskForIt() throws IOException {
        Run run = junit(false);

        assertThat(run.status()).isZero();
        Suite suite = Suite.of(run.out());
        assertThat(suite.outcome(ID, "NOTHING_LOST")).isEqualTo("skipped");
        assertThat(Suite.inner(suite.testcase("trailproof." + ID, "SECURITY_HUB"))
                        .getTextContent())
                .contains("before: PASS");
        assertThat(suite.count("failures")).isZero();
    }

    @Test
    void nothingLostPasses() throws IOException {
        Suite suite = Suite.of(junit(true, "--fail-on-lost").out());

        assertThat(suite.outcome(ID, "NOTHING_LOST")).isEqualTo("passed");
        assertThat(suite.count("tests")).isEqualTo(4);
    }

    @Test
    void withoutABeforeNoLossCanBeTold() throws IOException {
        Path template = Files.writeString(
                folder.resolve("t.yaml"),
                "Resources: {T: {Type: 'AWS::CloudTrail::Trail', Properties: {S3BucketName: b, IsLogging: true}}}");
        Path other = Files.writeString(
                folder.resolve("other.jsonl"), Account.passing("444455556666").toString());

        Run run = Run.of(
                "audit",
                "--planned",
                template,
                "--account",
                ID,
                "--onto",
                other,
                "--fail-on-lost",
                "--format",
                "junit");

        assertThat(Suite.of(run.out()).outcome(ID, "NOTHING_LOST")).isEqualTo("skipped");
    }

    @Test
    void spreadsheetsGetColumnsForWhatIsBeforeAndLost() throws IOException {
        List<String> lines = Run.of("audit", "--planned", plan(false), "--onto", evidence(), "--format", "csv")
                .lines();

        assertThat(lines.get(0))
                .endsWith(
                        ",collected_at,cis_before,security_hub_before,complete_before,lost,because,may_be_lost,gained,changes,notes,error");
        assertThat(lines.get(1))
                .startsWith(ID + ",PASS,FAIL,FAIL,")
                .contains(",PASS,PASS,PASS,", "KMS events", "stopped logging");
        assertThat(Run.of("audit", evidence(), "--format", "csv").lines().get(0))
                .endsWith(",collected_at,error");
    }

    @Test
    void aTrailWhoseRegionNobodyKnowsHasItsAddressAndNoArn() throws IOException {
        String plan = "{'format_version':'1.2','complete':true,'resource_changes':[{'address':'aws_cloudtrail.new',"
                + "'mode':'managed','type':'aws_cloudtrail','change':{'actions':['create'],'before':null,"
                + "'after':{'name':'new','is_multi_region_trail':true,'include_global_service_events':true,"
                + "'is_organization_trail':false,'enable_logging':true,'event_selector':[],"
                + "'advanced_event_selector':[]},'after_unknown':{'arn':true}}}]}";
        Path file = Files.writeString(folder.resolve("new.json"), plan.replace('\'', '"'));
        assertThat(Run.of("audit", "--planned", file, "--account", ID, "--onto", evidence(), "--format", "jsonl")
                        .out())
                .contains(
                        "{\"address\":\"aws_cloudtrail.new\",\"facet\":\"EXISTENCE\",\"field\":\"TrailARN\",\"after\":\"aws_cloudtrail.new\"}");
        assertThat(Run.of("audit", "--planned", file, "--account", ID, "--onto", evidence(), "--format", "csv")
                        .out())
                .contains("trail new is there, and was not before");
    }

    @Test
    void hostileNamesAreEscapedInEveryFormat() throws IOException {
        String hostile = "=cmd|' /C calc'!A0]]></failure><script>alert(1)</script>";
        Account account = Account.passing(ID)
                .trail(
                        "x",
                        "{'Name':'x','TrailARN':'arn:aws:cloudtrail:us-east-1:" + ID + ":trail/"
                                + hostile.replace("'", "") + "'}");
        Path evidence = Files.writeString(folder.resolve("hostile.jsonl"), account.toString());
        Path csv = folder.resolve("out.csv");
        Path junit = folder.resolve("out.xml");
        Path html = folder.resolve("out.html");

        Run.of(
                "audit",
                "--planned",
                plan(false),
                "--onto",
                evidence,
                "--fail-on-lost",
                "--format",
                "csv=" + csv,
                "--format",
                "junit=" + junit,
                "--format",
                "html=" + html);

        Suite.of(Files.readString(junit));
        assertThat(Files.readString(html)).doesNotContain("<script>alert");
        assertThat(Files.readAllLines(csv)).hasSize(2).noneMatch(line -> line.matches(".*(^|,|\")=cmd.*"));
    }
}
