package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An organization trail as a member account sees it, and as the account that owns it does. */
class OrganizationTrailTest {

    private static final String OWNER = "999988887777";
    private static final String ADMINISTRATOR = "888877776666";
    private static final String OTHER_ADMINISTRATOR = "777766665555";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:af-south-1:" + OWNER + ":trail/org");
    private static final TrailListing LISTING = TrailListing.of(Trail.builder()
            .trailArn(ARN)
            .isMultiRegionTrail(true)
            .includeGlobalServiceEvents(true)
            .isOrganizationTrail(true)
            .build());

    private final AccountEvidence member = denied("111122223333");

    @Test
    void aMemberThatMayNotReadTheTrailIsOpen() {
        assertThat(Cis31.assess(member).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void theOwnersAnswersSettleTheMember() {
        Assessment assessment = Cis31.assess(
                OrganizationTrails.of(List.of(answered(OWNER, true))).fill(member));
        assertThat(assessment.verdict(Reading.COMPLETE)).isEqualTo(Verdict.PASS);
        assertThat(assessment.trails().get(0).requirement(Requirement.LOGGING).finding())
                .isEqualTo("is true (as account 999988887777 was answered)");
    }

    @Test
    void theOwnersAnswerCountsBeforeThatOfOthers() {
        OrganizationTrails trails =
                OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true), answered(OWNER, false)));
        assertThat(Cis31.assess(trails.fill(member)).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void aDelegatedAdministratorMayAnswerToo() {
        AccountEvidence filled =
                OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true))).fill(member);
        assertThat(Cis31.assess(filled).verdict()).isEqualTo(Verdict.PASS);
        Evidence.Known<TrailStatus> status = (Evidence.Known<TrailStatus>) filled.status(ARN);
        assertThat(status.providedBy()).contains(ADMINISTRATOR);
    }

    @Test
    void othersThatWereAnsweredDifferentlySettleNothing() {
        OrganizationTrails trails =
                OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true), answered(OTHER_ADMINISTRATOR, false)));
        assertThat(Cis31.assess(trails.fill(member)).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void whatTheMemberWasAnsweredItselfIsKept() {
        AccountEvidence own = answered("111122223333", true);
        assertThat(OrganizationTrails.of(List.of(answered(OWNER, false))).fill(own))
                .isSameAs(own);
    }

    @Test
    void aTrailOfTheAccountItselfIsNeverFilledIn() {
        AccountEvidence owner = denied(OWNER);
        assertThat(OrganizationTrails.of(List.of(answered(ADMINISTRATOR, true))).fill(owner))
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
        assertThat(result.finding())
                .isEqualTo("is true, but its home region af-south-1 is not enabled here, and an organization trail"
                        + " covers only members that enabled it");
        assertThat(Cis31.assess(elsewhere).verdict(Reading.COMPLETE)).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void theSameTrailCoversAMemberThatEnabledItsHomeRegionAndItsOwner() {
        AccountEvidence enabled = enabling(answered("111122223333", true), "us-east-1", "af-south-1");
        assertThat(Cis31.assess(enabled).verdict()).isEqualTo(Verdict.PASS);
        assertThat(Cis31.assess(enabling(answered(OWNER, true), "us-east-1")).verdict())
                .isEqualTo(Verdict.PASS);
    }

    private static AccountEvidence denied(String accountId) {
        Failed denied = new Failed("AccessDeniedException", Optional.empty());
        return AccountEvidence.builder()
                .accountId(accountId)
                .putDescribeTrails("us-east-1", Evidence.known(LISTING))
                .putTrailStatus(ARN, Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, ARN, denied)))
                .putEventSelectors(
                        ARN, Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, denied)))
                .build();
    }

    private static AccountEvidence answered(String accountId, boolean logging) {
        return AccountEvidence.builder()
                .accountId(accountId)
                .putDescribeTrails("us-east-1", Evidence.known(LISTING))
                .putTrailStatus(
                        ARN,
                        Evidence.known(TrailStatus.builder().isLogging(logging).build()))
                .putEventSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
    }

    private static AccountEvidence enabling(AccountEvidence evidence, String... regions) {
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of(regions))))
                .putAllDescribeTrails(evidence.describeTrails())
                .putAllTrailStatus(evidence.getTrailStatus())
                .putAllEventSelectors(evidence.getEventSelectors())
                .build();
    }
}
