package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.OFF;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.management;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.remediation.text.PlanText;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which calls a plan makes where the evidence suffices for them. */
class RemediationTest {

    private static final TrailArn ONE = arn(HERE, "one");
    private static final TrailArn OTHER = arn(HERE, "other");
    private static final TrailArn READS = arn(HERE, "reads");
    private static final TrailArn WRITES = arn(HERE, "writes");
    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "organization");

    @ParameterizedTest
    @EnumSource
    void nothingIsDoneToAnAccountThatPasses(Criterion criterion) {
        RemediationPlan plan = new Account().everywhere(ONE, ON, ALL).plan(criterion);

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.suffices()).isTrue();
        assertThat(plan.notes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountWithoutTrailsGetsOneAndItIsStarted(Criterion criterion) {
        Account account = new Account();

        assertThat(account.steps(criterion))
                .containsExactly("CreateTrail management-events", "StartLogging management-events");
        assertThat(account.verdictAfter(criterion)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aStoppedTrailIsStartedAndNoSecondOneCreated() {
        Account account = new Account().everywhere(ONE, OFF, ALL);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging one");
        Step step = account.plan(Criterion.CIS).steps().get(0);
        assertThat(PlanSentences.why(step)).isEqualTo("IsLogging is false");
        assertThat(step.reason().requirements()).containsExactly(Requirement.LOGGING);
    }

    @Test
    void aTrailThatNeedsEverythingIsChangedAndNoSecondOneCreated() {
        Account account = new Account().atHome(ONE, OFF, basic(management(ReadWriteType.WRITE_ONLY)));

        for (Criterion criterion : Criterion.values()) {
            assertThat(account.steps(criterion))
                    .containsExactly("UpdateTrail one", "PutEventSelectors one", "StartLogging one");
        }
    }

    @Test
    void theTrailThatNeedsTheFewestCallsIsChanged() {
        Account account = new Account().atHome(ONE, OFF, ALL).everywhere(OTHER, OFF, ALL);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging other");
    }

    @Test
    void ofEquallyShortPlansTheOneWithoutASecondPaidCopyIsTaken() {
        TrailArn there = arn(THERE, "there");
        Account account = new Account().everywhere(ONE, OFF, ALL).atHome(there, ON, ALL);

        // Starting `one` would deliver the events of eu-west-1 twice.
        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail there");
        assertThat(account.plan(Criterion.CIS).notes()).noneMatch(Note.CostNote.class::isInstance);
    }

    @Test
    void anUpdateIncludesTheEventsOfTheGlobalServices() {
        Trail withoutGlobal = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(false)
                .includeGlobalServiceEvents(false)
                .build();
        Account account =
                new Account().with(HERE, withoutGlobal).logs(ONE, true).selectsAll(ONE);

        AccountEvidence after = account.plan(Criterion.COMPLETE).applyTo(account.evidence());

        assertThat(after.listings().values())
                .allSatisfy(listing -> assertThat(listing.value().orElseThrow().trails())
                        .extracting(Trail::includeGlobalServiceEvents, Trail::isMultiRegionTrail)
                        .containsExactly(tuple(Optional.of(true), Optional.of(true))));
        assertThat(account.verdictAfter(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aMemberWhoseOrganizationTrailIsStoppedGetsTheStepOfItsOwnerAndNoTrailOfItsOwn() {
        Account account = new Account().everywhere(ORGANIZATION, OFF, ALL);
        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging organization");
        assertThat(plan.accountId()).isEqualTo(OWN);
        assertThat(plan.steps().get(0).accountId()).isEqualTo(MANAGEMENT);
        assertThat(plan.notes()).noneMatch(Note.CostNote.class::isInstance);
        assertThat(account.verdictAfter(Criterion.CIS)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aMemberThatCanMakeATrailOfItsOwnSufficeDoesSo() {
        Account account = new Account().everywhere(ORGANIZATION, OFF, ALL).atHome(ONE, OFF, ALL);
        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail one", "StartLogging one");
    }

    @Test
    void ofATrailThatWasNotReadTheOwnerIsAskedOnceItHasStartedIt() {
        Account account =
                new Account().everywhere(ORGANIZATION).logs(ORGANIZATION, false).selectorsDenied(ORGANIZATION);
        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging organization", "AskOwner " + MANAGEMENT);
        assertThat(account.plan(Criterion.CIS).suffices()).isFalse();
    }

    @Test
    void whatTheLandingZoneOwnsIsLeftToItAndNoTrailIsMadeBesideIt() {
        TrailArn own = arn(HERE, "aws-controltower-BaselineCloudTrail");
        TrailArn organization = arn(MANAGEMENT, HERE, "aws-controltower-BaselineCloudTrail");
        for (TrailArn trail : List.of(own, organization)) {
            RemediationPlan plan = new Account().everywhere(trail, OFF, ALL).plan(Criterion.CIS);
            assertThat(plan.steps()).isEmpty();
            assertThat(plan.suffices()).isFalse();
            assertThat(plan.noStep()).contains(new Reason.LandingZone(trail));
            assertThat(PlanText.shell(plan))
                    .contains(
                            "no step is known that would help: the landing zone of AWS Control Tower owns and changes "
                                    + trail);
        }
    }

    @Test
    void besideATrailOfTheLandingZoneATrailOfTheAccountsOwnIsChanged() {
        TrailArn zone = arn(MANAGEMENT, HERE, "aws-controltower-BaselineCloudTrail");
        Account account = new Account().everywhere(zone, OFF, ALL).atHome(ONE, OFF, ALL);
        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail one", "StartLogging one");
        assertThat(Remediation.planOfOwner(account.evidence(), Criterion.CIS)).isEmpty();
    }

    @Test
    void anOrganizationTrailIsChangedInTheManagementAccountThatOwnsIt() {
        Trail organization = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(true)
                .build();
        Account account = new Account().shown(organization).logs(ONE, false).selectsAll(ONE);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging one");
    }

    @Test
    void aMemberOfAnOrganizationLearnsOfTheSecondCopyAndWhomToAskInstead() {
        Account account = new Account().everywhere(ORGANIZATION, ON, SelectorRewriteTest.writesAtTheLimit());

        Note.CostNote note = cost(account.plan(Criterion.CIS));

        assertThat(note.charge()).isEqualTo(Note.Charge.MANAGEMENT_EVENTS_TWICE);
        assertThat(Account.regions(note.regions())).isEqualTo("[eu-west-1, us-east-1] and the rest");
        assertThat(note.alsoRecordedBy()).containsExactly(ORGANIZATION);
        assertThat(PlanSentences.of(note)).contains("account 999988887777 can be asked to change " + ORGANIZATION);
    }

    @Test
    void thePlanSaysThatStartingATrailWithDataEventsCosts() {
        EventSelectors selectors =
                basic(management(ReadWriteType.ALL), Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3"));
        Account account = new Account().everywhere(ONE, OFF, selectors);

        Note.CostNote note = cost(account.plan(Criterion.CIS));

        assertThat(note.charge()).isEqualTo(Note.Charge.DATA_EVENTS);
        assertThat(Account.regions(note.regions())).isEqualTo("[eu-west-1, us-east-1] and the rest");
    }

    static Note.CostNote cost(RemediationPlan plan) {
        return plan.notes().stream()
                .filter(Note.CostNote.class::isInstance)
                .map(Note.CostNote.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void completeIsReachedByTheOneCallThatClosesTheGaps() {
        Account account = new Account()
                .everywhere(ONE, ON, basic(management(ReadWriteType.READ_ONLY)))
                .everywhere(OTHER, OFF, basic(management(ReadWriteType.WRITE_ONLY)));

        RemediationPlan plan = account.plan(Criterion.COMPLETE);

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).reason().gaps()).isNotEmpty();
        assertThat(plan.notes()).noneMatch(Note.CostNote.class::isInstance);
        assertThat(account.verdictAfter(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    private static Stream<Arguments> accountsOfSeveralTrails() {
        EventSelectors onlyReads = unreadable(ReadWriteType.READ_ONLY);
        EventSelectors onlyWrites = unreadable(ReadWriteType.WRITE_ONLY);
        return Stream.of(
                arguments(
                        "two trails whose selectors stay complete each other",
                        new Account().everywhere(READS, OFF, onlyReads).everywhere(WRITES, OFF, onlyWrites),
                        List.of("StartLogging reads", "StartLogging writes")),
                arguments(
                        "one of them may be made multi-region and the other started",
                        new Account().atHome(READS, ON, onlyReads).everywhere(WRITES, OFF, onlyWrites),
                        List.of("UpdateTrail reads", "StartLogging writes")),
                arguments(
                        "they are started and not made multi-region where another trail records the rest",
                        new Account()
                                .atHome(READS, OFF, onlyReads)
                                .atHome(WRITES, OFF, onlyWrites)
                                .recordedElsewhereThan(HERE),
                        List.of("StartLogging reads", "StartLogging writes")),
                arguments(
                        "one trail that suffices is started alone though two would suffice together",
                        new Account().everywhere(ONE, OFF, ALL).everywhere(OTHER, OFF, ALL),
                        List.of("StartLogging one")),
                arguments(
                        "two calls about two trails are fewer than three about one",
                        new Account()
                                .atHome(ONE, OFF, basic(Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3")))
                                .everywhere(READS, OFF, onlyReads)
                                .everywhere(WRITES, OFF, onlyWrites),
                        List.of("StartLogging reads", "StartLogging writes")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accountsOfSeveralTrails")
    void completeCoverageTakesTheFewestCallsOverAllTrails(String why, Account account, List<String> steps) {
        assertThat(account.steps(Criterion.COMPLETE)).as(why).isEqualTo(steps);
        assertThat(account.verdictAfter(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void whereAllPossibleCallsDoNotSufficeNoneIsMade() {
        Account account = new Account().everywhere(ONE, OFF, unreadable(ReadWriteType.READ_ONLY));
        NewTrail impossible = NewTrail.builder().homeRegion("af-south-1").build();

        RemediationPlan plan = account.plan(Criterion.COMPLETE, impossible);

        assertThat(plan.suffices()).isFalse();
        assertThat(plan.steps()).singleElement().isInstanceOf(Step.ChooseNewTrail.class);
    }

    private static EventSelectors unreadable(ReadWriteType type) {
        return SelectorRewriteTest.withUnknownMember(management(type));
    }

    @Test
    void whereNoTrailCanBeMadeManyMayBeChangedTogether() {
        Account account = new Account();
        // Each half is recorded by a trail of its own, which nobody can make to take the other half.
        EnabledRegions.alwaysEnabledIn("aws").stream()
                .filter(region -> !List.of(HERE, THERE).contains(region))
                .forEach(region -> account.atHome(
                                arn(MANAGEMENT, region, "reads"), ON, unreadable(ReadWriteType.READ_ONLY))
                        .atHome(arn(MANAGEMENT, region, "writes"), ON, unreadable(ReadWriteType.WRITE_ONLY)));
        for (String region : List.of(HERE, THERE)) {
            for (ReadWriteType type : List.of(ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY)) {
                TrailArn arn = arn(region, region + type);
                account.atHome(arn, OFF, unreadable(type));
            }
        }
        NewTrail impossible = NewTrail.builder().homeRegion("af-south-1").build();

        RemediationPlan plan = account.plan(Criterion.COMPLETE, impossible);

        assertThat(plan.suffices()).isTrue();
        assertThat(plan.steps()).hasSize(4);
    }

    @Test
    void whereOthersRecordTheRestAPartOfWhatATrailLacksIsEnough() {
        Account account = new Account().atHome(ONE, ON, basic(management(ReadWriteType.READ_ONLY)));
        account.recordedElsewhereThan(HERE);

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("PutEventSelectors one");
        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail one", "PutEventSelectors one");
    }

    @Test
    void aStepSaysWhichRequirementsOfItsCriterionItMeets() {
        Account account = new Account().atHome(ONE, ON, basic(management(ReadWriteType.WRITE_ONLY, Chosen.KMS)));

        assertThat(account.plan(Criterion.CIS).steps())
                .extracting(
                        step -> PlanSentences.why(step), step -> step.reason().requirements())
                .containsExactly(
                        tuple("IsMultiRegionTrail is false", List.of(Requirement.MULTI_REGION)),
                        tuple("ReadWriteType is WriteOnly", List.of(Requirement.READ_WRITE_ALL)));
        assertThat(account.plan(Criterion.SECURITY_HUB).steps().get(1).reason().requirements())
                .containsExactly(Requirement.READ_WRITE_ALL, Requirement.NO_EXCLUSIONS);
        assertThat(account.plan(Criterion.CIS).steps())
                .allSatisfy(step -> assertThat(step.reason().gaps()).isEmpty());
        assertThat(account.plan(Criterion.COMPLETE).steps()).allSatisfy(step -> {
            assertThat(step.reason().requirements()).isEmpty();
            assertThat(step.reason().gaps()).isNotEmpty();
        });
    }

    @Test
    void aNewTrailIsExplainedByWhatTheOthersLack() {
        Reason none = new Account().plan(Criterion.CIS).steps().get(0).reason();
        assertThat(none.cause()).isEqualTo(new Reason.NoTrail());
        assertThat(none.requirements()).isEqualTo(Criterion.CIS.requirements());
        assertThat(none.gaps()).isEmpty();
        Account unread = new Account().atHome(ONE).logs(ONE, true).selectorsDenied(ONE);
        Reason complete = unread.plan(Criterion.COMPLETE).steps().get(0).reason();
        assertThat(complete.cause()).isEqualTo(new Reason.NoShorterChange());
        assertThat(complete.requirements()).isEmpty();
        assertThat(complete.gaps()).isNotEmpty();
    }

    @Test
    void aTrailIsChangedOnlyInARegionThatAnswers() {
        TrailArn far = arn("af-south-1", "far");
        Trail everywhere = Trail.builder()
                .trailArn(far)
                .homeRegion("af-south-1")
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        Evidence<TrailListing> shown = Evidence.known(TrailListing.of(everywhere));
        Evidence<TrailListing> refused =
                Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "af-south-1", new NotAsked()));
        Evidence<EnabledRegions> without = Evidence.known(EnabledRegions.of(List.of(HERE)));
        Evidence<EnabledRegions> with = Evidence.known(EnabledRegions.of(List.of(HERE, "af-south-1")));
        Evidence<EnabledRegions> unknown = Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked()));

        assertThat(isChanged(far, without, shown, refused)).isFalse();
        assertThat(isChanged(far, without, shown, shown)).isTrue();
        assertThat(isChanged(far, with, shown, refused)).isTrue();
        assertThat(isChanged(far, unknown, shown, refused)).isTrue();
    }

    private static boolean isChanged(
            TrailArn arn,
            Evidence<EnabledRegions> enabled,
            Evidence<TrailListing> here,
            Evidence<TrailListing> atHome) {
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(OWN)
                .enabledRegions(enabled)
                .putListing(HERE, here)
                .putListing(arn.region(), atHome)
                .putStatus(
                        arn,
                        Evidence.known(TrailStatus.builder().isLogging(false).build()))
                .putSelectors(arn, Evidence.known(EventSelectors.defaultSelectors()))
                .build();
        return Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults()).calls().stream()
                .anyMatch(call -> call.trailArn().equals(arn));
    }

    @Test
    void selectorsThatSufficeAreNoObstacleThoughOneOfThemIsUnknown() {
        EventSelectors selectors = SelectorRewriteTest.withUnknownMember(management(ReadWriteType.ALL));
        Account account = new Account().everywhere(ONE, OFF, selectors);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging one");
        assertThat(account.plan(Criterion.CIS).notes()).noneMatch(Note.KeptSelectors.class::isInstance);
    }

    @Test
    void withoutANewTrailTheDefaultsAreTaken() {
        AccountEvidence evidence = new Account().evidence();

        assertThat(Remediation.plan(evidence, Criterion.CIS))
                .isEqualTo(Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults()));
    }

    @Test
    void aPlanAsTextIsOneShortLine() {
        assertThat(new Account().plan(Criterion.CIS)).hasToString("111122223333 CIS: 2 steps, suffices");
        assertThat(new Account().unlisted().plan(Criterion.COMPLETE))
                .hasToString("111122223333 COMPLETE: 17 steps, does not suffice");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aNullArgumentIsNamed() {
        AccountEvidence evidence = new Account().evidence();

        assertThatNullPointerException()
                .isThrownBy(() -> Remediation.plan(null, Criterion.CIS))
                .withMessage("evidence");
        assertThatNullPointerException()
                .isThrownBy(() -> Remediation.plan(evidence, null))
                .withMessage("criterion");
        assertThatNullPointerException()
                .isThrownBy(() -> Remediation.plan(evidence, Criterion.CIS, null))
                .withMessage("newTrail");
        assertThatNullPointerException()
                .isThrownBy(() -> new Step.StartLogging(ONE, null))
                .withMessage("reason");
        assertThatNullPointerException().isThrownBy(() -> PlanText.shell(null)).withMessage("plan");
    }
}
