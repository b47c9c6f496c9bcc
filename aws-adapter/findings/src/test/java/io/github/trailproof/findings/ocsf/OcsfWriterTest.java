package io.github.trailproof.findings.ocsf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcsfWriterTest {

    private static JsonNode event(Assessment assessment) {
        return OcsfSchema.event(assessment, Criterion.CIS);
    }

    @Test
    void anEventIsOneLineOfAscii() {
        String line = OcsfSchema.line(Scene.failing(), Criterion.CIS, OcsfActivity.CREATE, Scene.OCCASION);
        assertThat(line).matches("[ -~]*\n");
    }

    @ParameterizedTest
    @CsvSource({"CREATE, 1, New", "UPDATE, 2,", "CLOSE, 3, Resolved"})
    void everyActivityKeepsTheSchema(OcsfActivity activity, int id, String status) {
        JsonNode event = OcsfSchema.parse(OcsfSchema.line(Scene.open(), Criterion.COMPLETE, activity, Scene.OCCASION));
        assertThat(OcsfSchema.violations(event)).isEmpty();
        assertThat(event.get("activity_id").intValue()).isEqualTo(id);
        assertThat(event.get("type_uid").intValue()).isEqualTo(200300 + id);
        assertThat(event.path("status").textValue()).isEqualTo(status);
    }

    @Test
    void aFailureHasItsReasonsAndTheChecksOfTheNearestTrail() {
        JsonNode compliance = event(Scene.failing()).get("compliance");
        assertThat(compliance.get("status_id").intValue()).isEqualTo(3);
        assertThat(compliance.get("status_details"))
                .extracting(JsonNode::textValue)
                .containsExactly(
                        "trail " + Scene.ARN + ": it records in one region only: IsMultiRegionTrail is false",
                        "trail " + Scene.ARN + ": it is not logging: IsLogging is false");
        assertThat(compliance.get("checks"))
                .extracting(check -> check.get("uid").textValue() + " "
                        + check.get("status_id").intValue())
                .containsExactly("MULTI_REGION 3", "LOGGING 3", "MANAGEMENT_EVENTS 1", "READ_WRITE_ALL 1");
        assertThat(compliance.get("standards"))
                .extracting(JsonNode::textValue)
                .contains("CIS AWS Foundations Benchmark 3.0.0", "NIST SP 800-53 Rev. 5");
        assertThat(compliance.get("requirements"))
                .extracting(JsonNode::textValue)
                .contains("CIS AWS Foundations Benchmark v3.0.0/3.1", "NIST.800-53.r5 AU-2");
        assertThat(event(Scene.failing()).get("severity_id").intValue()).isEqualTo(4);
    }

    @Test
    void whatIsOpenIsAWarningWithTheMissingCallAsEvidence() {
        JsonNode event = event(Scene.open());
        assertThat(event.get("compliance").get("status_id").intValue()).isEqualTo(2);
        assertThat(event.get("compliance").get("checks").get(1).get("status").textValue())
                .isEqualTo("Warning");
        assertThat(event.get("severity").textValue()).isEqualTo("Medium");
        assertThat(event.get("evidences").get(1).get("data"))
                .isEqualTo(OcsfSchema.parse("{\"summary\":\"GetTrailStatus for " + Scene.ARN
                        + " in us-east-1 answered AccessDeniedException, which needs cloudtrail:GetTrailStatus\","
                        + "\"operation\":\"GetTrailStatus\",\"iamAction\":\"cloudtrail:GetTrailStatus\","
                        + "\"region\":\"us-east-1\",\"trailArn\":\"" + Scene.ARN
                        + "\",\"errorCode\":\"AccessDeniedException\"}"));
    }

    @Test
    void gapsAndFailedDeliveriesAreEvidencesBesideAPass() {
        JsonNode event = event(Scene.withGap());
        assertThat(event.get("compliance").get("status").textValue()).isEqualTo("Pass");
        assertThat(event.get("evidences"))
                .extracting(evidence -> evidence.get("name").textValue())
                .containsExactly("unrecorded events", "failed delivery");
        JsonNode gap = event.get("evidences").get(0).get("data");
        assertThat(gap.get("certain").booleanValue()).isTrue();
        assertThat(gap.get("eventSources").textValue()).isEqualTo("kms.amazonaws.com");
        assertThat(gap.get("witness").get("eventName").textValue()).isEqualTo("Decrypt");
    }

    @Test
    void interruptionsAndPaidCopiesAreEvidencesBesideAPass() {
        JsonNode event = event(Scene.withCopy());
        assertThat(OcsfSchema.violations(event)).isEmpty();
        assertThat(event.get("evidences"))
                .extracting(evidence -> evidence.get("name").textValue())
                .containsExactly("missing log files", "redundant trail");
        assertThat(event.at("/evidences/0/data/kind").textValue()).isEqualTo("INTERRUPTION");
        assertThat(event.at("/evidences/1/data/coveredBy/0").textValue()).isEqualTo(Scene.ARN);
    }

    @Test
    void anAccountWithNothingToShowHasNoEvidences() {
        assertThat(event(Scene.passing()).has("evidences")).isFalse();
    }

    @Test
    void theRemediationHasEveryStepAndLink() {
        JsonNode remediation = event(Scene.failing()).get("remediation");
        assertThat(remediation.get("desc").textValue())
                .contains("In the console:", "aws cloudtrail start-logging", "replaces the whole list");
        assertThat(remediation.get("references"))
                .extracting(JsonNode::textValue)
                .allMatch(link -> link.startsWith("https://"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3);
    }

    @Test
    void theCheckOfSecurityHubHasItsNewName() {
        assertThat(OcsfSchema.event(Scene.failing(), Criterion.SECURITY_HUB)
                        .at("/compliance/control")
                        .textValue())
                .isEqualTo("AWS Security Hub CSPM, control CloudTrail.1");
    }

    @Test
    void chinasFindingsPointToChinasConsoleAndDocumentation() {
        FindingContext occasion = FindingContext.of("aws-cn", Scene.NOON);
        JsonNode remediation = OcsfSchema.parse(
                        OcsfSchema.line(Scene.failing(), Criterion.CIS, OcsfActivity.CREATE, occasion))
                .get("remediation");
        assertThat(remediation.get("desc").textValue())
                .contains("Its address is https://console.amazonaws.cn/cloudtrail/.");
        assertThat(remediation.get("references"))
                .extracting(JsonNode::textValue)
                .contains("https://docs.amazonaws.cn/en_us/securityhub/latest/userguide/cloudtrail-controls.html"
                        + "#cloudtrail-1")
                .noneMatch(link -> link.startsWith("https://docs.aws.amazon.com/"));
    }

    @Test
    void timesAreMilliseconds() {
        FindingContext occasion = new FindingContext("aws", Scene.NOON, Scene.NOON.plusSeconds(1));
        JsonNode event =
                OcsfSchema.parse(OcsfSchema.line(Scene.passing(), Criterion.CIS, OcsfActivity.UPDATE, occasion));
        assertThat(event.get("time").longValue()).isEqualTo(1787227201000L);
        assertThat(event.get("finding_info").get("created_time").longValue()).isEqualTo(1787227200000L);
        assertThat(event.get("metadata").get("uid").textValue())
                .isEqualTo("trailproof/cloudtrail-enabled-in-all-regions/cis/111122223333/2/1787227201000");
        assertThat(event.get("metadata").get("product").get("version").textValue())
                .isEqualTo("1.2.3");
    }

    @Test
    void theAccountIsTheResource() {
        JsonNode event = event(Scene.passing());
        assertThat(event.get("cloud").get("account").get("uid").textValue()).isEqualTo("111122223333");
        assertThat(event.get("resources").get(0).get("uid").textValue()).isEqualTo("AWS::::Account:111122223333");
    }

    @Test
    void whatIsTooMuchIsLeftOutAndMarked() {
        StringBuilder trails = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            trails.append(i == 0 ? "" : ",")
                    .append("'arn:aws:cloudtrail:us-east-1:111122223333:trail/t")
                    .append(i)
                    .append("':{'IsLogging':true,'LatestDeliveryError':'X'}");
        }
        JsonNode event =
                event(Scene.assess("{'accountId':'111122223333','describeTrails':{'us-east-1':{'trailList':[]}},"
                        + "'getTrailStatus':{" + trails + "}}"));
        assertThat(OcsfSchema.violations(event)).isEmpty();
        assertThat(event.get("metadata").get("is_truncated").booleanValue()).isTrue();
        assertThat(event.get("evidences"))
                .filteredOn(evidence -> evidence.get("name").textValue().equals("failed delivery"))
                .hasSize(50);
        assertThat(event(Scene.withGap()).get("metadata").has("is_truncated")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"activity_id", "severity_id", "time", "metadata", "finding_info", "compliance", "cloud", "class_uid"})
    void theSchemaMissesWhatIsRequired(String name) {
        ObjectNode event = (ObjectNode) event(Scene.failing());
        event.remove(name);
        assertThat(OcsfSchema.violations(event)).isNotEmpty();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        for (String place :
                List.of("", "/metadata", "/compliance", "/cloud/account", "/finding_info", "/resources/0")) {
            JsonNode event = event(Scene.failing());
            ((ObjectNode) event.at(place)).put("surprise", 1);
            assertThat(OcsfSchema.violations(event)).as(place).isNotEmpty();
        }
        ObjectNode event = (ObjectNode) event(Scene.failing());
        event.put("type_uid", 200302);
        assertThat(OcsfSchema.violations(event)).isNotEmpty();
    }
}
