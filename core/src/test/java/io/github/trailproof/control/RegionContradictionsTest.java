package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What listings say of regions that cannot be, and what a listing without shadow trails does not say. */
class RegionContradictionsTest {

    private static final String OWN = "111122223333";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
    private static final TrailListing NONE_WITHOUT_SHADOW_TRAILS = new TrailListing(List.of(), false);

    private static Trail.Builder trail(TrailArn arn, boolean multiRegion) {
        return Trail.builder().trailArn(arn).isMultiRegionTrail(multiRegion).includeGlobalServiceEvents(true);
    }

    private static AccountEvidence.Builder recordingAll(TrailArn... arns) {
        AccountEvidence.Builder builder = AccountEvidence.builder().accountId(OWN);
        for (TrailArn arn : arns) {
            builder.putStatus(
                            arn,
                            Evidence.known(TrailStatus.builder().isLogging(true).build()))
                    .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()));
        }
        return builder;
    }

    private static Finding multiRegion(AccountEvidence evidence) {
        return Cis31.assess(evidence)
                .trails()
                .get(0)
                .requirement(Requirement.MULTI_REGION)
                .finding();
    }

    @Test
    void aSingleRegionTrailInTheOnlyRegionListedAsEnabledDoesNotRecordEverything() {
        AccountEvidence evidence = recordingAll(ARN)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(trail(ARN, false).build())))
                .build();

        Assessment assessment = Cis31.assess(evidence);

        assertThat(assessment.verdict(Criterion.CIS)).isEqualTo(Verdict.FAIL);
        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.COMPLETE).missing())
                .hasSize(16)
                .contains(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "ap-northeast-3", new NotAsked()))
                .allSatisfy(missing -> assertThat(missing.cause()).isEqualTo(new NotAsked()));
    }

    @Test
    void singleRegionTrailsInTheTwoRegionsOfChinaRecordEverythingWhateverTheListSays() {
        TrailArn north = TrailArn.parse("arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/here");
        TrailArn northwest = TrailArn.parse("arn:aws-cn:cloudtrail:cn-northwest-1:111122223333:trail/here");
        AccountEvidence evidence = recordingAll(north, northwest)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of())))
                .putListing(
                        "cn-north-1",
                        Evidence.known(TrailListing.of(trail(north, false).build())))
                .putListing(
                        "cn-northwest-1",
                        Evidence.known(TrailListing.of(trail(northwest, false).build())))
                .build();

        assertThat(evidence.effectivePartition()).isEqualTo("aws-cn");
        assertThat(Cis31.assess(evidence).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void anOrganizationTrailHomedInARegionThatNobodyCanDisableCoversAMemberWhoseListLeavesItOut() {
        TrailArn organization = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:999988887777:trail/org");
        AccountEvidence evidence = recordingAll(organization)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(trail(organization, true)
                                .isOrganizationTrail(true)
                                .build())))
                .build();

        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void aMultiRegionTrailThatAnotherRegionDoesNotListIsOpen() {
        AccountEvidence evidence = recordingAll(ARN)
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(trail(ARN, true).build())))
                .putListing("eu-west-1", Evidence.known(TrailListing.of()))
                .build();

        assertThat(Cis31.assess(evidence).results())
                .extracting(CriterionResult::verdict)
                .containsOnly(Verdict.INDETERMINATE);
        assertThat(multiRegion(evidence)).isEqualTo(new TrailFinding.NotListedIn(new TreeSet<>(Set.of("eu-west-1"))));
    }

    @Test
    void aMultiRegionTrailThatAnotherRegionWasNotAskedToShowIsNoContradiction() {
        AccountEvidence evidence = recordingAll(ARN)
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(trail(ARN, true).build())))
                .putListing("eu-west-1", Evidence.known(NONE_WITHOUT_SHADOW_TRAILS))
                .build();

        assertThat(Cis31.assess(evidence).results())
                .extracting(CriterionResult::verdict)
                .containsOnly(Verdict.PASS);
    }

    @Test
    void aTrailThatItsOwnHomeDoesNotListIsAContradictionAlsoWithoutShadowTrails() {
        AccountEvidence evidence = recordingAll(ARN)
                .putListing("us-east-1", Evidence.known(NONE_WITHOUT_SHADOW_TRAILS))
                .putListing(
                        "eu-west-1",
                        Evidence.known(TrailListing.of(trail(ARN, true).build())))
                .build();

        assertThat(multiRegion(evidence)).isEqualTo(new TrailFinding.NotListedIn(new TreeSet<>(Set.of("us-east-1"))));
    }

    @Test
    void aListingWithoutShadowTrailsDoesNotShowThatThereIsNoMultiRegionTrail() {
        AccountEvidence evidence = recordingAll()
                .putListing("eu-west-1", Evidence.known(NONE_WITHOUT_SHADOW_TRAILS))
                .build();

        Assessment assessment = Cis31.assess(evidence);

        assertThat(assessment.results()).extracting(CriterionResult::verdict).containsOnly(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(
                        Operation.DESCRIBE_TRAILS,
                        "eu-west-1",
                        new Inconclusive(new Finding.ListedWithoutShadowTrails("eu-west-1"))));
        assertThat(Cis31.assess(recordingAll()
                                .putListing("eu-west-1", Evidence.known(TrailListing.of()))
                                .build())
                        .results())
                .extracting(CriterionResult::verdict)
                .containsOnly(Verdict.FAIL);
    }

    @Test
    void aHomeRegionThatIsNoRegionLeavesEveryVerdictOpen() {
        TrailArn nowhere = TrailArn.parse("arn:aws:cloudtrail:nowhere:111122223333:trail/main");
        for (Trail trail : List.of(
                trail(ARN, true).homeRegion("US East").build(),
                trail(nowhere, true).build(),
                trail(nowhere, true).homeRegion("nowhere").build())) {
            AccountEvidence evidence = recordingAll(trail.trailArn())
                    .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                    .build();

            assertThat(Cis31.assess(evidence).results())
                    .extracting(CriterionResult::verdict)
                    .containsOnly(Verdict.INDETERMINATE);
            assertThat(multiRegion(evidence))
                    .isEqualTo(
                            new TrailFinding.HomeIsNoRegion(trail.homeRegion().orElse("nowhere")));
        }
    }

    @Test
    void anOpenHomeRegionIsNoScopeOfAGap() {
        AccountEvidence evidence = recordingAll(ARN)
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(
                                trail(ARN, false).homeRegion("US East").build())))
                .build();

        assertThat(Cis31.assess(evidence).coverage().gaps())
                .flatMap(gap -> gap.scopes())
                .extracting(scope -> scope.region())
                .doesNotContain("US East");
    }
}
