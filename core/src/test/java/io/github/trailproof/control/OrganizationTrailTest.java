package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.evidence.TrailFinding;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An organization trail as a member account sees it, and as the account that owns it does. */
class OrganizationTrailTest {

    private static final String OWNER = "999988887777";
    private static final String ADMINISTRATOR = "888877776666";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:af-south-1:" + OWNER + ":trail/org");
    private static final TrailListing LISTING = TrailListing.of(Trail.builder()
            .trailArn(ARN)
            .isMultiRegionTrail(true)
            .includeGlobalServiceEvents(true)
            .isOrganizationTrail(true)
            .build());
    private static final Evidence<EnabledRegions> ENABLED =
            Evidence.known(EnabledRegions.of(List.of("us-east-1", "af-south-1")));
    private static final Evidence<EnabledRegions> UNKNOWN_REGIONS =
            Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked()));

    private final AccountEvidence member = denied("111122223333");

    @Test
    void aMemberThatMayNotReadTheTrailIsOpen() {
        assertThat(Cis31.assess(member).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void theOwnersAnswersSettleTheMember() {
        Assessment assessment = Cis31.assess(
                OrganizationTrails.of(List.of(answered(OWNER, true))).fill(member));
        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
        assertThat(assessment.trails().get(0).requirement(Requirement.LOGGING).finding())
                .isEqualTo(new Finding.FromAccount(new Finding.Value("IsLogging", "true"), OWNER));
    }

    @Test
    void aNamedDelegatedAdministratorMayAnswerToo() {
        AccountEvidence filled = OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true)), List.of(ADMINISTRATOR))
                .fill(member);
        assertThat(Cis31.assess(filled).verdict()).isEqualTo(Verdict.PASS);
        Evidence.Known<TrailStatus> status = (Evidence.Known<TrailStatus>) filled.status(ARN);
        assertThat(status.providedBy()).contains(ADMINISTRATOR);
    }

    @Test
    void anotherMembersAnswerSettlesNothing() {
        OrganizationTrails trails = OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true)));
        assertThat(trails.fill(member)).isSameAs(member);
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true",
        "false, true, false",
        ", true, false",
        ", false, true",
        "true, , false",
        "false, true, ",
    })
    void whereTheMemberTheOwnerAndADelegatedAdministratorWereAnsweredDifferentlyTheMatterIsOpen(
            @Nullable Boolean own, @Nullable Boolean owner, @Nullable Boolean administrator) {
        List<AccountEvidence> others = new ArrayList<>();
        Optional.ofNullable(owner).ifPresent(logging -> others.add(answered(OWNER, logging)));
        Optional.ofNullable(administrator).ifPresent(logging -> others.add(answered(ADMINISTRATOR, logging)));
        AccountEvidence judged = own == null ? member : answered(member.accountId(), own);

        Assessment assessment = Cis31.assess(
                OrganizationTrails.of(others, List.of(ADMINISTRATOR)).fill(judged));

        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        Finding finding =
                assessment.trails().get(0).requirement(Requirement.LOGGING).finding();
        assertThat(finding).isInstanceOf(Finding.Disagreement.class);
        assertThat(assessment.missing())
                .contains(
                        MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, new MissingEvidence.Inconclusive(finding)));
    }

    @Test
    void aDisagreementNamesTheTwoAccountsAndWhatEachWasAnswered() {
        AccountEvidence filled =
                OrganizationTrails.of(List.of(answered(OWNER, false))).fill(answered("111122223333", true));
        assertThat(Cis31.assess(filled)
                        .trails()
                        .get(0)
                        .requirement(Requirement.LOGGING)
                        .finding())
                .isEqualTo(new Finding.Disagreement(
                        new Finding.FromAccount(new Finding.Value("IsLogging", "true"), "111122223333"),
                        new Finding.FromAccount(new Finding.Value("IsLogging", "false"), OWNER)));
    }

    @Test
    void selectorsThatDifferLeaveOpenWhatIsSelected() {
        EventSelectors readOnly = EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.READ_ONLY)
                        .includeManagementEvents(true)
                        .build())
                .build();
        AccountEvidence owner = answered(OWNER, true).toBuilder()
                .putSelectors(ARN, Evidence.known(readOnly))
                .build();

        Assessment assessment =
                Cis31.assess(OrganizationTrails.of(List.of(owner)).fill(answered("111122223333", true)));

        assertThat(assessment.results()).extracting(CriterionResult::verdict).containsOnly(Verdict.INDETERMINATE);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.READ_WRITE_ALL)
                        .finding())
                .isEqualTo(new Finding.Disagreement(
                        new Finding.FromAccount(SelectorFinding.Excludes.of(List.of()), "111122223333"),
                        new Finding.FromAccount(new Finding.Value("ReadWriteType", "ReadOnly"), OWNER)));
    }

    @Test
    void theSameSelectorsInAnotherOrderAreNoDisagreement() {
        EventSelector management = EventSelector.builder()
                .readWriteType(ReadWriteType.ALL)
                .includeManagementEvents(true)
                .addExcludeManagementEventSources("kms.amazonaws.com", "rdsdata.amazonaws.com")
                .build();
        EventSelector backwards = EventSelector.builder()
                .readWriteType(ReadWriteType.ALL)
                .includeManagementEvents(true)
                .addExcludeManagementEventSources("rdsdata.amazonaws.com", "kms.amazonaws.com")
                .build();
        EventSelector other = EventSelector.builder()
                .readWriteType(ReadWriteType.READ_ONLY)
                .includeManagementEvents(true)
                .build();
        AccountEvidence own = answered("111122223333", true).toBuilder()
                .putSelectors(
                        ARN,
                        Evidence.known(EventSelectors.builder()
                                .addEventSelectors(management, other)
                                .build()))
                .build();
        AccountEvidence owner = answered(OWNER, true).toBuilder()
                .putSelectors(
                        ARN,
                        Evidence.known(EventSelectors.builder()
                                .addEventSelectors(other, backwards)
                                .build()))
                .build();

        assertThat(Cis31.assess(OrganizationTrails.of(List.of(owner)).fill(own)).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void anOwnerThatDoesNotListTheTrailAtHomeContradictsTheMember() {
        AccountEvidence owner = AccountEvidence.builder()
                .accountId(OWNER)
                .putListing("af-south-1", Evidence.known(TrailListing.of()))
                .build();

        Assessment assessment =
                Cis31.assess(OrganizationTrails.of(List.of(owner)).fill(answered("111122223333", true)));

        assertThat(assessment.results()).extracting(CriterionResult::verdict).containsOnly(Verdict.INDETERMINATE);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .finding())
                .isEqualTo(new TrailFinding.NotListedByOwner(OWNER, "af-south-1"));
    }

    @Test
    void whatTheOwnersListingSaysOfTheTrailIsComparedToo() {
        Trail noOrganizationTrail =
                LISTING.trails().get(0).toBuilder().isOrganizationTrail(false).build();
        AccountEvidence owner = answered(OWNER, true).toBuilder()
                .putListing("us-east-1", Evidence.known(TrailListing.of(noOrganizationTrail)))
                .build();

        Assessment assessment =
                Cis31.assess(OrganizationTrails.of(List.of(owner)).fill(answered("111122223333", true)));

        assertThat(assessment.results()).extracting(CriterionResult::verdict).containsOnly(Verdict.INDETERMINATE);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .finding())
                .isEqualTo(new TrailFinding.NotAnOrganizationTrail(new Finding.Disagreement(
                        new Finding.FromAccount(new Finding.Value("IsOrganizationTrail", "true"), "111122223333"),
                        new Finding.FromAccount(new Finding.Value("IsOrganizationTrail", "false"), OWNER))));
    }

    @Test
    void whatTheMembersListingLacksIsFilledInFromTheOwners() {
        Trail silent = Trail.builder().trailArn(ARN).isMultiRegionTrail(true).build();
        AccountEvidence own = answered("111122223333", true).toBuilder()
                .putListing("us-east-1", Evidence.known(TrailListing.of(silent)))
                .build();

        assertThat(Cis31.assess(own).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(Cis31.assess(OrganizationTrails.of(List.of(answered(OWNER, true)))
                                .fill(own))
                        .verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aTrailOfTheAccountItselfIsNeverFilledIn() {
        AccountEvidence owner = denied(OWNER);
        assertThat(OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true)), List.of(ADMINISTRATOR))
                        .fill(owner))
                .isSameAs(owner);
    }

    @Test
    void answersTakenFromOthersAreNotHandedOn() {
        AccountEvidence filled =
                OrganizationTrails.of(List.of(answered(OWNER, true))).fill(member);
        AccountEvidence another = denied("222233334444");
        assertThat(OrganizationTrails.of(List.of(filled)).fill(another)).isSameAs(another);
    }

    @Test
    void aTrailHomedWhereTheMemberHasNotEnabledTheRegionMayNotCoverIt() {
        AccountEvidence elsewhere = enabling(answered("111122223333", true), "us-east-1");
        RequirementResult result = Cis31.assess(elsewhere).trails().get(0).requirement(Requirement.MULTI_REGION);
        assertThat(result.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.finding()).isEqualTo(new TrailFinding.HomeRegionNotEnabled("af-south-1"));
        assertThat(Cis31.assess(elsewhere).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void theSameTrailCoversAMemberThatEnabledItsHomeRegionAndItsOwner() {
        AccountEvidence enabled = enabling(answered("111122223333", true), "us-east-1", "af-south-1");
        assertThat(Cis31.assess(enabled).verdict()).isEqualTo(Verdict.PASS);
        assertThat(Cis31.assess(enabling(answered(OWNER, true), "us-east-1")).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void aTrailHomedInAnOptInRegionMayNotCoverAMemberOfWhichTheEnabledRegionsAreNotKnown() {
        MissingEvidence unasked = MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked());
        AccountEvidence unknown = seen(answered("111122223333", true), ARN, "us-east-1", Evidence.missing(unasked));
        Assessment assessment = Cis31.assess(unknown);
        assertThat(assessment.verdict(Criterion.CIS)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.CIS).missing()).containsExactly(unasked);
        assertThat(assessment.missing()).contains(unasked);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .finding())
                .isEqualTo(new TrailFinding.HomeRegionPerhapsNotEnabled("af-south-1"));
    }

    @Test
    void aDeniedListOfRegionsIsNamedAsWhatLeavesOpenWhetherTheTrailCovers() {
        MissingEvidence denied =
                MissingEvidence.of(Operation.LIST_REGIONS, new Failed("AccessDeniedException", Optional.empty()));
        AccountEvidence unknown = seen(answered("111122223333", true), ARN, "us-east-1", Evidence.missing(denied));
        assertThat(Cis31.assess(unknown).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(Cis31.assess(unknown).result(Criterion.CIS).missing()).containsExactly(denied);
    }

    @Test
    void aTrailHomedInARegionThatAnsweredTheMemberCoversIt() {
        AccountEvidence atHome = seen(answered("111122223333", true), ARN, "af-south-1", UNKNOWN_REGIONS);
        assertThat(Cis31.assess(atHome).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aTrailHomedInARegionThatNoAccountCanDisableCoversEveryMember() {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:" + OWNER + ":trail/org");
        AccountEvidence elsewhere = seen(answered("111122223333", true), arn, "us-east-1", UNKNOWN_REGIONS);
        assertThat(Cis31.assess(elsewhere).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @MethodSource
    void anotherAccountsTrailThatDoesNotSayThatItIsAnOrganizationTrailLeavesEveryVerdictOpen(
            Optional<Boolean> isOrganizationTrail, Finding said) {
        Trail trail = Trail.builder()
                .trailArn(ARN)
                .homeRegion("af-south-1")
                .isMultiRegionTrail(true)
                .isOrganizationTrail(isOrganizationTrail)
                .build();
        AccountEvidence evidence = enabling(answered("111122223333", true), "us-east-1", "af-south-1").toBuilder()
                .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                .build();
        Assessment assessment = Cis31.assess(evidence);
        assertThat(assessment.results()).extracting(CriterionResult::verdict).containsOnly(Verdict.INDETERMINATE);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .finding())
                .isEqualTo(new TrailFinding.NotAnOrganizationTrail(said));
    }

    static Stream<Arguments> anotherAccountsTrailThatDoesNotSayThatItIsAnOrganizationTrailLeavesEveryVerdictOpen() {
        return Stream.of(
                Arguments.of(Optional.of(false), new Finding.Value("IsOrganizationTrail", "false")),
                Arguments.of(Optional.empty(), new Finding.Absent("IsOrganizationTrail")));
    }

    @Test
    void aTrailWhoseArnIsOfAnotherPartitionThanTheAccountLeavesEveryVerdictOpen() {
        TrailArn arn = TrailArn.parse("arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/main");
        AccountEvidence evidence = seen(answered("111122223333", true), arn, "us-east-1", ENABLED);
        Assessment assessment = Cis31.assess(evidence);
        assertThat(assessment.results()).extracting(CriterionResult::verdict).containsOnly(Verdict.INDETERMINATE);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .finding())
                .isEqualTo(new TrailFinding.OtherPartition("aws-cn", "aws"));
    }

    @Test
    void aHomeRegionThatDiffersFromTheArnsLeavesTheVerdictOpen() {
        TrailArn arn = TrailArn.parse("arn:aws:cloudtrail:us-east-1:111122223333:trail/main");
        Trail trail = Trail.builder()
                .trailArn(arn)
                .homeRegion("eu-west-1")
                .isMultiRegionTrail(true)
                .build();
        AccountEvidence evidence = seen(answered("111122223333", true), arn, "us-east-1", ENABLED).toBuilder()
                .putListing("us-east-1", Evidence.known(TrailListing.of(trail)))
                .build();
        Assessment assessment = Cis31.assess(evidence);
        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .finding())
                .isEqualTo(new TrailFinding.SeveralHomeRegions(new TreeSet<>(Set.of("eu-west-1", "us-east-1"))));
    }

    @Test
    void aTrailThatMayBeHomedWhereTheMemberHasNotEnabledTheRegionMayNotCoverIt() {
        AccountEvidence contradictory = AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .putListing(
                        "us-east-1",
                        Evidence.known(TrailListing.of(Trail.builder()
                                .trailArn(ARN)
                                .homeRegion("us-east-1")
                                .isMultiRegionTrail(true)
                                .build())))
                .putStatus(
                        ARN,
                        Evidence.known(TrailStatus.builder().isLogging(true).build()))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
        assertThat(Cis31.assess(contradictory).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    /** The same answers about a trail that one region shows, where this is known of the enabled regions. */
    private static AccountEvidence seen(
            AccountEvidence evidence, TrailArn arn, String region, Evidence<EnabledRegions> enabled) {
        Trail trail = Trail.builder()
                .trailArn(arn)
                .isMultiRegionTrail(true)
                .isOrganizationTrail(true)
                .build();
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .enabledRegions(enabled)
                .putListing(region, Evidence.known(TrailListing.of(trail)))
                .putStatus(arn, evidence.status(ARN))
                .putSelectors(arn, evidence.selectors(ARN))
                .build();
    }

    private static AccountEvidence denied(String accountId) {
        Failed denied = new Failed("AccessDeniedException", Optional.empty());
        return AccountEvidence.builder()
                .accountId(accountId)
                .enabledRegions(ENABLED)
                .putListing("us-east-1", Evidence.known(LISTING))
                .putStatus(ARN, Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, denied)))
                .putSelectors(ARN, Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, denied)))
                .build();
    }

    private static AccountEvidence answered(String accountId, boolean logging) {
        return AccountEvidence.builder()
                .accountId(accountId)
                .enabledRegions(ENABLED)
                .putListing("us-east-1", Evidence.known(LISTING))
                .putStatus(
                        ARN,
                        Evidence.known(TrailStatus.builder().isLogging(logging).build()))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }

    private static AccountEvidence enabling(AccountEvidence evidence, String... regions) {
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of(regions))))
                .putAllListings(evidence.listings())
                .putAllStatuses(evidence.statuses())
                .putAllSelectors(evidence.selectors())
                .build();
    }
}
