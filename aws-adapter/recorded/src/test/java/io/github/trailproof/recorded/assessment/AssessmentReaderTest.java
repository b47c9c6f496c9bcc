package io.github.trailproof.recorded.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every malformed line stands between two good ones, which are read. */
class AssessmentReaderTest {

    private static final String ARN = "arn:aws:cloudtrail:us-east-1:111122223333:trail/main";
    private static final String GOOD = Lines.write(
            Cis31.assess(AccountEvidence.builder().accountId("111122223333").build()));
    private static final String TRAIL = "{\"arn\":\"" + ARN + "\",\"homeRegion\":\"us-east-1\","
            + "\"organizationTrail\":false,\"requirements\":{\"MULTI_REGION\":\"SATISFIED\",\"LOGGING\":\"UNKNOWN\","
            + "\"MANAGEMENT_EVENTS\":\"UNKNOWN\",\"READ_WRITE_ALL\":\"UNKNOWN\",\"NO_EXCLUSIONS\":\"UNKNOWN\"}}";
    private static final String WITNESS = "{\"region\":\"us-east-1\",\"eventSource\":\"ec2.amazonaws.com\","
            + "\"eventName\":\"RunInstances\",\"readOnly\":false}";
    private static final String GAP = "{\"certain\":true,\"regions\":[\"*\"],\"readWrite\":[\"READ\",\"WRITE\"],"
            + "\"eventSources\":\"*\",\"witness\":" + WITNESS + "}";
    private static final String MISSING =
            "{\"operation\":\"GetTrailStatus\",\"iamAction\":\"cloudtrail:GetTrailStatus\","
                    + "\"reason\":\"not asked\"}";
    private static final String WARNING = "{\"trailArn\":\"" + ARN + "\",\"error\":\"NoSuchBucket\"}";
    private static final String SPAN = "{\"kind\":\"INTERRUPTION\",\"trailArn\":\"" + ARN
            + "\",\"region\":\"us-east-1\"," + "\"from\":\"2026-08-01T09:00:00Z\",\"to\":\"2026-11-13T10:00:00.500Z\"}";
    private static final String COPY = "{\"trailArn\":\"" + ARN + "\",\"coveredBy\":[\"" + ARN + "2\"]}";
    private static final String LINE = "{\"accountId\":\"111122223333\","
            + "\"verdicts\":{\"CIS\":\"PASS\",\"SECURITY_HUB\":\"FAIL\",\"COMPLETE\":\"FAIL\"},\"trails\":[" + TRAIL
            + "],\"gaps\":[" + GAP + "],\"missing\":[" + MISSING + "],\"deliveryWarnings\":[" + WARNING
            + "],\"warnings\":["
            + SPAN + "],\"redundant\":[" + COPY + "]}";

    private record Case(String from, String to, String path, String message) {}

    @Test
    void aLineIsReadAndMembersThatAreNotKnownAreIgnored() {
        String line = LINE.replace("\"certain\":true", "\"new\":[{}],\"certain\":true");

        assertThat(Lines.again(line)).isEqualTo(LINE + "\n");
        RecordedAssessment assessment =
                ((AssessmentLine.Assessed) Lines.read(line).get(0)).assessment();
        assertThat(assessment.verdict(Criterion.CIS)).isEqualTo(Verdict.PASS);
        assertThat(assessment.missing().get(0).iamAction()).isEqualTo("cloudtrail:GetTrailStatus");
    }

    @Test
    void whatAnEarlierVersionWroteHasNoWarningsAndNoRedundantTrails() {
        String line = LINE.substring(0, LINE.indexOf(",\"warnings\"")) + "}";
        RecordedAssessment assessment =
                ((AssessmentLine.Assessed) Lines.read(line).get(0)).assessment();
        assertThat(assessment.warnings()).isEmpty();
        assertThat(assessment.redundant()).isEmpty();
    }

    @Test
    void anErrorIsReadAsItWasWritten() {
        List<RecordedAccount.Unreadable> errors = List.of(
                new RecordedAccount.Unreadable("a.jsonl", 7, "$.describeTrails", "expected an object, found a list"),
                new RecordedAccount.Unreadable("b.jsonl", 0, "$", "no such file"));

        assertThat(Lines.read(Lines.write(errors.get(0)) + Lines.write(errors.get(1))))
                .containsExactly(
                        new AssessmentLine.NotAssessed(1, errors.get(0)),
                        new AssessmentLine.NotAssessed(2, errors.get(1)));
        assertThat(Lines.write(errors.get(0)))
                .isEqualTo("{\"error\":{\"source\":\"a.jsonl\",\"line\":7,\"path\":\"$.describeTrails\","
                        + "\"message\":\"expected an object, found a list\"}}\n");
        assertThat(Lines.write(errors.get(1)))
                .isEqualTo("{\"error\":{\"source\":\"b.jsonl\",\"message\":\"no such file\"}}\n");
    }

