package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans and templates on the command line, as a pipeline's gate has them. */
class PlannedTest {

    private static final String ID = "111122223333";
    private static final String ARN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";

    @TempDir
    private Path folder;

    private static String trail(boolean logging) {
        return "{\"arn\":\"" + ARN + "\",\"name\":\"main\",\"is_multi_region_trail\":true,"
                + "\"include_global_service_events\":true,\"is_organization_trail\":false,\"enable_logging\":" + logging
                + ",\"event_selector\":[],\"advanced_event_selector\":[]}";
    }

    private static String plan(String action, String before, String after, String unknown) {
        return "{\"format_version\":\"1.2\",\"complete\":true,\"timestamp\":\"2026-11-27T18:29:12Z\",\"resource_changes\":[{\"address\":\"aws_cloudtrail.main\","
                + "\"mode\":\"managed\",\"type\":\"aws_cloudtrail\",\"change\":{\"actions\":[\"" + action
                + "\"],\"before\":" + before + ",\"after\":" + after + ",\"after_unknown\":" + unknown + "}}]}";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path made() throws IOException {
        return file("made.json", plan("create", "null", trail(true), "{\"arn\":true}"));
    }

    private Path stopped() throws IOException {
        return file("stopped.json", plan("update", trail(true), trail(false), "{}"));
    }

    private Path evidence() throws IOException {
        return file("evidence.jsonl", Account.passing(ID).toString());
    }

    @Test
    void aPlanThatMakesATrailPasses() throws IOException {
        Run run = Run.of("audit", "--planned", made());
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("PASS  unknown  by CIS, Security Hub and complete coverage")
                .contains("trail    aws_cloudtrail.main (main)")
                .contains("Nobody knows beforehand");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsOpenIsNamedWithTheAttributeToFix() throws IOException {
        Path plan = file("unknown.json", plan("create", "null", trail(true), "{\"arn\":true,\"enable_logging\":true}"));
        Run run = Run.of("audit", "--planned", "--only-these", plan);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("open whether it is logging: known only after apply: aws_cloudtrail.main.enable_logging")
                .contains("next set aws_cloudtrail.main.enable_logging to a value that is known");
    }

    @Test
    void aPlanIsReadFromStandardInput() {
        Run run = Run.with(
                Map.of(),
                plan("create", "null", trail(false), "{\"arn\":true}"),
                "audit",
                "--planned",
                "--only-these",
                "-");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("set aws_cloudtrail.main.enable_logging to true");
    }

    @Test
    void aTemplateIsToldFromAPlan() throws IOException {
        String yaml =
                "Parameters: {Logging: {Type: String, Default: 'true'}}\nResources: {T: {Type: 'AWS::CloudTrail::Trail', Properties: {S3BucketName: b, IsLogging: !Ref Logging, IsMultiRegionTrail: true, IncludeGlobalServiceEvents: true}}}";
        Path template = file("template.yaml", yaml);
        assertThat(Run.of("audit", "--planned", "--only-these", template).status())
                .isEqualTo(2);
        assertThat(Run.of("audit", "--planned", "--only-these", "--defaults", template)
                        .status())
                .isZero();
        assertThat(Run.of("audit", "--planned", "--only-these", "--parameter", "Logging=false", template)
                        .status())
                .isEqualTo(1);
        Path json = file("template.json", "{\"Resources\":{\"T\":{\"Type\":\"AWS::CloudFormation::Stack\"}}}");
        assertThat(Run.of("audit", "--planned", "--only-these", json).out()).contains("Resources/T");
    }

    @Test
    void laidOverEvidenceItSaysWhatIsLost() throws IOException {
        Run run = Run.of("audit", "--planned", stopped(), "--onto", evidence());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("FAIL " + ID)
                .contains("before PASS by CIS, PASS by Security Hub and PASS by complete coverage")
                .contains("lost ")
                .contains("because trail " + ARN + " stopped logging");
    }

    @Test
    void aLossFailsAPipelineThatAsksForIt() throws IOException {
        Path evidence = file(
                "two.jsonl",
                Account.passing(ID)
                        .trail("other")
                        .logging("other", true)
                        .selectors(
                                "other",
                                "{'EventSelectors':[{'ReadWriteType':'All','IncludeManagementEvents':true,'ExcludeManagementEventSources':['kms.amazonaws.com']}]}")
                        .toString());
        assertThat(Run.of("audit", "--planned", stopped(), "--onto", evidence).status())
                .isZero();
        assertThat(Run.of("audit", "--planned", stopped(), "--onto", evidence, "--fail-on-lost")
                        .status())
                .isEqualTo(1);
    }

    @Test
    void aPlanForAnotherAccountIsJudgedAloneAndSaysSo() throws IOException {
        Path other = file("other.jsonl", Account.passing("444455556666").toString());
        Run run = Run.of("audit", "--planned", stopped(), "--onto", other);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there is no evidence of account " + ID + " to lay the plan over");
    }

    @Test
    void jsonLinesCarryBothSides() throws IOException {
        Run run = Run.of("audit", "--planned", stopped(), "--onto", evidence(), "--format", "jsonl");
        JsonNode line = new JsonMapper().readTree(run.out());
        assertThat(line.at("/before/verdicts/CIS").asText()).isEqualTo("PASS");
        assertThat(line.at("/after/verdicts/CIS").asText()).isEqualTo("FAIL");
        assertThat(line.at("/after/trails/0/address").asText()).isEqualTo("aws_cloudtrail.main");
        assertThat(line.at("/lost").size()).isPositive();
        JsonNode alone = new JsonMapper()
                .readTree(Run.of("audit", "--planned", made(), "--format", "jsonl")
                        .out());
        assertThat(alone.has("accountId")).isFalse();
        assertThat(alone.at("/trails/0/address").asText()).isEqualTo("aws_cloudtrail.main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "html", "junit"})
    void otherFormatsNameTheAddressAndNoAccountThatNobodyKnows(String format) throws IOException {
        Run run = Run.of("audit", "--planned", made(), "--format", format);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("unknown").doesNotContain("000000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asff", "ocsf"})
    void aPredictionIsNoFinding(String format) throws IOException {
        Run run = Run.of("audit", "--planned", made(), "--format", format);
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("a prediction is no current finding");
    }

    @Test
    void assessmentResultsHaveTheTimeOfThePlanAndSayThatItIsOne() throws IOException {
        Run run = Run.of("audit", "--planned", stopped(), "--format", "oscal");
        assertThat(run.status()).isEqualTo(2);
        JsonNode result = new JsonMapper().readTree(run.out()).at("/assessment-results/results/0");
        JsonNode observation = result.at("/observations/0");
        assertThat(observation.path("collected").asText()).isEqualTo("2026-11-27T18:29:12Z");
        assertThat(observation.path("title").asText()).startsWith("Account " + ID + " as planned");
        assertThat(observation.at("/relevant-evidence/0/description").asText())
                .isEqualTo("What a plan or a template makes of account " + ID + ".");
        assertThat(observation.path("props").toString()).contains("\"basis\"");
    }

    @Test
    void assessmentResultsOfAPlanWithoutTimeOrAccountAreRefused() throws IOException {
        String untimed =
                plan("update", trail(true), trail(false), "{}").replace("\"timestamp\":\"2026-11-27T18:29:12Z\",", "");
        Path plan = file("untimed.json", untimed);
        Run without = Run.of("audit", "--planned", plan, "--format", "oscal");
        assertThat(without.status()).isEqualTo(64);
        assertThat(without.out()).isEmpty();
        assertThat(without.err())
                .contains("--format oscal expects the time of the plan")
                .contains("--at");
        assertThat(collected(Run.of("audit", "--planned", plan, "--format", "oscal", "--at", "2026-11-28T10:00:00Z")))
                .isEqualTo("2026-11-28T10:00:00Z");
        Run unknown = Run.of("audit", "--planned", made(), "--format", "oscal");
        assertThat(unknown.status()).isEqualTo(64);
        assertThat(unknown.err()).contains("--account");
        Run twice = Run.of("audit", "--planned", stopped(), plan, "--format", "oscal");
        assertThat(twice.status()).isEqualTo(64);
        assertThat(twice.err()).contains("expects one plan for account " + ID);
    }

    @Test
    void assessmentResultsOfAPlanOverEvidenceHaveTheTimeOfTheEvidence() throws IOException {
        Path dated = file(
                "dated.jsonl",
                Account.passing(ID).toString().replaceFirst("\\{", "{\"collectedAt\":\"2026-11-26T08:00:00Z\","));
        assertThat(collected(Run.of("audit", "--planned", stopped(), "--onto", dated, "--format", "oscal")))
                .isEqualTo("2026-11-26T08:00:00Z");
    }

    private static String collected(Run run) throws IOException {
        return new JsonMapper()
                .readTree(run.out())
                .at("/assessment-results/results/0/observations/0/collected")
                .asText();
    }

    @Test
    void whatAnOwnerPlansForItsOrganizationTrailReachesTheMembers() throws IOException {
        String owner = "444455556666";
        String arn = "arn:aws:cloudtrail:us-east-1:" + owner + ":trail/org";
        String shared = "{\"arn\":\"" + arn + "\",\"name\":\"org\",\"is_multi_region_trail\":true,"
                + "\"include_global_service_events\":true,\"is_organization_trail\":true,\"enable_logging\":%s,"
                + "\"event_selector\":[],\"advanced_event_selector\":[]}";
        Path plan = file(
                "org.json",
                plan(
                        "update",
                        String.format(Locale.ROOT, shared, true),
                        String.format(Locale.ROOT, shared, false),
                        "{}"));
        String seen = "{\"accountId\":\"%s\",\"describeTrails\":{\"us-east-1\":{\"trailList\":[{\"TrailARN\":\"" + arn
                + "\",\"IsMultiRegionTrail\":true,\"IncludeGlobalServiceEvents\":true,\"IsOrganizationTrail\":true,"
                + "\"HomeRegion\":\"us-east-1\"}]}},\"getTrailStatus\":{\"" + arn
                + "\":{\"IsLogging\":true}},\"getEventSelectors\":{\"" + arn
                + "\":{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}}}\n";
        Path evidence = file(
                "organization.jsonl",
                String.format(Locale.ROOT, seen, ID)
                        + String.format(Locale.ROOT, seen, owner)
                        + Account.passing("777788889999"));
        Run run = Run.of("audit", "--planned", plan, "--onto", evidence, "--format", "jsonl");
        assertThat(run.status()).isEqualTo(1);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        for (int i = 0; i < 2; i++) {
            JsonNode line = new JsonMapper().readTree(lines.get(i));
            assertThat(line.path("accountId").asText()).isEqualTo(i == 0 ? owner : ID);
            assertThat(line.at("/before/verdicts/CIS").asText()).isEqualTo("PASS");
            assertThat(line.at("/after/verdicts/CIS").asText()).isEqualTo("FAIL");
            assertThat(line.at("/lost").size()).isPositive();
        }
        assertThat(run.err()).contains("1 account of the evidence: not told");
        assertThat(Run.of("audit", "--planned", plan, "--onto", evidence).out().replaceAll("\\s+", " "))
                .contains("FAIL " + ID)
                .contains("because trail " + arn + " stopped logging");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--only-these",
                "--planned",
                "--planned --account 12 x",
                "--planned --region nowhere x",
                "--planned --at noon x",
                "--planned --fail-on-lost x",
                "--planned --new-stack --stack-resources y x",
                "--planned --live --onto y x",
                "--planned --live --org --role-name r x"
            })
    void optionsThatDoNotGoTogetherAreRefused(String options) {
        Run run = Run.of((Object[]) ("audit " + options).split(" "));
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void oneAccountForSeveralProvidersIsRefused() throws IOException {
        String two = plan("create", "null", trail(true), "{\"arn\":true}");
        String other = two.substring(two.indexOf("[{\"address\"") + 1, two.lastIndexOf("]}"))
                .replace("aws_cloudtrail.main", "aws_cloudtrail.other");
        String text = two.substring(0, two.lastIndexOf("]}")) + "," + other
                + "],\"configuration\":{\"root_module\":{\"resources\":[{\"mode\":\"managed\",\"type\":\"aws_cloudtrail\",\"name\":\"main\",\"provider_config_key\":\"aws.a\"},{\"mode\":\"managed\",\"type\":\"aws_cloudtrail\",\"name\":\"other\",\"provider_config_key\":\"aws.b\"}]}}}";
        Run run = Run.of("audit", "--planned", "--account", ID, file("two.json", text));
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("expected ALIAS=ID");
        Run each = Run.of(
                "audit", "--planned", "--account", "a=" + ID, "--account", "b=444455556666", file("two.json", text));
        assertThat(each.out()).contains(ID).contains("444455556666");
    }

    @Test
    void whatIsNoPlanIsUnreadableAndOtherPlansAreStillJudged() throws IOException {
        Path broken = file("broken.json", "{\"format_version\":\"1.2\",\"resource_changes\":[");
        Run run = Run.of("audit", "--planned", broken, made());
        assertThat(run.status()).isEqualTo(65);
        assertThat(run.out())
                .contains("UNREADABLE  " + broken + ", line 1, $.resource_changes")
                .contains("PASS  unknown");
        Run source = Run.of("audit", "--planned", file("main.tf", "resource \"aws_cloudtrail\" \"x\" {\n}\n"));
        assertThat(source.status()).isEqualTo(65);
        assertThat(source.out().replaceAll("\\s+", " "))
                .contains("run `terraform plan -out p` and `terraform show -json p`");
    }

    @Test
    void theTimeOfAPlanThatSaysNoneIsTheCallers() throws IOException {
        String template = "Resources: {B: {Type: 'AWS::S3::Bucket'}}";
        Run run = Run.of(
                "audit", "--planned", "--at", "2026-11-28T10:00:00Z", "--format", "csv", file("t.yaml", template));
        assertThat(run.out()).contains("2026-11-28T10:00:00Z");
        assertThat(Run.of("audit", "--planned", "--format", "csv", made()).out())
                .contains("2026-11-27T18:29:12Z");
    }
}
