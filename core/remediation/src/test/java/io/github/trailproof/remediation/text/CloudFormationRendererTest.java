package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.Chosen;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudFormationRendererTest {

    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Reason REASON =
            new Reason(new Reason.UnknownPartition("{{resolve:ssm:name}}"), List.of(), List.of());
    private static final String REFERENCE = "{{resolve:ssm:name}}";

    private static String template(Step.Call call) {
        List<String> templates = PlanText.cloudFormation(
                new RemediationPlan("111122223333", Criterion.CIS, List.of(call), List.of(), true),
                HostilePlans.nothingKnown());
        assertThat(templates).hasSize(1);
        return templates.get(0);
    }

    private static Step.Call put(EventSelectors before, EventSelectors after) {
        return new Step.PutEventSelectors(MAIN, before, after, 1, REASON);
    }

    private static EventSelectors excluding(String source) {
        return Chosen.basic(Chosen.management(ReadWriteType.ALL, source));
    }

    @Test
    void aTrailWhoseTextWouldBeReplacedGetsNoResource() {
        TrailArn odd = new TrailArn("aws", "eu-west-1", "111122223333", REFERENCE);
        for (Step.Call call : List.of(
                new Step.StartLogging(odd, REASON),
                new Step.CreateTrail(MAIN, REFERENCE, Optional.empty(), Optional.empty(), REASON),
                new Step.CreateTrail(MAIN, "logs", Optional.of("\ud83d"), Optional.empty(), REASON),
                put(EventSelectors.defaultSelectors(), excluding(REFERENCE)))) {
            assertThat(template(call)).contains("\"Resources\": {}").doesNotContain("AWS::CloudTrail::Trail");
        }
        assertThat(template(put(EventSelectors.defaultSelectors(), excluding("{resolve:}"))))
                .contains("AWS::CloudTrail::Trail");
    }

    @Test
    void noTemplateHoldsAReferenceNotEvenInItsWords() {
        assertThat(template(new Step.StartLogging(MAIN, REASON)))
                .contains("`{ {resolve:ssm:name}}` is not an AWS partition")
                .doesNotContain("{{");
    }

    @Test
    void oldSelectorsThatWouldBeReplacedAreLeftToTheImport() {
        String template = template(put(excluding(REFERENCE), excluding("kms.amazonaws.com")));
        assertThat(template).contains("AWS::CloudTrail::Trail", "kms.amazonaws.com");
        assertThat(template.replaceAll("\\s+", "")).endsWith("],{\"Ref\":\"AWS::NoValue\"}]}}}}}");
    }

    @Test
    void newSelectorsReplaceThoseOfTheOtherKind() {
        EventSelectors advanced = Chosen.advanced(Chosen.selector(Chosen.equal("eventCategory", "Management")));
        String template =
                template(put(excluding("kms.amazonaws.com"), advanced)).replaceAll("\\s+", "");
        assertThat(template)
                .contains("\"EventSelectors\":{\"Fn::If\":[\"IsChange\",{\"Ref\":\"AWS::NoValue\"},[{")
                .contains("\"AdvancedEventSelectors\":{\"Fn::If\":[\"IsChange\",[{")
                .endsWith("],{\"Ref\":\"AWS::NoValue\"}]}}}}}");
    }

    @Test
    void aNewTrailWhoseBucketThePlanDoesNotDescribeStandsAlone() {
        String template = template(new Step.CreateTrail(MAIN, "logs", Optional.empty(), Optional.empty(), REASON));
        assertThat(template)
                .contains("--expected-bucket-owner does; its policy must allow the trail", "\"IsLogging\": false")
                .doesNotContain("DependsOn", "AWS::S3::Bucket", "Parameters");
    }

    @Test
    void aTemplateIsForOneAccountAndRegion() {
        assertThat(template(new Step.StartLogging(MAIN, REASON)).replaceAll("\\s+", ""))
                .contains(
                        "{\"Assert\":{\"Fn::Equals\":[{\"Ref\":\"AWS::AccountId\"},\"111122223333\"]}",
                        "{\"Assert\":{\"Fn::Equals\":[{\"Ref\":\"AWS::Region\"},\"eu-west-1\"]}");
    }

    @Test
    void everyPropertyThatIsKnownIsWritten() {
        String key = "arn:aws:kms:eu-west-1:111122223333:key/k";
        Trail known = Trail.builder()
                .trailArn(MAIN)
                .s3BucketName("acme-logs")
                .s3KeyPrefix("all")
                .kmsKeyId(key)
                .snsTopicArn("arn:aws:sns:us-east-1:111122223333:news")
                .cloudWatchLogsLogGroupArn("arn:aws:logs:eu-west-1:111122223333:log-group:trails:*")
                .cloudWatchLogsRoleArn("arn:aws:iam::111122223333:role/trails")
                .logFileValidationEnabled(true)
                .isOrganizationTrail(false)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("eu-west-1", Evidence.known(TrailListing.of(known)))
                .putSelectors(MAIN, Evidence.known(excluding("kms.amazonaws.com")))
                .build();
        Step start = new Step.StartLogging(MAIN, REASON);
        String template = PlanText.cloudFormation(
                        new RemediationPlan("111122223333", Criterion.CIS, List.of(start), List.of(), true), evidence)
                .get(0);
        assertThat(template)
                .contains(
                        "\"S3BucketName\": \"acme-logs\"",
                        "\"S3KeyPrefix\": \"all\"",
                        "\"KMSKeyId\": \"" + key + "\"",
                        "\"SnsTopicName\": \"arn:aws:sns:us-east-1:111122223333:news\"",
                        "\"EnableLogFileValidation\": true",
                        "\"IsOrganizationTrail\": false",
                        "\"IsMultiRegionTrail\": true",
                        "\"ExcludeManagementEventSources\": [",
                        "so add those of InsightSelectors, Tags that the trail has");
    }
}
