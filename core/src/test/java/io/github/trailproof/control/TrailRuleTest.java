package io.github.trailproof.control;

import static io.github.trailproof.control.Scene.ARN;
import static io.github.trailproof.control.Scene.trail;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailRuleTest {

    private static final Trail MULTI = trail().isMultiRegionTrail(true).build();
    private static final Trail SINGLE = trail().isMultiRegionTrail(false).build();
    private static final Trail SILENT = trail().build();

    @Test
    void aMultiRegionTrailMeetsTheRequirement() {
        assertThat(new Scene().says(Requirement.MULTI_REGION)).isEqualTo("SATISFIED: IsMultiRegionTrail is true");
        assertThat(new Scene().result(Requirement.MULTI_REGION).missing()).isEmpty();
    }

    @Test
    void aSingleRegionTrailDoesNotMeetTheRequirement() {
        Scene scene = new Scene().atHome(SINGLE);
        assertThat(scene.says(Requirement.MULTI_REGION)).isEqualTo("UNSATISFIED: IsMultiRegionTrail is false");
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anAbsentFlagIsUnknown() {
        assertOpen(new Scene().atHome(SILENT), "is absent");
    }

    @Test
    void aCopyThatLacksTheFlagSaysNothingAgainstOneThatHasIt() {
        Scene scene = new Scene().atHome(SILENT).abroad(MULTI);
        assertThat(scene.says(Requirement.MULTI_REGION)).isEqualTo("SATISFIED: IsMultiRegionTrail is true");
    }

    @Test
    void copiesThatContradictAreUnknown() {
        assertOpen(new Scene().atHome(MULTI).abroad(SINGLE), "is true in us-east-1 and false in eu-west-1");
    }

    @Test
    void multiRegionWithoutGlobalServicesIsUnknown() {
        Trail odd = trail().isMultiRegionTrail(true)
                .includeGlobalServiceEvents(false)
                .build();
        assertOpen(
                new Scene().atHome(odd),
                "is true, but IncludeGlobalServiceEvents is false, and a multi-region trail always has it");
    }

    @Test
    void multiRegionWithGlobalServicesInSomeListingsIsUnknown() {
        Trail with = trail().isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        Trail without = trail().isMultiRegionTrail(true)
                .includeGlobalServiceEvents(false)
                .build();
        assertOpen(
                new Scene().atHome(with).abroad(without),
                "is true, but IncludeGlobalServiceEvents is true in us-east-1 and false in eu-west-1,"
                        + " and a multi-region trail always has it");
        assertThat(new Scene().atHome(with).abroad(with).assess().verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aSingleRegionTrailMayLackGlobalServices() {
        Trail trail = trail().isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        assertThat(new Scene().atHome(trail).says(Requirement.MULTI_REGION))
                .isEqualTo("UNSATISFIED: IsMultiRegionTrail is false");
    }

    @Test
    void aMultiRegionTrailThatARegionDoesNotListIsUnknown() {
        assertOpen(
                new Scene().atHome(MULTI).abroad(),
                "is true, but the trail is not listed in eu-west-1, where a multi-region trail has a shadow trail");
    }

    @Test
    void aRegionThatCouldNotBeListedSaysNothing() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(MULTI)))
                .putListing(
                        "eu-west-1",
                        Evidence.missing(MissingEvidence.of(
                                Operation.DESCRIBE_TRAILS, "eu-west-1", new Failed("OptInRequired", Optional.empty()))))
                .build();
        assertThat(Cis31.assess(evidence)
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .outcome())
                .isEqualTo(Outcome.SATISFIED);
    }

    private static void assertOpen(Scene scene, String finding) {
        assertThat(scene.says(Requirement.MULTI_REGION)).isEqualTo("UNKNOWN: IsMultiRegionTrail " + finding);
        RequirementResult result = scene.result(Requirement.MULTI_REGION);
        assertThat(result.missing())
                .containsExactly(
                        MissingEvidence.of(Operation.DESCRIBE_TRAILS, ARN, new Inconclusive(result.finding())));
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void aTrailThatLogsIsLogging() {
        assertThat(new Scene().says(Requirement.LOGGING)).isEqualTo("SATISFIED: IsLogging is true");
        assertThat(new Scene().result(Requirement.LOGGING).missing()).isEmpty();
    }

    @Test
    void aStoppedTrailIsNotLogging() {
        Scene scene = new Scene().status(TrailStatus.builder().isLogging(false).build());
        assertThat(scene.says(Requirement.LOGGING)).isEqualTo("UNSATISFIED: IsLogging is false");
        assertThat(scene.assess().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aStatusWithoutTheFlagIsUnknown() {
        Scene scene = new Scene().status(TrailStatus.builder().build());
        assertThat(scene.says(Requirement.LOGGING)).isEqualTo("UNKNOWN: IsLogging is absent");
        assertThat(scene.assess().result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(
                        Operation.GET_TRAIL_STATUS, ARN, new Inconclusive(new Finding.Absent("IsLogging"))));
    }

    @Test
    void aDeniedStatusIsUnknownAndNamesTheError() {
        Failed denied = new Failed("AccessDeniedException", Optional.of("no"));
        Scene scene = new Scene().noStatus(denied);
        assertThat(scene.says(Requirement.LOGGING))
                .isEqualTo("UNKNOWN: IsLogging is unknown: GetTrailStatus answered AccessDeniedException");
        assertThat(scene.assess().result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, denied));
    }

    @Test
    void aStatusNobodyAskedForIsUnknown() {
        assertThat(new Scene().noStatus(new NotAsked()).says(Requirement.LOGGING))
                .isEqualTo("UNKNOWN: IsLogging is unknown: GetTrailStatus was not asked");
    }

    @Test
    void aStatusThatIsMissingForAnotherReasonSaysWhich() {
        assertThat(new Scene().noStatus(new Unsettled("the file ends early")).says(Requirement.LOGGING))
                .isEqualTo("UNKNOWN: IsLogging is unknown: GetTrailStatus does not settle it: the file ends early");
    }

    @Test
    void anOrganizationTrailIsToldByItsFlag() {
        assertThat(organizationTrail(trail().isOrganizationTrail(true).build())).isTrue();
        assertThat(organizationTrail(trail().isOrganizationTrail(false).build()))
                .isFalse();
        assertThat(organizationTrail(foreign(Optional.of(false)))).isFalse();
    }

    @Test
    void withoutTheFlagATrailOfAnotherAccountIsTheOrganizations() {
        assertThat(organizationTrail(SILENT)).isFalse();
        assertThat(organizationTrail(foreign(Optional.empty()))).isTrue();
        assertThat(organizationTrail(foreign(Optional.of(true)), foreign(Optional.of(false))))
                .isTrue();
    }

    private static Trail foreign(Optional<Boolean> flag) {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:us-east-1:999988887777:trail/org");
        return Trail.builder().trailArn(arn).isOrganizationTrail(flag).build();
    }

    private static boolean organizationTrail(Trail... copies) {
        return new Scene().atHome(copies).assess().trails().get(0).organizationTrail();
    }

    @Test
    void theHomeRegionIsTheOneStated() {
        Trail moved = trail().homeRegion("eu-west-1").build();
        assertThat(new Scene().assess().trails().get(0).homeRegion()).isEqualTo("us-east-1");
        assertThat(new Scene().atHome(moved).assess().trails().get(0).homeRegion())
                .isEqualTo("eu-west-1");
    }
}
