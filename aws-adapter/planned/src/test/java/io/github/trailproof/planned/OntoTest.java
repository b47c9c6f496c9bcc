package io.github.trailproof.planned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A plan laid over what an account answered: what it deletes goes, what it makes comes, the rest stays. */
class OntoTest {

    private static final String ACCOUNT = "111122223333";
    private static final String MEMBER = "777788889999";
    private static final String MAIN = "aws_cloudtrail.main";
    private static final String OPEN = "INDETERMINATE INDETERMINATE INDETERMINATE";
    private static final String PASS = "PASS PASS PASS";
    private static final String FAIL = "FAIL FAIL FAIL";
    private static final PlanOptions HERE =
            PlanOptions.builder().account(ACCOUNT).region("eu-west-1").build();

    @Test
    void whatThePlanDoesNotNameStays() {
        PlannedAccount other = terraform(new PlanText().create(MAIN, PlanText.trail("is_multi_region_trail", "false")))
                .onto(account("other"));
        assertThat(Planned.verdicts(other.before().orElseThrow())).isEqualTo(PASS);
        assertThat(Planned.verdicts(other.after())).isEqualTo(PASS);
        assertThat(other.after().observedTrails()).hasSize(2);
    }

    @Test
    void whatThePlanDeletesGoes() {
        PlannedAccount gone = terraform(new PlanText().change(MAIN, "delete", PlanText.existing(), "null", "{}"))
                .onto(account("main"));
        assertThat(Planned.verdicts(gone.before().orElseThrow())).isEqualTo(PASS);
        assertThat(Planned.verdicts(gone.after())).isEqualTo(FAIL);
        PlannedAccount kept = terraform(new PlanText().change(MAIN, "delete", PlanText.existing(), "null", "{}"))
                .onto(account("other"));
        assertThat(Planned.verdicts(kept.after())).isEqualTo(PASS);
    }

    @Test
    void whatThePlanForgetsStays() {
        PlannedAccount forgotten = terraform(new PlanText().change(MAIN, "forget", PlanText.existing(), "null", "{}"))
                .onto(account("main"));
        assertThat(Planned.verdicts(forgotten.after())).isEqualTo(PASS);
    }

    @Test
    void aChangeCountsAndWhatDoesNotChangeIsAsTheAccountShowsIt() {
        PlannedAccount stopped = terraform(new PlanText()
                        .change(
                                MAIN,
                                "update",
                                PlanText.existing("is_multi_region_trail", "false"),
                                PlanText.existing("is_multi_region_trail", "false", "enable_logging", "false"),
                                "{}"))
                .onto(account("main"));
        assertThat(Planned.verdicts(stopped.after())).isEqualTo(FAIL);
        // The plan last saw a trail of one region; meanwhile it is multi-region, and the plan leaves that alone.
        PlannedAccount drifted = terraform(new PlanText()
                        .change(
                                MAIN,
                                "update",
                                PlanText.existing("is_multi_region_trail", "false", "enable_logging", "false"),
                                PlanText.existing("is_multi_region_trail", "false"),
                                "{}"))
                .onto(account("main"));
        assertThat(Planned.verdicts(drifted.after())).isEqualTo(PASS);
        PlannedAccount unchanged = terraform(new PlanText()
                        .change(
                                MAIN,
                                "no-op",
                                PlanText.existing("enable_logging", "false"),
                                PlanText.existing("enable_logging", "false"),
                                "{}"))
                .onto(account("main"));
        assertThat(Planned.verdicts(unchanged.after())).isEqualTo(PASS);
    }

    @Test
    void aTrailThatIsNoLongerThereMayNotComeBack() {
        PlannedAccount gone = terraform(
                        new PlanText().change(MAIN, "no-op", PlanText.existing(), PlanText.existing(), "{}"))
                .onto(empty().build());
        assertThat(Planned.verdicts(gone.after())).isEqualTo(OPEN);
    }

    @Test
    void aTrailOfUnknownNameMayReplaceAnyThatItCouldBe() {
        PlanText plan = new PlanText()
                .change(MAIN, "create", "null", PlanText.trail("enable_logging", "false"), "{\"name\":true}");
        assertThat(Planned.verdicts(terraform(plan).onto(account("other")).after()))
                .isEqualTo(OPEN);
        PlanText elsewhere = plan.provider("aws", "\"region\":{\"constant_value\":\"us-west-2\"}");
        assertThat(Planned.verdicts(terraform(elsewhere).onto(account("other")).after()))
                .isEqualTo(PASS);
    }

