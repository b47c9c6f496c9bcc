package io.github.trailproof.remediation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.Chosen;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.SelectorRewriteTest;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.text.HclReader.Block;
import io.github.trailproof.remediation.text.HclReader.Raw;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
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
        return PlanText.terraform(
                new RemediationPlan("111122223333", Criterion.CIS, List.of(steps), List.of(note), true));
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
                .contains("is_multi_region_trail", "s3_bucket_name", "kms_key_id", "insight_selector")
                .contains("[is_multi_region_trail,", " event_selector,", " advanced_event_selector,")
                .doesNotContain("enable_logging");
        assertThat(ignored(terraform(new Step.UpdateTrail(MAIN, REASON))))
                .contains("enable_logging")
                .doesNotContain("is_multi_region_trail");
        assertThat(ignored(terraform(new Step.PutEventSelectors(
                        MAIN, EventSelectors.defaultSelectors(), EventSelectors.defaultSelectors(), 1, REASON))))
                .contains("advanced_event_selector")
                .doesNotContain(" event_selector");
    }

    @Test
    void aNewTrailComesWithItsBucketUnlessThereIsOne() {
        String configuration = terraform(
                new Step.CreateTrail(MAIN, "logs", Optional.empty(), Optional.of("alias/key"), REASON),
                new Step.StartLogging(MAIN, REASON));
        assertThat(trail(configuration).values("depends_on"))
                .containsExactly(new Raw("[aws_s3_bucket_policy.trail_111122223333_1]"));
        assertThat(trail(configuration).values("kms_key_id"))
                .containsExactly(new Raw("data.aws_kms_key.trail_111122223333_1.arn"));
        assertThat(trail(configuration).blocks("lifecycle")).isEmpty();
        assertThat(HclReader.read(configuration).blocks("resource"))
                .filteredOn(block -> block.labels().get(0).startsWith("aws_s3_bucket"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(block.values("count"))
                        .containsExactly(new Raw("var.create_bucket_of_trail_111122223333_1 ? 1 : 0")));
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
    void everyTextOfATrailMustBeOneThatTerraformKeeps() {
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
    void selectorsThatCannotBeDescribedLeaveTheTrailOut() {
        EventSelectors unknown = SelectorRewriteTest.withUnknownMember(Chosen.management(ReadWriteType.ALL));
        assertThat(terraform(put(unknown))).contains("# the trail `main` is left out: ");
        assertThat(PlanText.cloudFormation(
                        new RemediationPlan("111122223333", Criterion.CIS, List.of(put(unknown)), List.of(), true)))
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
