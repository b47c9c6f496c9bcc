package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingReportsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "111122223333";

    private static JsonNode asff(Map<String, String> environment, String input) throws IOException {
        return JSON.readTree(
                Run.with(environment, input, "audit", "--format", "asff", "-").out());
    }

    private static List<JsonNode> ocsf(String input) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line :
                Run.with(Map.of(), input, "audit", "--format", "ocsf", "-").lines()) {
            events.add(JSON.readTree(line));
        }
        return events;
    }

    @Test
    void asffIsAListOfAFindingForEachAccountAndCriterion() throws IOException {
        JsonNode findings = asff(Map.of(), Account.failing(ID) + "\n" + Account.passing("444455556666"));
        assertThat(findings)
                .extracting(finding -> finding.get("AwsAccountId").textValue() + " "
                        + finding.get("Compliance").get("Status").textValue() + " "
                        + finding.get("ProductFields")
                                .get("trailproof/Criterion")
                                .textValue())
                .containsExactly(
                        "111122223333 FAILED CIS",
                        "111122223333 FAILED SECURITY_HUB",
                        "111122223333 FAILED COMPLETE",
                        "444455556666 PASSED CIS",
                        "444455556666 PASSED SECURITY_HUB",
                        "444455556666 PASSED COMPLETE");
    }

    @Test
    void ocsfIsALineForEachAccountAndCriterion() throws IOException {
        List<JsonNode> events = ocsf(Account.open(ID) + "\n" + Account.passing("444455556666"));
        assertThat(events)
                .extracting(event -> event.get("compliance").get("status").textValue())
                .containsExactly("Warning", "Warning", "Warning", "Pass", "Pass", "Pass");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.get("class_uid").intValue()).isEqualTo(2003);
            assertThat(event.get("metadata").get("version").textValue()).isEqualTo("1.8.0");
        });
    }

    @Test
    void aFindingIsAsOldAsItsEvidence() throws IOException {
        String dated = Account.passing(ID).toString().replaceFirst("\\{", "{\"collectedAt\":\"2026-08-20T10:00:00Z\",");
        assertThat(asff(Map.of(), dated).get(0).get("UpdatedAt").textValue()).isEqualTo("2026-08-20T10:00:00Z");
        assertThat(ocsf(dated).get(0).get("time").longValue()).isEqualTo(1787220000000L);
    }

    @Test
    void evidenceWithoutATimeGivesAFindingOfNow() throws IOException {
        String undated = Account.passing(ID).toString();
        assertThat(asff(Map.of(), undated).get(0).get("CreatedAt").textValue()).isEqualTo(Run.NOW.toString());
        assertThat(ocsf(undated).get(0).get("time").longValue()).isEqualTo(Run.NOW.toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "aws,        '',        us-east-1",
        "aws,        eu-west-1, eu-west-1",
        "aws-cn,     eu-west-1, cn-north-1",
        "aws-us-gov, '',        us-gov-west-1",
        "aws,        'x y',     us-east-1"
    })
    void findingsGoToTheRegionThatTheAwsCliWouldCall(String partition, String called, String region)
            throws IOException {
        String listing = Map.of("aws", "us-west-2", "aws-cn", "cn-north-1", "aws-us-gov", "us-gov-west-1")
                .getOrDefault(partition, "");
        String input = "{\"accountId\":\"" + ID + "\",\"partition\":\"" + partition + "\",\"describeTrails\":{\""
                + listing + "\":{\"trailList\":[]}}}";
        String arn = "arn:" + partition + ":securityhub:" + region + ":" + ID + ":product/" + ID + "/default";
        assertThat(asff(Map.of("AWS_REGION", called), input)
                        .get(0)
                        .get("ProductArn")
                        .textValue())
                .isEqualTo(arn);
        assertThat(asff(Map.of("AWS_DEFAULT_REGION", called), input)
                        .get(0)
                        .get("ProductArn")
                        .textValue())
                .isEqualTo(arn);
    }

    @Test
    void aPartitionThatCannotBeOneIsTakenForTheCommonOne() throws IOException {
        String input = "{\"accountId\":\"" + ID + "\",\"partition\":\"x:y\",\"describeTrails\":{}}";
        assertThat(asff(Map.of(), input).get(0).get("ProductArn").textValue())
                .startsWith("arn:aws:securityhub:us-east-1:");
    }

    @Test
    void anInputThatCannotBeReadIsToldOnStandardError() throws IOException {
        for (String format : List.of("asff", "ocsf", "oscal")) {
            Run run = Run.with(Map.of(), "{\"accountId\":7}\n" + Account.passing(ID), "audit", "--format", format, "-");
            assertThat(run.status()).isEqualTo(65);
            assertThat(run.err()).contains("-, line 1, $.accountId: expected");
            assertThat(run.out()).contains(ID);
        }
    }

    @Test
    void noAccountIsAnEmptyList() throws IOException {
        assertThat(asff(Map.of(), "")).isEmpty();
    }

    private static List<Format> formats() {
        return Stream.of(Format.values()).filter(Format::isOption).toList();
    }

    @Test
    void oscalIsOneDocumentWithAFindingForEachAccountAndCriterion() throws IOException {
        String input =
                Account.open(ID) + "\n" + Account.failing("444455556666") + "\n" + Account.passing("777788889999");
        JsonNode result = JSON.readTree(Run.with(Map.of(), input, "audit", "--format", "oscal", "-")
                        .out())
                .at("/assessment-results/results/0");
        assertThat(result.get("observations")).hasSize(9);
        assertThat(result.get("findings"))
                .extracting(finding -> finding.at("/target/status/reason").textValue())
                .containsExactly("other", "other", "other", "fail", "fail", "fail", "pass", "pass", "pass");
        assertThat(result.get("risks")).hasSize(6);
        assertThat(result.at("/local-definitions/inventory-items")).hasSize(3);
        assertThat(result.at("/observations/0/relevant-evidence/0/props/0/value")
                        .textValue())
                .matches("[0-9a-f]{64}");
        assertThat(result.get("start").textValue()).isEqualTo(Run.NOW.toString());
    }

    @Test
    void everyFormatIsWrittenAtOnceAndNotMixedUp(@TempDir Path folder) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("audit"));
        for (Format format : formats()) {
            arguments.add("--format");
            arguments.add(format.option() + "=" + folder.resolve(format.option()));
        }
        Run.of(arguments.toArray());
        for (Format format : formats()) {
            assertThat(Files.readString(folder.resolve(format.option())))
                    .isEqualTo(Run.of("audit", "--format", format.option()).out());
        }
    }
}
