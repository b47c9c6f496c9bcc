package io.github.trailproof.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a plan leaves open is missing evidence with an address; everything else follows. */
class PlannedEvidenceTest {

    private static final String ACCOUNT = "111122223333";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
    private static final Cause OTHERS = new Planned(OpenInPlan.NOT_MANAGED_HERE, "planned_values");

    @Test
    void aPlanAloneProvesPassForItsOwnTrail() {
        assertThat(verdicts(open(trail(true), Map.of()).build()))
                .containsExactly(Verdict.PASS, Verdict.PASS, Verdict.PASS);
    }

    @Test
    void aPlanAloneNeverFails() {
        AccountEvidence none =
                AccountEvidence.builder().accountId(ACCOUNT).addUnseen(OTHERS).build();
        assertThat(verdicts(none)).containsExactly(Verdict.INDETERMINATE, Verdict.INDETERMINATE, Verdict.INDETERMINATE);
        assertThat(Cis31.assess(none).result(Criterion.CIS).missing())
                .containsExactly(MissingEvidence.of(Operation.PLAN, OTHERS));
    }

    @Test
    void aClosedPlanWithoutTrailsFails() {
        AccountEvidence none =
                AccountEvidence.builder().accountId(ACCOUNT).onlyPlanned(true).build();
        assertThat(verdicts(none)).containsExactly(Verdict.FAIL, Verdict.FAIL, Verdict.FAIL);
    }

    @Test
    void whatIsUnseenStaysOpenWhateverTheListingsShow() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .putListing("us-east-1", Evidence.known(TrailListing.of()))
                .addUnseen(OTHERS)
                .onlyPlanned(true)
                .build();
        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void anOpenFlagIsNamedByItsAddress() {
        AccountEvidence evidence = open(
                        Trail.builder().trailArn(ARN).build(),
                        Map.of("IsMultiRegionTrail", after("aws_cloudtrail.main.is_multi_region_trail")))
                .build();
        assertThat(verdicts(evidence))
                .containsExactly(Verdict.INDETERMINATE, Verdict.INDETERMINATE, Verdict.INDETERMINATE);
        assertThat(Cis31.assess(evidence)
                        .trails()
                        .get(0)
                        .requirement(Requirement.MULTI_REGION)
                        .missing())
                .containsExactly(MissingEvidence.inPlan(
                        OpenInPlan.KNOWN_AFTER_APPLY, "aws_cloudtrail.main.is_multi_region_trail"));
    }

    @Test
    void anUnknownHomeMattersToSingleRegionTrailsAlone() {
        Map<String, Cause> open = Map.of("HomeRegion", after("provider.aws.region"));
        assertThat(verdicts(closed(unknownHome(true), open).build()))
                .containsExactly(Verdict.PASS, Verdict.PASS, Verdict.PASS);
        Assessment single = Cis31.assess(closed(unknownHome(false), open).build());
        assertThat(single.verdict(Criterion.CIS)).isEqualTo(Verdict.FAIL);
        // Whichever the region is, the others are left out; no event is left out each time.
        assertThat(single.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.FAIL);
        assertThat(single.coverage().hasCertainGap()).isFalse();
        assertThat(single.trails().get(0).homeRegion()).isEqualTo(PlannedTrail.UNKNOWN_REGION);
    }

