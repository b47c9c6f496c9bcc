package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.Chosen;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.SelectorRewriteTest;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.HclReader.Block;
import io.github.trailproof.remediation.text.HclReader.Raw;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerraformRendererTest {

    private static final TrailArn MAIN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Reason REASON = new Reason(new Reason.NoTrail(), List.of(), List.of());

    private static String terraform(Step... steps) {
        Note note = new Note.BucketPolicyNote(
                MAIN, "logs", Optional.empty(), false, true, Note.BucketPolicyNote.Occasion.NEW_TRAIL);
        return PlanText.terraform(plan(List.of(steps), List.of(note)), HostilePlans.nothingKnown());
    }

    private static RemediationPlan plan(List<Step> steps, List<Note> notes) {
        return new RemediationPlan("111122223333", Criterion.CIS, steps, notes, true);
    }

    private static Block trail(String configuration) {
        return HclReader.read(configuration).blocks("resource").stream()
                .filter(block -> block.labels().get(0).equals("aws_cloudtrail"))
                .findFirst()
                .orElseThrow();
    }

    private static String ignored(String configuration) {
        return ((Raw) trail(configuration)
                        .blocks("lifecycle")
                        .get(0)
                        .values("ignore_changes")
                        .get(0))
                .text();
    }

    @Test
    void whatThePlanDoesNotChangeOfATrailStays() {
        assertThat(ignored(terraform(new Step.StartLogging(MAIN, REASON))))
                .contains("is_multi_region_trail", "kms_key_id", "insight_selector")
                .contains("[s3_key_prefix,", " event_selector,", " advanced_event_selector,")
                .doesNotContain("enable_logging", "s3_bucket_name");
        assertThat(ignored(terraform(new Step.UpdateTrail(MAIN, REASON))))
                .contains("enable_logging")
                .doesNotContain("is_multi_region_trail");
        assertThat(ignored(terraform(put(EventSelectors.defaultSelectors()))))
                .contains("enable_logging")
                .doesNotContain("event_selector");
    }

    @Test
    void aNewTrailComesWithItsBucketIfItIsAskedFor() {
        Optional<String> none = Optional.empty();
        String configuration = terraform(
                new Step.CreateTrail(MAIN, "logs", "111122223333", true, none, Optional.of("alias/key"), REASON),
                new Step.StartLogging(MAIN, REASON));
        assertThat(trail(configuration).values("depends_on"))
                .containsExactly(new Raw("[aws_s3_bucket_policy.trail_111122223333_1]"));
        assertThat(trail(configuration).values("kms_key_id"))
                .containsExactly(new Raw("data.aws_kms_key.trail_111122223333_1.arn"));
        assertThat(trail(configuration).blocks("lifecycle")).isEmpty();
        assertThat(HclReader.read(configuration).blocks("resource"))
                .extracting(block -> block.labels().get(0))
                .containsExactly(
                        "aws_s3_bucket", "aws_s3_bucket_public_access_block", "aws_s3_bucket_policy", "aws_cloudtrail");
    }

    @Test
    void aBucketThatIsThereStaysAsItIsAndItsOwnerIsToBeChecked() {
        Optional<String> none = Optional.empty();
        String configuration = terraform(new Step.CreateTrail(MAIN, "logs", "444455556666", false, none, none, REASON));
        assertThat(HclReader.read(configuration).blocks("resource")).hasSize(1);
        assertThat(trail(configuration).values("depends_on")).isEmpty();
        assertThat(configuration)
                .contains("# before the trail is made, check that the bucket `logs` belongs to account 444455556666")
                .contains("# {\"Version\":\"2012-10-17\"");
    }

    @Test
    void aTrailWhoseBucketNeedsNothingDependsOnNothing() {
        TrailArn other = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/other");
        String key = "arn:aws:kms:eu-west-1:111122223333:key/k";
        String configuration =
                terraform(new Step.CreateTrail(other, "logs", Optional.empty(), Optional.of(key), REASON));
        Block trail = trail(configuration);
        assertThat(trail.values("depends_on")).isEmpty();
        assertThat(trail.values("kms_key_id")).containsExactly(key);
        assertThat(trail.values("enable_logging")).containsExactly(new Raw("false"));
        assertThat(HclReader.read(configuration).blocks("data")).isEmpty();
    }

    @Test
    void everyRegionHasItsProviderOnce() {
        TrailArn second = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/second");
        TrailArn far = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/far");
        String configuration = terraform(
                new Step.StartLogging(MAIN, REASON),
                new Step.StartLogging(second, REASON),
                new Step.StartLogging(far, REASON));
        assertThat(HclReader.read(configuration).blocks("provider"))
                .extracting(block -> block.values("alias").get(0))
                .containsExactly("account_111122223333_eu_west_1", "account_111122223333_us_east_1");
    }

    @Test
    void aTrailWithATextThatTerraformWouldChangeIsLeftOut() {
        String odd = "e\u0301";
        Optional<String> none = Optional.empty();
        for (Step.Call call : List.of(
                new Step.CreateTrail(MAIN, odd, none, none, REASON),
                new Step.CreateTrail(MAIN, "logs", Optional.of(odd), none, REASON),
                new Step.CreateTrail(MAIN, "logs", none, Optional.of("\ud83d"), REASON),
                put(Chosen.basic(Chosen.management(ReadWriteType.ALL, odd))),
                put(Chosen.advanced(Chosen.selector(Chosen.equal("eventCategory", odd)))))) {
            assertThat(terraform(call)).contains("# the trail `main` is left out: ");
            assertThat(terraform(call)).doesNotContain("resource \"aws_cloudtrail\"");
        }
        Step.Call plain = put(Chosen.basic(Chosen.management(ReadWriteType.ALL, "\u00e9\ud83d\udd11")));
        assertThat(terraform(plain)).contains("[\"\\u00e9\\U0001f511\"]");
    }

    private static Step.Call put(EventSelectors after) {
        return new Step.PutEventSelectors(MAIN, EventSelectors.defaultSelectors(), after, 1, REASON);
    }

    @Test
    void whatTheProviderDoesNotTakeIsNamedAndLeftToOtherForms() {
        EventSelector outposts = Chosen.management(ReadWriteType.ALL).toBuilder()
                .addDataResources(DataResource.builder()
                        .type("AWS::S3Outposts::Object")
                        .addValues("arn:aws:s3-outposts")
                        .build())
                .build();
        String others = "\n# use another form of this plan for it: sh, PowerShell, the console, CloudFormation\n";
        for (String field : List.of("eventType", "errorCode", "vpcEndpointId", "sessionCredentialFromConsole")) {
            EventSelectors selectors =
                    Chosen.advanced(Chosen.selector(Chosen.equal("eventCategory", "Data"), Chosen.equal(field, "x")));
            assertThat(terraform(put(selectors)))
                    .contains("the provider takes no `" + field + "` as the field of a field_selector" + others)
                    .doesNotContain("resource \"aws_cloudtrail\"");
        }
        assertThat(terraform(put(Chosen.basic(outposts))))
                .contains("the provider takes no `AWS::S3Outposts::Object` as the type of a data_resource" + others);
        EventSelectors byUser = Chosen.advanced(
                Chosen.selector(Chosen.equal("eventCategory", "Data"), Chosen.not("userIdentity.arn", "arn:aws:iam")));
        assertThat(terraform(put(byUser))).contains("field      = \"userIdentity.arn\"");
        TrailArn shortest = new TrailArn("aws", "eu-west-1", "111122223333", "ab");
        assertThat(terraform(new Step.StartLogging(shortest, REASON)))
                .contains("the trail `ab` is left out: the provider does not take its name");
    }

    @Test
    void advancedSelectorsAreNotReplacedByBasicOnes() {
        EventSelectors advanced = Chosen.advanced(Chosen.selector(Chosen.equal("eventCategory", "Management")));
        Step.Call call = new Step.PutEventSelectors(MAIN, advanced, EventSelectors.defaultSelectors(), 0, REASON);
        assertThat(terraform(call)).contains("the provider does not put basic selectors in the place of advanced ones");
    }

    @Test
    void theDefaultSelectorIsSetByNoBlockWhereTheProviderReadsWhatItReplaces() {
        Step.Call call = new Step.PutEventSelectors(
                MAIN,
                Chosen.basic(Chosen.management(ReadWriteType.READ_ONLY)),
                EventSelectors.defaultSelectors(),
                0,
                REASON);
        assertThat(terraform(call))
                .contains("the provider reads the selectors only where HasCustomEventSelectors is true");
        Trail custom =
                Trail.builder().trailArn(MAIN).hasCustomEventSelectors(true).build();
        String configuration = PlanText.terraform(plan(List.of(call), List.of()), evidence(custom));
        assertThat(trail(configuration).blocks("event_selector")).isEmpty();
        assertThat(ignored(configuration)).doesNotContain("event_selector");
    }

    @Test
    void whatIsKnownOfATrailIsWrittenAndNotIgnored() {
        String key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-86ef-1234567890ab";
        String group = "arn:aws:logs:eu-west-1:111122223333:log-group:trails:*";
        String role = "arn:aws:iam::111122223333:role/trails";
        Trail known = Trail.builder()
                .trailArn(MAIN)
                .s3BucketName("acme-logs")
                .s3KeyPrefix("all")
                .kmsKeyId(key)
                .snsTopicArn("arn:aws:sns:eu-west-1:111122223333:news")
                .cloudWatchLogsLogGroupArn(group)
                .cloudWatchLogsRoleArn(role)
                .logFileValidationEnabled(true)
                .isOrganizationTrail(false)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(false)
                .build();
        String configuration =
                PlanText.terraform(plan(List.of(new Step.StartLogging(MAIN, REASON)), List.of()), evidence(known));
        Block trail = trail(configuration);
        assertThat(trail.values("s3_bucket_name")).containsExactly("acme-logs");
        assertThat(trail.values("s3_key_prefix")).containsExactly("all");
        assertThat(trail.values("kms_key_id")).containsExactly(key);
        assertThat(trail.values("sns_topic_name")).containsExactly("news");
        assertThat(trail.values("cloud_watch_logs_group_arn")).containsExactly(group);
        assertThat(trail.values("cloud_watch_logs_role_arn")).containsExactly(role);
        assertThat(trail.values("enable_log_file_validation")).containsExactly(new Raw("true"));
        assertThat(ignored(configuration)).isEqualTo("[insight_selector, tags, tags_all]");
        assertThat(configuration).doesNotContain("variable");
    }

    @Test
    void anUnknownBucketIsAVariableWithoutADefault() {
        String configuration = terraform(new Step.StartLogging(MAIN, REASON));
        assertThat(HclReader.read(configuration).blocks("variable"))
                .singleElement()
                .satisfies(variable -> assertThat(variable.values("default")).isEmpty());
        assertThat(trail(configuration).values("s3_bucket_name"))
                .containsExactly(new Raw("var.bucket_of_trail_111122223333_1"));
    }

    @Test
    void selectorsThatStayAndCannotBeWrittenAreKept() {
        EventSelectors selectors = Chosen.advanced(
                Chosen.selector(Chosen.equal("eventCategory", "Data"), Chosen.equal("eventType", "AwsApiCall")));
        AccountEvidence evidence = evidence(Trail.builder().trailArn(MAIN).build()).toBuilder()
                .putSelectors(MAIN, Evidence.known(selectors))
                .build();
        String configuration =
                PlanText.terraform(plan(List.of(new Step.StartLogging(MAIN, REASON)), List.of()), evidence);
        assertThat(configuration)
                .contains("# its selectors stay, and are not written here: the provider takes no `eventType`");
        assertThat(ignored(configuration)).contains(" event_selector,", "advanced_event_selector,");
    }

    private static AccountEvidence evidence(Trail trail) {
        return AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("eu-west-1", Evidence.known(TrailListing.of(trail)))
                .build();
    }

    @Test
    void selectorsThatCannotBeDescribedLeaveTheTrailOut() {
        EventSelectors unknown = SelectorRewriteTest.withUnknownMember(Chosen.management(ReadWriteType.ALL));
        assertThat(terraform(put(unknown))).contains("# the trail `main` is left out: ");
        assertThat(PlanText.cloudFormation(
                        new RemediationPlan("111122223333", Criterion.CIS, List.of(put(unknown)), List.of(), true),
                        HostilePlans.nothingKnown()))
                .singleElement()
                .asString()
                .contains("\"Resources\": {}", "there is no resource here: ");
    }

    @Test
    void textThatTerraformWouldNormalizeIsLeftOut() {
        TrailArn odd = new TrailArn("aws", "eu-west-1", "111122223333", "e\u0301");
        assertThat(terraform(new Step.StartLogging(odd, REASON)))
                .contains("# the trail `e\\u{301}` is left out: ")
                .doesNotContain("aws_cloudtrail");
    }
}