    @Test
    void aPlanThatIsNotWholeLeavesOpenWhatElseItMakes() {
        PlanText plan =
                new PlanText().member("complete", "false").create(MAIN, PlanText.trail("enable_logging", "false"));
        assertThat(Planned.verdicts(terraform(plan).onto(account("other")).after()))
                .isEqualTo(PASS);
        assertThat(Planned.verdicts(terraform(plan).onto(empty().build()).after()))
                .isEqualTo(OPEN);
    }

    @Test
    void evidenceOfAnotherAccountIsRefused() {
        PlannedAccount account = terraform(new PlanText().create(MAIN, PlanText.trail()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account.onto(
                        AccountEvidence.builder().accountId("444455556666").build()));
    }

    @Test
    void aTemplateMayDeleteAnyTrailOfItsRegionThatItDoesNotName() {
        assertThat(Planned.verdicts(template(HERE).onto(account("other")).after()))
                .isEqualTo(OPEN);
        PlanOptions newStack = PlanOptions.builder()
                .account(ACCOUNT)
                .region("eu-west-1")
                .newStack(true)
                .build();
        assertThat(Planned.verdicts(template(newStack).onto(account("other")).after()))
                .isEqualTo(PASS);
        PlanOptions elsewhere =
                PlanOptions.builder().account(ACCOUNT).region("us-west-2").build();
        assertThat(Planned.verdicts(template(elsewhere).onto(account("other")).after()))
                .isEqualTo(PASS);
    }

    @Test
    void theStacksResourcesSayWhichTrailsMayGo() {
        assertThat(Planned.verdicts(template(stack(Map.of("Old", "other")))
                        .onto(account("other"))
                        .after()))
                .isEqualTo(OPEN);
        assertThat(Planned.verdicts(template(stack(Map.of("Old", "third")))
                        .onto(account("other"))
                        .after()))
                .isEqualTo(PASS);
        // The stack's own trail is renamed, so the old one is replaced.
        assertThat(Planned.verdicts(template(stack(Map.of("Trail", "other")))
                        .onto(account("other"))
                        .after()))
                .isEqualTo(OPEN);
    }

    @Test
    void flagsThatATemplateLeavesOutAreUnknownOnATrailThatIsThere() {
        PlannedAccount account = template(HERE).onto(account("made"));
        assertThat(Planned.verdicts(account.after())).isEqualTo(OPEN);
        assertThat(Planned.open(account.after())).contains("Resources/Trail/Properties/IsMultiRegionTrail");
    }

    @Test
    void whatThePlanDoesToAnOrganizationTrailItDoesForItsMembers() {
        PlannedAccount stopped = terraform(organization("enable_logging", "false"));
        PlannedAccount member = stopped.ontoMember(member("main")).orElseThrow();
        assertThat(member.accountId()).contains(MEMBER);
        assertThat(Planned.verdicts(member.before().orElseThrow())).isEqualTo(PASS);
        assertThat(Planned.verdicts(member.after())).isEqualTo(FAIL);
        // Its own trail stays.
        PlannedAccount both = stopped.ontoMember(withOwnTrail(member("main"))).orElseThrow();
        assertThat(Planned.verdicts(both.after())).isEqualTo(PASS);
        PlannedAccount deleted = terraform(new PlanText()
                .change(MAIN, "delete", PlanText.existing("is_organization_trail", "true"), "null", "{}"));
        assertThat(Planned.verdicts(
                        deleted.ontoMember(member("main")).orElseThrow().after()))
                .isEqualTo(FAIL);
    }

    @Test
    void aTrailThatIsNoLongerTheOrganizationsGoesFromItsMembers() {
        PlannedAccount own = terraform(organization("is_organization_trail", "false"));
        assertThat(Planned.verdicts(own.onto(account("main")).after())).isEqualTo(PASS);
        PlannedAccount member = own.ontoMember(member("main")).orElseThrow();
        assertThat(Planned.verdicts(member.after())).isEqualTo(FAIL);
        assertThat(member.after().observedTrails()).isEmpty();
        PlannedAccount unknown = terraform(new PlanText()
                .change(
                        MAIN,
                        "update",
                        PlanText.existing("is_organization_trail", "true"),
                        PlanText.existing("is_organization_trail", "true"),
                        "{\"is_organization_trail\":true}"));
        PlannedAccount open = unknown.ontoMember(member("main")).orElseThrow();
        assertThat(Planned.verdicts(open.after())).isEqualTo(OPEN);
        assertThat(Planned.open(open.after())).containsExactly("aws_cloudtrail.main.is_organization_trail");
    }

    @Test
    void aNewOrganizationTrailCoversTheMembersThatShowThatTheyAre() {
        PlannedAccount made = terraform(new PlanText()
                .create(MAIN, PlanText.trail("is_organization_trail", "true"))
                .provider("aws", "\"region\":{\"constant_value\":\"us-east-1\"}"));
        AccountEvidence stopped = member("old").toBuilder()
                .putStatus(
                        arn("old"),
                        Evidence.known(TrailStatus.builder().isLogging(false).build()))
                .build();
        assertThat(Planned.verdicts(stopped)).isEqualTo(FAIL);
        assertThat(Planned.verdicts(made.ontoMember(stopped).orElseThrow().after()))
                .isEqualTo(PASS);
        assertThat(made.ontoMember(empty().accountId(MEMBER).build())).isEmpty();
        PlannedAccount elsewhere = terraform(new PlanText()
                .change(
                        MAIN,
                        "create",
                        "null",
                        PlanText.trail("is_organization_trail", "true", "region", "null"),
                        "{\"region\":true}"));
        PlannedAccount unknown = elsewhere.ontoMember(stopped).orElseThrow();
        // A member is covered only if the trail's home region is enabled in it.
        assertThat(Planned.verdicts(unknown.after())).isEqualTo(OPEN);
        assertThat(Planned.open(unknown.after())).containsExactly("aws_cloudtrail.main.region");
    }

    @Test
    void whatAnOwnerDoesToItsOwnTrailsIsNothingToMembers() {
        PlannedAccount own = terraform(new PlanText().create("aws_cloudtrail.own", PlanText.trail("name", "\"own\"")));
        assertThat(own.changesOrganizationTrails()).isFalse();
        assertThat(own.ontoMember(member("main"))).isEmpty();
        PlannedAccount kept = terraform(new PlanText()
                .change(
                        MAIN,
                        "no-op",
                        PlanText.existing("is_organization_trail", "true"),
                        PlanText.existing("is_organization_trail", "true"),
                        "{}"));
        assertThat(kept.changesOrganizationTrails()).isFalse();
        assertThat(kept.ontoMember(member("main"))).isEmpty();
        assertThat(kept.ontoMember(account("main"))).isEmpty();
    }

    private static PlanText organization(String attribute, String after) {
        return new PlanText()
                .change(
                        MAIN,
                        "update",
                        PlanText.existing("is_organization_trail", "true"),
                        PlanText.existing("is_organization_trail", "true", attribute, after),
                        "{}");
    }

    private static TrailArn arn(String name) {
        return TrailArn.parse("arn:aws:cloudtrail:eu-west-1:" + ACCOUNT + ":trail/" + name);
    }

    /** The same trail in the eyes of a member of the organization. */
    private static AccountEvidence member(String name) {
        AccountEvidence owner = account(name);
        AccountEvidence.Builder builder = owner.toBuilder().accountId(MEMBER);
        owner.listings()
                .forEach((region, listing) -> builder.putListing(
                        region,
                        Evidence.known(TrailListing.of(listing.value().orElseThrow().trails().get(0).toBuilder()
                                .isOrganizationTrail(true)
                                .build()))));
        return builder.build();
    }

    private static AccountEvidence withOwnTrail(AccountEvidence member) {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:" + MEMBER + ":trail/own");
        Trail own = Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        AccountEvidence.Builder builder = member.toBuilder();
        member.listings()
                .forEach((region, listing) -> builder.putListing(
                        region,
                        Evidence.known(TrailListing.of(
                                own, listing.value().orElseThrow().trails().get(0)))));
        return builder.putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }

    private static PlannedAccount terraform(PlanText plan) {
        return Planned.terraform(plan.toString(), HERE).get(0);
    }

    private static PlannedAccount template(PlanOptions options) {
        return Planned.template(
                "Resources: {Trail: {Type: 'AWS::CloudTrail::Trail', Properties: {TrailName: made, S3BucketName: b, IsLogging: true}}}",
                options);
    }

    private static PlanOptions stack(Map<String, String> resources) {
        return PlanOptions.builder()
                .account(ACCOUNT)
                .region("eu-west-1")
                .stackResources(resources)
                .build();
    }

    private static AccountEvidence.Builder empty() {
        return AccountEvidence.builder()
                .accountId(ACCOUNT)
                .enabledRegions(Evidence.known(EnabledRegions.of(EnabledRegions.alwaysEnabledIn("aws"))))
                .putAllListings(EnabledRegions.alwaysEnabledIn("aws").stream()
                        .collect(Collectors.toMap(region -> region, region -> Evidence.known(TrailListing.of()))));
    }

    /** An account with one trail that passes. */
    private static AccountEvidence account(String name) {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:" + ACCOUNT + ":trail/" + name);
        Trail trail = Trail.builder()
                .trailArn(arn)
                .name(name)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        AccountEvidence.Builder builder = empty();
        List.copyOf(EnabledRegions.alwaysEnabledIn("aws"))
                .forEach(region -> builder.putListing(region, Evidence.known(TrailListing.of(trail))));
        return builder.putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }
}