    @Test
    void aTrailThatMayNotBeMadeIsOpen() {
        Cause condition = new Planned(OpenInPlan.MAY_NOT_BE_MADE, "Resources/Trail/Condition");
        Assessment assessment =
                Cis31.assess(closed(trail(true), Map.of("TrailARN", condition)).build());
        assertThat(assessment.verdict(Criterion.CIS)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.verdict(Criterion.COMPLETE)).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.missing()).contains(MissingEvidence.of(Operation.PLAN, condition));
    }

    @Test
    void aListedTrailThatMayBeReplacedIsOpen() {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(ACCOUNT)
                .putListing("eu-west-1", Evidence.known(TrailListing.of(trail(true))))
                .putStatus(ARN, Evidence.known(logging()))
                .putSelectors(ARN, Evidence.known(EventSelectors.defaultSelectors()))
                .putPlanned(ARN, PlannedTrail.perhapsGone(new Planned(OpenInPlan.MAY_BE_REPLACED, "Resources")))
                .build();
        Assessment assessment = Cis31.assess(evidence);
        assertThat(assessment.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(assessment.result(Criterion.CIS).missing())
                .extracting(MissingEvidence::trailArn)
                .containsExactly(Optional.of(ARN));
    }

    @Test
    void aPlannedTrailTakesThePlaceOfTheListedOne() {
        AccountEvidence evidence = open(trail(true), Map.of())
                .putListing("eu-west-1", Evidence.known(TrailListing.of(trail(false))))
                .unseen(List.of())
                .build();
        assertThat(Cis31.assess(evidence).trails()).hasSize(1);
        assertThat(Cis31.assess(evidence).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void unknownExclusionsLeaveTheLetterAlone() {
        EventSelector selector = basic().putKnownAfterApply("ExcludeManagementEventSources", "a.exclude")
                .build();
        assertThat(verdicts(selecting(selector)))
                .containsExactly(Verdict.PASS, Verdict.INDETERMINATE, Verdict.INDETERMINATE);
        EventSelector one = basic().putKnownAfterApply("ExcludeManagementEventSources[0]", "a.exclude[0]")
                .build();
        assertThat(verdicts(selecting(one))).containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.FAIL);
    }

    @Test
    void anUnknownExclusionMattersWhereAnotherTrailRecordsOneSource() {
        EventSelector one = basic().putKnownAfterApply("ExcludeManagementEventSources[0]", "a.exclude[0]")
                .build();
        TrailArn other = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:" + ACCOUNT + ":trail/other");
        AdvancedEventSelector kms = AdvancedEventSelector.builder()
                .addFieldSelectors(
                        condition("eventCategory").addEqualTo("Management").build())
                .addFieldSelectors(
                        condition("eventSource").addEqualTo("kms.amazonaws.com").build())
                .build();
        AccountEvidence evidence = selecting(one).toBuilder()
                .putPlanned(
                        other,
                        PlannedTrail.of(
                                trail(true).toBuilder().trailArn(other).build(),
                                "aws_cloudtrail.other",
                                new TreeMap<>()))
                .putStatus(other, Evidence.known(logging()))
                .putSelectors(
                        other,
                        Evidence.known(EventSelectors.builder()
                                .addAdvancedEventSelectors(kms)
                                .build()))
                .build();
        assertThat(verdicts(evidence)).containsExactly(Verdict.PASS, Verdict.FAIL, Verdict.INDETERMINATE);
        assertThat(Cis31.assess(evidence).result(Criterion.COMPLETE).missing())
                .extracting(MissingEvidence::address)
                .contains(Optional.of("a.exclude[0]"));
    }

    @Test
    void anUnknownValueOfAnotherFieldRestrictsWhateverItIs() {
        for (AdvancedFieldSelector open : List.of(
                condition("eventName").putKnownAfterApply("NotEquals[0]", "a").build(),
                condition("userIdentity.arn")
                        .putKnownAfterApply("NotEquals", "a")
                        .build(),
                condition("eventName").putKnownAfterApply("Equals[0]", "a").build(),
                condition("eventSource").putKnownAfterApply("Equals[0]", "a").build(),
                condition("readOnly").putKnownAfterApply("Equals[0]", "a").build())) {
            assertThat(verdicts(selecting(open))).containsExactly(Verdict.FAIL, Verdict.FAIL, Verdict.FAIL);
        }
        AdvancedFieldSelector begins = condition("eventSource")
                .putKnownAfterApply("StartsWith[0]", "a")
                .build();
        assertThat(verdicts(selecting(begins))).containsExactly(Verdict.FAIL, Verdict.FAIL, Verdict.INDETERMINATE);
        AdvancedFieldSelector perhapsOnlyAnExclusion = condition("eventSource")
                .addNotEquals("kms.amazonaws.com")
                .putKnownAfterApply("Equals", "a")
                .build();
        assertThat(verdicts(selecting(perhapsOnlyAnExclusion)))
                .containsExactly(Verdict.INDETERMINATE, Verdict.INDETERMINATE, Verdict.FAIL);
    }

    private static AdvancedFieldSelector.Builder condition(String field) {
        return AdvancedFieldSelector.builder().field(field);
    }

    private static AccountEvidence selecting(AdvancedFieldSelector condition) {
        return selecting(EventSelectors.builder()
                .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                        .addFieldSelectors(
                                condition("eventCategory")
                                        .addEqualTo("Management")
                                        .build(),
                                condition)
                        .build())
                .build());
    }

    @Test
    void anUnknownValueOfASelectorForDataEventsChangesNothing() {
        EventSelector data = EventSelector.builder()
                .includeManagementEvents(false)
                .putKnownAfterApply("ReadWriteType", "a.read_write_type")
                .build();
        assertThat(verdicts(selecting(data))).containsExactly(Verdict.FAIL, Verdict.FAIL, Verdict.FAIL);
        AdvancedEventSelector advanced = AdvancedEventSelector.builder()
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("eventCategory")
                        .addEqualTo("Data")
                        .build())
                .putKnownAfterApply("FieldSelectors[1]", "a.field_selector[1]")
                .build();
        assertThat(verdicts(selecting(EventSelectors.builder()
                        .addAdvancedEventSelectors(advanced)
                        .build())))
                .containsExactly(Verdict.FAIL, Verdict.FAIL, Verdict.FAIL);
    }

    @Test
    void anUnknownCategoryIsNamed() {
        AdvancedEventSelector selector = AdvancedEventSelector.builder()
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("eventCategory")
                        .putKnownAfterApply("Equals[0]", "a.equals[0]")
                        .build())
                .build();
        AccountEvidence evidence = selecting(
                EventSelectors.builder().addAdvancedEventSelectors(selector).build());
        assertThat(verdicts(evidence))
                .containsExactly(Verdict.INDETERMINATE, Verdict.INDETERMINATE, Verdict.INDETERMINATE);
        assertThat(Cis31.assess(evidence).result(Criterion.CIS).missing())
                .extracting(MissingEvidence::address)
                .containsOnly(Optional.of("a.equals[0]"));
    }

    private static List<Verdict> verdicts(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        return List.of(Criterion.values()).stream().map(assessment::verdict).toList();
    }

    private static Trail trail(boolean multiRegion) {
        return Trail.builder()
                .trailArn(ARN)
                .isMultiRegionTrail(multiRegion)
                .includeGlobalServiceEvents(true)
                .build();
    }

    private static Trail unknownHome(boolean multiRegion) {
        return trail(multiRegion).toBuilder()
                .trailArn(new TrailArn("aws", PlannedTrail.UNKNOWN_REGION, ACCOUNT, "main"))
                .build();
    }

    private static Cause after(String address) {
        return new Planned(OpenInPlan.KNOWN_AFTER_APPLY, address);
    }

    private static EventSelector.Builder basic() {
        return EventSelector.builder().readWriteType(ReadWriteType.ALL).includeManagementEvents(true);
    }

    private static AccountEvidence selecting(EventSelector selector) {
        return selecting(EventSelectors.builder().addEventSelectors(selector).build());
    }

    private static AccountEvidence selecting(EventSelectors selectors) {
        return closed(trail(true), Map.of())
                .putSelectors(ARN, Evidence.known(selectors))
                .build();
    }

    private static AccountEvidence.Builder open(Trail trail, Map<String, Cause> open) {
        return planned(trail, open).addUnseen(OTHERS);
    }

    private static AccountEvidence.Builder closed(Trail trail, Map<String, Cause> open) {
        return planned(trail, open).onlyPlanned(true);
    }

    private static AccountEvidence.Builder planned(Trail trail, Map<String, Cause> open) {
        SortedMap<String, Cause> sorted = new TreeMap<>(open);
        return AccountEvidence.builder()
                .accountId(ACCOUNT)
                .putPlanned(trail.trailArn(), PlannedTrail.of(trail, "aws_cloudtrail.main", sorted))
                .putStatus(trail.trailArn(), Evidence.known(logging()))
                .putSelectors(trail.trailArn(), Evidence.known(EventSelectors.defaultSelectors()));
    }

    private static TrailStatus logging() {
        return TrailStatus.builder().isLogging(true).build();
    }
}
