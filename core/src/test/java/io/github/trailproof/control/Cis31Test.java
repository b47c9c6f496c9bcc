package io.github.trailproof.control;

import static io.github.trailproof.control.Scene.ARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.DeliveryWarning.Channel;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Cis31Test {

    private static final TrailArn OTHER = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/other");
    private static final Failed DENIED = new Failed("AccessDeniedException", Optional.empty());

    private static MissingEvidence denied(String region) {
        return MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, DENIED);
    }

    @Test
    void aTrailThatMeetsEverythingPasses() {
        Assessment assessment = new Scene().assess();
        assertThat(assessment.verdict()).isEqualTo(Verdict.PASS);
        assertThat(assessment.missing()).isEmpty();
        assertThat(assessment.result(Criterion.CIS).decisiveTrail())
                .contains(assessment.trails().get(0));
    }

    @Test
    void anAccountWithoutTrailsFails() {
        Assessment assessment = new Scene().atHome().assess();
        assertThat(assessment.verdict(Criterion.CIS)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.verdict(Criterion.SECURITY_HUB)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.result(Criterion.CIS).decisiveTrail()).isEmpty();
        assertThat(assessment.missing()).isEmpty();
    }

    @Test
    void anAccountThatWasNotAskedAboutIsOpen() {
        Assessment assessment =
                Cis31.assess(AccountEvidence.builder().accountId("111122223333").build());
        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new NotAsked()));
    }

    @Test
    void whereEveryListingFailedEachIsNamed() {
        Assessment assessment = Cis31.assess(AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.missing(denied("us-east-1")))
                .putListing("eu-west-1", Evidence.missing(denied("eu-west-1")))
                .build());
        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.CIS).missing())
                .containsExactly(denied("eu-west-1"), denied("us-east-1"));
        assertThat(assessment.result(Criterion.CIS).decisiveTrail()).isEmpty();
    }

    @Test
    void oneListingShowsEveryMultiRegionTrail() {
        Assessment assessment = Cis31.assess(AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.missing(denied("us-east-1")))
                .putListing("eu-west-1", Evidence.known(TrailListing.of()))
                .build());
        assertThat(assessment.verdict()).isEqualTo(Verdict.FAIL);
    }

    /** Found by a property: the verdict was open, and nothing was named that would settle it. */
    @Test
    void withoutAnyRegionItIsNamedWhatKeepsTheGlobalServicesOpen() {
        Assessment assessment = Cis31.assess(AccountEvidence.builder()
                .accountId("111122223333")
                .partition("aws-iso")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of())))
                .build());
        assertThat(assessment.result(Criterion.COMPLETE).missing())
                .extracting(MissingEvidence::cause)
                .containsExactly(new Inconclusive(new Finding.GlobalServicesRegionUnknown("aws-iso")));
    }

    @Test
    void requirementsSpreadOverTwoTrailsDoNotPass() {
        Trail stopped = Scene.trail().isMultiRegionTrail(true).build();
        Trail single = Trail.builder().trailArn(OTHER).isMultiRegionTrail(false).build();
        Assessment assessment = Cis31.assess(twoTrails(stopped, false, single, true));
        assertThat(assessment.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void oneGoodTrailSuffices() {
        Trail stopped = Scene.trail().isMultiRegionTrail(true).build();
        Trail good = Trail.builder().trailArn(OTHER).isMultiRegionTrail(true).build();
        Assessment assessment = Cis31.assess(twoTrails(stopped, false, good, true));
        assertThat(assessment.verdict()).isEqualTo(Verdict.PASS);
        assertThat(decisive(assessment)).isEqualTo(OTHER);
        assertThat(assessment.trails().get(0).verdict(Criterion.CIS)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.trails().get(1).verdict(Criterion.CIS)).isEqualTo(Verdict.PASS);
    }

    @Test
    void theNearestMissIsTheTrailWithTheFewestFaults() {
        Trail twoFaults = Scene.trail().isMultiRegionTrail(false).build();
        Trail oneFault =
                Trail.builder().trailArn(OTHER).isMultiRegionTrail(false).build();
        assertThat(decisive(Cis31.assess(twoTrails(twoFaults, false, oneFault, true))))
                .isEqualTo(OTHER);
        assertThat(decisive(Cis31.assess(twoTrails(twoFaults, true, oneFault, true))))
                .isEqualTo(ARN);
    }

    @Test
    void aFaultWeighsMoreThanAllThatIsUnknown() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId("111122223333")
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(
                                Scene.trail().isMultiRegionTrail(false).build(),
                                Trail.builder()
                                        .trailArn(OTHER)
                                        .isMultiRegionTrail(false)
                                        .build())))
                .putStatus(
                        ARN,
                        Evidence.known(TrailStatus.builder().isLogging(false).build()))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
        assertThat(decisive(Cis31.assess(evidence))).isEqualTo(OTHER);
    }

    @Test
    void amongTrailsWithEqualFaultsTheOneThatLeavesLessUnknownIsNearer() {
        assertThat(decisive(Cis31.assess(bothFaulty(ARN)))).isEqualTo(ARN);
        assertThat(decisive(Cis31.assess(bothFaulty(OTHER)))).isEqualTo(OTHER);
    }

    /** Two single-region trails, of which one is known to log. */
    private static AccountEvidence bothFaulty(TrailArn logging) {
        return AccountEvidence.builder()
                .accountId("111122223333")
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(
                                Scene.trail().isMultiRegionTrail(false).build(),
                                Trail.builder()
                                        .trailArn(OTHER)
                                        .isMultiRegionTrail(false)
                                        .build())))
                .putStatus(
                        logging,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .putSelectors(OTHER, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }

    @Test
    void aTrailThatFailsByItselfIsStillTheNearestWhereTheUnionIsOpen() {
        Assessment assessment = new Scene()
                .atHome(Scene.trail()
                        .isMultiRegionTrail(false)
                        .includeGlobalServiceEvents(true)
                        .build())
                .status(TrailStatus.builder().isLogging(true).build())
                .selectors(EventSelectors.defaultSelectors())
                .assess();
        CriterionResult complete = assessment.result(Criterion.COMPLETE);
        assertThat(complete.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(complete.decisiveTrail())
                .map(trail -> trail.verdict(Criterion.COMPLETE))
                .contains(Verdict.FAIL);
    }

    @Test
    void onlyTrailsThatCouldStillPassKeepTheVerdictOpen() {
        Trail hopeless = Scene.trail().isMultiRegionTrail(false).build();
        Trail open = Trail.builder().trailArn(OTHER).isMultiRegionTrail(true).build();
        Assessment assessment = Cis31.assess(AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(hopeless, open)))
                .putSelectors(OTHER, Evidence.known(EventSelectors.defaultSelectors()))
                .build());
        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(decisive(assessment)).isEqualTo(OTHER);
        assertThat(assessment.result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, OTHER));
        assertThat(assessment.trails().get(1).requirements(Criterion.CIS, Outcome.UNKNOWN))
                .extracting(RequirementResult::requirement)
                .containsExactly(Requirement.LOGGING);
    }

    private static AccountEvidence twoTrails(Trail main, boolean mainLogs, Trail other, boolean otherLogs) {
        return AccountEvidence.builder()
                .accountId("111122223333")
                .putListing("us-east-1", Evidence.known(TrailListing.of(other, main)))
                .putStatus(
                        ARN,
                        Evidence.known(TrailStatus.builder().isLogging(mainLogs).build()))
                .putStatus(
                        OTHER,
                        Evidence.known(
                                TrailStatus.builder().isLogging(otherLogs).build()))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .putSelectors(OTHER, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }

    private static TrailArn decisive(Assessment assessment) {
        return assessment
                .result(Criterion.CIS)
                .decisiveTrail()
                .map(TrailAssessment::trailArn)
                .orElseThrow();
    }

    @Test
    void failingDeliveriesAreWarningsBesideTheVerdict() {
        Assessment assessment = new Scene()
                .status(TrailStatus.builder()
                        .isLogging(true)
                        .latestDeliveryError("NoSuchBucket")
                        .latestNotificationError("AuthorizationError")
                        .latestCloudWatchLogsDeliveryError("AccessDenied")
                        .latestDigestDeliveryError("AccessDenied")
                        .build())
                .assess();
        assertThat(assessment.verdict()).isEqualTo(Verdict.PASS);
        assertThat(assessment.deliveryWarnings())
                .containsExactly(
                        new DeliveryWarning(ARN, Channel.S3, "NoSuchBucket", Optional.empty(), Optional.empty()),
                        new DeliveryWarning(ARN, Channel.SNS, "AuthorizationError", Optional.empty(), Optional.empty()),
                        new DeliveryWarning(
                                ARN, Channel.CLOUDWATCH_LOGS, "AccessDenied", Optional.empty(), Optional.empty()),
                        new DeliveryWarning(ARN, Channel.DIGEST, "AccessDenied", Optional.empty(), Optional.empty()));
    }

    @Test
    void anEmptyDeliveryErrorIsNone() {
        Assessment assessment = new Scene()
                .status(TrailStatus.builder()
                        .isLogging(true)
                        .latestDeliveryError("")
                        .latestDigestDeliveryError(" ")
                        .build())
                .assess();
        assertThat(assessment.deliveryWarnings()).isEqualTo(List.of());
    }
}
