package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.control.record.ControlRecord;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainTest {

    private static final String TEXT = Run.of("explain").out();

    @Test
    void namesTheCriteriaAndTheRequirements() {
        assertThat(TEXT)
                .contains(
                        "MULTI_REGION       the trail records in every region (cis, security-hub)",
                        "NO_EXCLUSIONS      that selector leaves out no event source (security-hub)",
                        "  cis                the letter of the benchmark",
                        "  complete           every management event of every enabled region");
    }

    @Test
    void givesTheControlsNumbers() {
        assertThat(TEXT)
                .contains(
                        "2.1                CIS AWS Foundations Benchmark 1.2.0",
                        "3.1                CIS AWS Foundations Benchmark 1.3.0, 1.4.0, 1.5.0, 2.0.0, 3.0.0, 4.0.0, 5.0.0",
                        "4.1                CIS AWS Foundations Benchmark 6.0.0, 7.0.0",
                        "CloudTrail.1",
                        "MULTI_REGION_CLOUD_TRAIL_ENABLED");
    }

    @Test
    void hasEverySectionOfAnAuditorsFileInItsOrder() {
        assertThat(TEXT.lines().filter(line -> !line.isEmpty() && line.charAt(0) != ' '))
                .containsExactly(
                        "CloudTrail is enabled in all regions and records all management events",
                        "Numbers",
                        "The item in each version: Ensure CloudTrail is enabled in all regions",
                        "What a record of CloudTrail's holds",
                        "Rationale: what it is for, and why each part matters",
                        "Impact: what it costs",
                        "Requirements, all to be met by one trail",
                        "Criteria: the standards disagree on what is enough",
                        "Verdicts",
                        "Remediation in the AWS console",
                        "Remediation with the AWS CLI",
                        "Default value",
                        "The same control elsewhere",
                        "References",
                        "IAM policy to collect the evidence");
    }

    @Test
    void namesTheFieldsOfTheApiThatDecide() {
        assertThat(TEXT.replaceAll("\\s+", " "))
                .contains(
                        "decided by IsMultiRegionTrail",
                        "decided by IsLogging",
                        "decided by IncludeManagementEvents in basic selectors, eventCategory in advanced ones",
                        "decided by ReadWriteType in basic selectors, readOnly in advanced ones",
                        "decided by ExcludeManagementEventSources in basic selectors, eventSource in advanced ones");
    }

    @Test
    void printsEveryFactOfTheRecordWithTheNumberOfItsSource() {
        ControlRecord control = ControlRecord.get();
        String words = TEXT.replaceAll("\\s+", " ");
        Stream.of(control.description(), control.contents(), control.rationale(), control.impact())
                .flatMap(List::stream)
                .forEach(fact -> assertThat(words)
                        .contains(fact.text() + " [" + (control.references().indexOf(fact.source()) + 1) + "]"));
        assertThat(words).contains("Not enabled.", "https://console.aws.amazon.com/cloudtrail/", "--bucket-name");
        control.references().forEach(source -> assertThat(words).contains(source.title(), source.link()));
    }

    @Test
    void givesTheSameAsData() throws IOException {
        JsonNode json =
                new JsonMapper().readTree(Run.of("explain", "--format", "json").out());
        ControlRecord control = ControlRecord.get();
        assertThat(json.get("title").textValue()).isEqualTo(control.title());
        assertThat(json.get("benchmarks")).hasSize(10);
        assertThat(json.at("/benchmarks/0/published").textValue()).isEqualTo("2018-05-23");
        assertThat(json.at("/benchmarks/9/newestKnown").booleanValue()).isTrue();
        assertThat(json.at("/benchmarks/9").has("published")).isFalse();
        for (String part : List.of("description", "contents", "rationale", "impact")) {
            assertThat(json.get(part)).isNotEmpty().allSatisfy(fact -> {
                assertThat(fact.get("text").textValue()).endsWith(".");
                assertThat(fact.get("source").textValue()).startsWith("https://");
            });
        }
        assertThat(json.at("/requirements/2/apiFields"))
                .extracting(JsonNode::textValue)
                .containsExactly("IncludeManagementEvents", "eventCategory");
        assertThat(json.at("/crosswalk/securityHub/id").textValue()).isEqualTo("CloudTrail.1");
        assertThat(json.at("/remediation/byCommandLine/0").textValue()).contains("--s3-bucket-name");
        assertThat(json.at("/collectorPolicy/Statement/0/Action")).hasSize(5);
    }

    @Test
    void refusesAFormatThatItDoesNotHave() {
        Run run = Run.of("explain", "--format", "xml");
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).contains("unknown format `xml`; expected one of text, json");
    }

    @Test
    void givesAPolicyThatCanBeCopied() throws IOException {
        JsonNode policy = new JsonMapper().readTree(TEXT.substring(TEXT.lastIndexOf("\n           {")));
        assertThat(policy.at("/Statement/0/Action"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "cloudtrail:DescribeTrails",
                        "cloudtrail:GetTrailStatus",
                        "cloudtrail:GetEventSelectors",
                        "account:ListRegions",
                        "ec2:DescribeRegions");
        assertThat(policy.at("/Statement/0/Effect").asText()).isEqualTo("Allow");
    }

    @Test
    void leavesNoSpaceAtTheEndOfALine() {
        assertThat(TEXT.lines()).noneMatch(line -> line.endsWith(" "));
        assertThat(Run.of("audit", Run.ORGANIZATION).out().lines()).noneMatch(line -> line.endsWith(" "));
    }
}