    @TestFactory
    Stream<DynamicTest> linesThatAreNoAssessmentAreMalformed() {
        return Stream.of(
                        whole("[]", "$", "expected an assessment as an object, found a list"),
                        whole("{}", "$.accountId", "expected an account id, 12 digits in quotes, found none"),
                        whole(
                                "{\"accountId\":",
                                "$.accountId",
                                "expected the rest of the assessment, found the end of its text"),
                        new Case(
                                "\"verdicts\":",
                                "\"x\":",
                                "$.verdicts",
                                "expected an object of verdicts by criterion, found none"),
                        new Case(
                                "\"PASS\"",
                                "\"PASSED\"",
                                "$.verdicts.CIS",
                                "expected PASS, FAIL or INDETERMINATE, found the text `PASSED`"),
                        new Case(
                                ",\"COMPLETE\":\"FAIL\"",
                                "",
                                "$.verdicts.COMPLETE",
                                "expected PASS, FAIL or INDETERMINATE, found none"),
                        new Case(
                                "\"trails\":[",
                                "\"trails\":[null,",
                                "$.trails[0]",
                                "expected a trail as an object, found null"),
                        new Case(
                                "\"SATISFIED\"",
                                "true",
                                "$.trails[0].requirements.MULTI_REGION",
                                "expected SATISFIED, UNSATISFIED or UNKNOWN, found true"),
                        new Case("\"homeRegion\"", "\"x\"", "$.trails[0].homeRegion", "expected a text, found none"),
                        new Case(
                                "[\"*\"]",
                                "\"*\"",
                                "$.gaps[0].regions",
                                "expected a list of texts, found the text `*`"),
                        new Case(
                                "\"READ\"",
                                "\"read\"",
                                "$.gaps[0].readWrite[0]",
                                "expected READ or WRITE, found the text `read`"),
                        new Case(
                                "\"eventName\"", "\"x\"", "$.gaps[0].witness.eventName", "expected a text, found none"),
                        new Case(
                                "\"operation\":\"GetTrailStatus\"",
                                "\"operation\":\"StopLogging\"",
                                "$.missing[0].operation",
                                "expected DescribeTrails, GetTrailStatus, GetEventSelectors, ListRegions, AssumeRole or Plan, found the text `StopLogging`"),
                        new Case(
                                "cloudtrail:GetTrailStatus",
                                "cloudtrail:StopLogging",
                                "$.missing[0].iamAction",
                                "expected `cloudtrail:GetTrailStatus`, found `cloudtrail:StopLogging`"),
                        new Case(
                                "\"NoSuchBucket\"",
                                "\"NoSuchBucket\",\"channel\":\"SQS\"",
                                "$.deliveryWarnings[0].channel",
                                "expected S3, SNS, CLOUDWATCH_LOGS or DIGEST, found the text `SQS`"),
                        new Case(
                                "\"INTERRUPTION\"",
                                "\"PAUSE\"",
                                "$.warnings[0].kind",
                                "expected INTERRUPTION, NO_DELIVERY or DELIVERIES_STOPPED, found the text `PAUSE`"),
                        new Case(
                                "\"2026-08-01T09:00:00Z\"",
                                "\"in August\"",
                                "$.warnings[0].from",
                                "expected a time as ISO-8601, found the text `in August`"),
                        new Case("\"to\"", "\"x\"", "$.warnings[0].to", "expected a time as ISO-8601, found none"),
                        new Case(
                                "\"coveredBy\"",
                                "\"x\"",
                                "$.redundant[0].coveredBy",
                                "expected a list of trails' ARNs, found none"),
                        new Case(
                                "{\"accountId\"",
                                "{\"error\":{\"source\":\"a\",\"message\":\"m\"},\"accountId\"",
                                "$",
                                "expected an assessment or an error, found both"),
                        whole(
                                "{\"error\":{\"source\":\"a\",\"line\":0,\"path\":\"$\",\"message\":\"m\"}}",
                                "$.error.line",
                                "expected the number of a line, from 1 on, found the number `0`"),
                        whole(
                                "{\"error\":{\"source\":\"a\",\"line\":1,\"message\":\"m\"}}",
                                "$.error.path",
                                "expected a text, found none"),
                        whole("{\"error\":{\"source\":\"a\"}}", "$.error.message", "expected a text, found none"))
                .map(it -> DynamicTest.dynamicTest(it.path() + " " + it.message(), () -> malformed(it)));
    }

    private static Case whole(String line, String path, String message) {
        return new Case(LINE, line, path, message);
    }

    private static void malformed(Case it) {
        String line = LINE.replace(it.from(), it.to());
        assertThat(line).isNotEqualTo(LINE);

        List<AssessmentLine> lines = Lines.read(GOOD + line + "\n" + GOOD);

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isInstanceOf(AssessmentLine.Assessed.class);
        assertThat(lines.get(1)).isEqualTo(new AssessmentLine.Malformed(Lines.SOURCE, 2, it.path(), it.message()));
        assertThat(lines.get(2)).isInstanceOf(AssessmentLine.Assessed.class);
    }
}
