package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.management;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.trailproof.control.Cis31;
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
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemediationTest {

    private static final TrailArn ONE = arn(HERE, "one");
    private static final TrailArn OTHER = arn(HERE, "other");
    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "organization");

    @ParameterizedTest
    @EnumSource
    void nothingIsDoneToAnAccountThatPasses(Criterion criterion) {
        RemediationPlan plan =
                new Account().everywhere(ONE).logs(ONE, true).selectsAll(ONE).plan(criterion);

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
    void aStoppedTrailIsStartedRatherThanASecondOneMade() {
        Account account = new Account().everywhere(ONE).logs(ONE, false).selectsAll(ONE);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging one");
        Step step = account.plan(Criterion.CIS).steps().get(0);
        assertThat(PlanSentences.why(step)).isEqualTo("IsLogging is false");
        assertThat(step.reason().requirements()).containsExactly(Requirement.LOGGING);
    }

    @Test
    void aTrailThatNeedsEverythingIsStillChangedRatherThanASecondOneMade() {
        Account account =
                new Account().atHome(ONE).logs(ONE, false).selects(ONE, basic(management(ReadWriteType.WRITE_ONLY)));

        for (Criterion criterion : Criterion.values()) {
            assertThat(account.steps(criterion))
                    .containsExactly("UpdateTrail one", "PutEventSelectors one", "StartLogging one");
        }
    }

    @Test
    void theTrailThatNeedsTheFewestCallsIsChanged() {
        Account account = new Account()
                .atHome(ONE)
                .logs(ONE, false)
                .selectsAll(ONE)
                .everywhere(OTHER)
                .logs(OTHER, false)
                .selectsAll(OTHER);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging other");
    }

    @Test
    void ofEquallyShortPlansTheOneWithoutASecondPaidCopyIsTaken() {
        TrailArn there = arn(THERE, "there");
        Account account = new Account()
                .everywhere(ONE)
                .logs(ONE, false)
                .selectsAll(ONE)
                .atHome(there)
                .logs(there, true)
                .selectsAll(there);

        // Starting `one` would deliver the events of eu-west-1 twice.
        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail there");
        assertThat(account.plan(Criterion.CIS).notes()).noneMatch(Note.CostNote.class::isInstance);
    }

    @Test
    void anUpdateTakesInTheEventsOfTheGlobalServices() {
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
    void anOrganizationTrailIsNeverChangedFromAMember() {
        Account account =
                new Account().everywhere(ORGANIZATION).logs(ORGANIZATION, false).selectsAll(ORGANIZATION);

        assertThat(account.steps(Criterion.CIS))
                .containsExactly("CreateTrail management-events", "StartLogging management-events");
        assertThat(account.plan(Criterion.CIS).notes()).noneMatch(Note.CostNote.class::isInstance);
    }

    @Test
    void anOrganizationTrailIsChangedInTheManagementAccountThatOwnsIt() {
        Trail organization = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .isOrganizationTrail(true)
                .build();
        Account account = new Account()
                .with(HERE, organization)
                .with(THERE, organization)
                .logs(ONE, false)
                .selectsAll(ONE);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging one");
    }

    @Test
    void aMemberOfAnOrganizationThatRecordsLessIsToldOfTheSecondCopyAndWhomToAskInstead() {
        Account account = new Account()
                .everywhere(ORGANIZATION)
                .logs(ORGANIZATION, true)
                .selects(ORGANIZATION, basic(management(ReadWriteType.WRITE_ONLY)));

        Note.CostNote note = cost(account.plan(Criterion.CIS));

        assertThat(note.charge()).isEqualTo(Note.Charge.MANAGEMENT_EVENTS_TWICE);
        assertThat(note.regions()).containsExactly(THERE, HERE);
        assertThat(note.alsoRecordedBy()).containsExactly(ORGANIZATION);
        assertThat(PlanSentences.of(note)).contains("account 999988887777 can be asked to change " + ORGANIZATION);
    }

    @Test
    void startingATrailThatNamesDataEventsIsToldToCost() {
        EventSelectors selectors =
                basic(management(ReadWriteType.ALL), Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3"));
        Account account = new Account().everywhere(ONE).logs(ONE, false).selects(ONE, selectors);

        Note.CostNote note = cost(account.plan(Criterion.CIS));

        assertThat(note.charge()).isEqualTo(Note.Charge.DATA_EVENTS);
        assertThat(note.regions()).containsExactly(THERE, HERE);
    }

    private static Note.CostNote cost(RemediationPlan plan) {
        return plan.notes().stream()
                .filter(Note.CostNote.class::isInstance)
                .map(Note.CostNote.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void completeIsReachedByTheOneCallThatClosesTheGaps() {
        Account account = new Account()
                .everywhere(ONE)
                .logs(ONE, true)
                .selects(ONE, basic(management(ReadWriteType.READ_ONLY)))
                .everywhere(OTHER)
                .logs(OTHER, false)
                .selects(OTHER, basic(management(ReadWriteType.WRITE_ONLY)));

        RemediationPlan plan = account.plan(Criterion.COMPLETE);

        assertThat(plan.steps()).hasSize(1);
        assertThat(plan.steps().get(0).reason().gaps()).isNotEmpty();
        assertThat(plan.notes()).noneMatch(Note.CostNote.class::isInstance);
        assertThat(account.verdictAfter(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void twoTrailsThatCannotBeRewrittenMayCompleteEachOther() {
        TrailArn reads = arn(HERE, "reads");
        TrailArn writes = arn(HERE, "writes");
        Account account = new Account()
                .everywhere(reads)
                .logs(reads, false)
                .selects(reads, unreadable(ReadWriteType.READ_ONLY))
                .everywhere(writes)
                .logs(writes, false)
                .selects(writes, unreadable(ReadWriteType.WRITE_ONLY));

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("StartLogging reads", "StartLogging writes");
    }

    @Test
    void ofAPairOneTrailMayBeWidenedAndTheOtherStarted() {
        TrailArn reads = arn(HERE, "reads");
        TrailArn writes = arn(HERE, "writes");
        Account account = new Account()
                .atHome(reads)
                .logs(reads, true)
                .selects(reads, unreadable(ReadWriteType.READ_ONLY))
                .everywhere(writes)
                .logs(writes, false)
                .selects(writes, unreadable(ReadWriteType.WRITE_ONLY));

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("UpdateTrail reads", "StartLogging writes");
    }

    @Test
    void aPairIsStartedAndNotWidenedWhereOthersRecordTheRest() {
        TrailArn reads = arn(HERE, "reads");
        TrailArn writes = arn(HERE, "writes");
        TrailArn there = arn(MANAGEMENT, THERE, "there");
        Account account = new Account()
                .atHome(reads)
                .logs(reads, false)
                .selects(reads, unreadable(ReadWriteType.READ_ONLY))
                .atHome(writes)
                .logs(writes, false)
                .selects(writes, unreadable(ReadWriteType.WRITE_ONLY))
                .atHome(there)
                .logs(there, true)
                .selectsAll(there);

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("StartLogging reads", "StartLogging writes");
    }

    @Test
    void whereAllTheCallsThereAreDoNotSufficeNoneIsMade() {
        Account account =
                new Account().everywhere(ONE).logs(ONE, false).selects(ONE, unreadable(ReadWriteType.READ_ONLY));
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
        for (String region : List.of(HERE, THERE)) {
            for (ReadWriteType type : List.of(ReadWriteType.READ_ONLY, ReadWriteType.WRITE_ONLY)) {
                TrailArn arn = arn(region, region + type);
                account.atHome(arn).logs(arn, false).selects(arn, unreadable(type));
            }
        }
        NewTrail impossible = NewTrail.builder().homeRegion("af-south-1").build();

        RemediationPlan plan = account.plan(Criterion.COMPLETE, impossible);

        assertThat(plan.suffices()).isTrue();
        assertThat(plan.steps()).hasSize(4);
    }

    @Test
    void whereOthersRecordTheRestAPartOfWhatATrailLacksWillDo() {
        Account account =
                new Account().atHome(ONE).logs(ONE, true).selects(ONE, basic(management(ReadWriteType.READ_ONLY)));
        TrailArn there = arn(MANAGEMENT, THERE, "there");
        account.atHome(there).logs(there, true).selectsAll(there);

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("PutEventSelectors one");
        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail one", "PutEventSelectors one");
    }

    @Test
    void oneTrailThatSufficesIsStartedAloneThoughTwoWouldDoToo() {
        Account account = new Account()
                .everywhere(ONE)
                .logs(ONE, false)
                .selectsAll(ONE)
                .everywhere(OTHER)
                .logs(OTHER, false)
                .selectsAll(OTHER);

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("StartLogging one");
    }

    @Test
    void twoCallsAboutTwoTrailsAreFewerThanThreeAboutOne() {
        TrailArn reads = arn(HERE, "reads");
        TrailArn writes = arn(HERE, "writes");
        Account account = new Account()
                .atHome(ONE)
                .logs(ONE, false)
                .selects(ONE, basic(Chosen.data(ReadWriteType.ALL, false, "arn:aws:s3")))
                .everywhere(reads)
                .logs(reads, false)
                .selects(reads, unreadable(ReadWriteType.READ_ONLY))
                .everywhere(writes)
                .logs(writes, false)
                .selects(writes, unreadable(ReadWriteType.WRITE_ONLY));

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("StartLogging reads", "StartLogging writes");
    }

    @Test
    void aStepSaysWhichRequirementsOfItsCriterionItMeets() {
        Account account = new Account()
                .atHome(ONE)
                .logs(ONE, true)
                .selects(ONE, basic(management(ReadWriteType.WRITE_ONLY, Chosen.KMS)));

        assertThat(account.plan(Criterion.CIS).steps())
                .extracting(step -> PlanSentences.why(step), step -> step.reason().requirements())
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
        TrailArn far = arn("ap-south-1", "far");
        Trail everywhere = Trail.builder()
                .trailArn(far)
                .homeRegion("ap-south-1")
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .build();
        Evidence<TrailListing> shown = Evidence.known(TrailListing.of(everywhere));
        Evidence<TrailListing> refused =
                Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "ap-south-1", new NotAsked()));
        Evidence<EnabledRegions> without = Evidence.known(EnabledRegions.of(List.of(HERE)));
        Evidence<EnabledRegions> with = Evidence.known(EnabledRegions.of(List.of(HERE, "ap-south-1")));
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
        Account account = new Account().everywhere(ONE).logs(ONE, false).selects(ONE, selectors);

        assertThat(account.steps(Criterion.CIS)).containsExactly("StartLogging one");
        assertThat(account.plan(Criterion.CIS).notes()).noneMatch(Note.KeptSelectors.class::isInstance);
    }

    // What is not known.

    @Test
    void startingATrailThatMayLogAlreadyIsHarmlessWhateverItWouldCost() {
        Account account = new Account()
                .everywhere(ONE)
                .statusDenied(ONE)
                .selectsAll(ONE)
                .everywhere(ORGANIZATION)
                .logs(ORGANIZATION, true)
                .selects(ORGANIZATION, basic(management(ReadWriteType.ALL, Chosen.KMS)));

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("StartLogging one");
    }

    @Test
    void aSelectorIsAddedToOnesThatMayDoThoughDataEventsMayBeginToCost() {
        Account account = new Account()
                .everywhere(ONE)
                .statusDenied(ONE)
                .selects(
                        ONE,
                        Chosen.advanced(
                                Chosen.selector(
                                        Chosen.equal("eventCategory", "Management"), Chosen.equal("weather", "rain")),
                                Chosen.selector(Chosen.equal("eventCategory", "Data"))));

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("PutEventSelectors one", "StartLogging one");
        assertThat(cost(account.plan(Criterion.COMPLETE)).charge()).isEqualTo(Note.Charge.DATA_EVENTS);
    }

    @Test
    void anUnknownStatusAloneIsSettledByStartingTheTrail() {
        Account account = new Account().everywhere(ONE).statusDenied(ONE).selectsAll(ONE);

        for (Criterion criterion : Criterion.values()) {
            assertThat(account.steps(criterion)).containsExactly("StartLogging one");
            assertThat(account.verdictAfter(criterion)).isEqualTo(Verdict.PASS);
        }
    }

    @Test
    void whereSeveralTrailsMayPassNoneIsStartedOnAGuess() {
        Account account = new Account()
                .everywhere(ONE)
                .statusDenied(ONE)
                .selectsAll(ONE)
                .everywhere(OTHER)
                .statusDenied(OTHER)
                .selectsAll(OTHER);

        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(plan.suffices()).isFalse();
        assertThat(plan.steps())
                .allSatisfy(step -> assertThat(step).isInstanceOf(Step.GrantPermission.class))
                .hasSize(2);
    }

    @Test
    void aSelectorThatMayCloseTheGapIsNotReplacedByOneThatRecordsTheRestTwice() {
        Account unclear = new Account()
                .everywhere(ONE)
                .logs(ONE, true)
                .selects(
                        ONE,
                        Chosen.advanced(Chosen.selector(
                                Chosen.equal("eventCategory", "Management"), Chosen.equal("weather", "rain"))));

        assertThat(unclear.steps(Criterion.COMPLETE)).containsExactly("PutEventSelectors one");
        Account besideAnother = unclear.everywhere(ORGANIZATION)
                .logs(ORGANIZATION, true)
                .selects(ORGANIZATION, basic(management(ReadWriteType.ALL, Chosen.KMS)));
        assertThat(besideAnother.steps(Criterion.COMPLETE)).containsExactly("CollectAgain " + OWN);
        // By the benchmark one trail has to record everything, whatever others do.
        Account besideReads = unclear.selects(ORGANIZATION, basic(management(ReadWriteType.READ_ONLY)));
        assertThat(besideReads.steps(Criterion.CIS)).containsExactly("PutEventSelectors one");
    }

    @Test
    void whereTheSelectorsWereNotReadThePermissionIsAskedForAndNothingIsMade() {
        Account account = new Account().everywhere(ONE).logs(ONE, true).selectorsDenied(ONE);

        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(plan.suffices()).isFalse();
        assertThat(plan.calls()).isEmpty();
        assertThat(plan.steps()).singleElement().isInstanceOfSatisfying(Step.GrantPermission.class, step -> {
            assertThat(step.accountId()).isEqualTo(OWN);
            assertThat(step.missing().iamAction()).isEqualTo("cloudtrail:GetEventSelectors");
            assertThat(step.missing().region()).contains(HERE);
            assertThat(step.missing().trailArn()).contains(ONE);
            assertThat(PlanSentences.why(step))
                    .isEqualTo("GetEventSelectors answered AccessDeniedException; the account may already pass");
        });
        assertThat(plan.notes()).singleElement().isInstanceOf(Note.KeptSelectors.class);
    }

    @Test
    void anAccountThatFailsForCertainGetsATrailBesideOneWhoseSelectorsWereNotRead() {
        Account account = new Account().atHome(ONE).logs(ONE, true).selectorsDenied(ONE);

        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(account.steps(Criterion.CIS))
                .containsExactly("CreateTrail management-events", "StartLogging management-events");
        assertThat(cost(plan).regions()).containsExactly(HERE);
        assertThat(plan.notes())
                .filteredOn(Note.KeptSelectors.class::isInstance)
                .singleElement()
                .extracting(PlanSentences::of)
                .asString()
                .endsWith("they were not read, because GetEventSelectors answered AccessDeniedException");
    }

    @Test
    void whatIsNotKnownOfAnotherAccountsTrailIsAskedOfItsOwner() {
        Account account = new Account()
                .everywhere(ORGANIZATION)
                .statusDenied(ORGANIZATION)
                .selectsAll(ORGANIZATION);

        assertThat(account.plan(Criterion.CIS).steps())
                .singleElement()
                .isInstanceOfSatisfying(Step.AskOwner.class, step -> {
                    assertThat(step.accountId()).isEqualTo(MANAGEMENT);
                    assertThat(step.missing().orElseThrow().iamAction()).isEqualTo("cloudtrail:GetTrailStatus");
                });
    }

    @Test
    void whereNoListingIsKnownThePermissionToListIsAskedFor() {
        assertThat(new Account().unlisted().plan(Criterion.CIS).steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step).isInstanceOf(Step.GrantPermission.class));
    }

    @Test
    void anAnswerThatLeavesTheMatterOpenIsToBeCollectedAgain() {
        Account account = new Account()
                .everywhere(ONE)
                .logs(ONE, true)
                .selects(ONE, EventSelectors.builder().build());

        assertThat(account.plan(Criterion.CIS).steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Step.CollectAgain.class,
                        step -> assertThat(PlanSentences.why(step))
                                .startsWith("GetEventSelectors does not settle it: ")
                                .endsWith("; the account may already pass"));
        AccountEvidence nothing = AccountEvidence.builder().accountId(OWN).build();
        assertThat(Remediation.plan(nothing, Criterion.CIS, NewTrail.defaults()).steps())
                .extracting(step -> PlanSentences.why(step))
                .contains("DescribeTrails was not asked; the account may already pass");
    }

    @Test
    void whichSelectorsAreInForceHasToBeKnownBeforeTheyAreReplaced() {
        EventSelectors both = EventSelectors.builder()
                .addEventSelectors(management(ReadWriteType.WRITE_ONLY))
                .addAdvancedEventSelectors(Chosen.selector(Chosen.equal("eventCategory", "Data")))
                .build();
        Account account = new Account().everywhere(ONE).logs(ONE, false);

        assertThat(kept(account.selects(ONE, both)))
                .endsWith("the answer holds both basic and advanced selectors, so it is unknown which are in force");
        assertThat(kept(account.selects(ONE, EventSelectors.builder().build())))
                .endsWith(
                        "the answer holds neither basic nor advanced selectors, so it is unknown which are in force");
    }

    private static String kept(Account account) {
        List<String> kept = account.plan(Criterion.CIS).notes().stream()
                .filter(Note.KeptSelectors.class::isInstance)
                .map(PlanSentences::of)
                .toList();
        assertThat(kept).hasSize(1);
        return kept.get(0);
    }

    @Test
    void anAbsentFlagIsSettledByAnUpdateThatChangesNothingIfItWasSetAlready() {
        Trail old = Trail.builder().trailArn(ONE).build();
        Account account =
                new Account().with(HERE, old).with(THERE, old).logs(ONE, true).selectsAll(ONE);

        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail one");
    }

    // Where a new trail cannot be made as it was chosen.

    @Test
    void atFiveTrailsInTheHomeRegionNoneIsMadeAndThePlanSaysSo() {
        Account account = new Account();
        for (int number = 1; number <= 5; number++) {
            TrailArn arn = arn(HERE, "trail-" + number);
            account.atHome(arn).logs(arn, true).selectorsDenied(arn);
        }

        RemediationPlan plan = account.plan(Criterion.CIS);

        assertThat(plan.suffices()).isFalse();
        assertThat(plan.steps()).hasSize(6);
        assertThat(plan.steps().get(0)).isInstanceOf(Step.GrantPermission.class);
        assertThat(plan.steps().get(5)).isInstanceOf(Step.ChooseNewTrail.class);
        assertThat(plan.steps().get(5).reason().cause()).isEqualTo(new Reason.HomeRegionFull(HERE, 5));
        assertThat(plan.notes())
                .filteredOn(Note.FullRegion.class::isInstance)
                .containsExactly(new Note.FullRegion(HERE, 5, Optional.empty()));
        assertThat(account.plan(
                                Criterion.CIS,
                                NewTrail.builder().homeRegion(THERE).build())
                        .suffices())
                .isTrue();
    }

    @Test
    void aCopyInARegionThatIsFullIsToldOf() {
        Account account = new Account();
        for (int number = 1; number <= 5; number++) {
            TrailArn arn = arn(THERE, "trail-" + number);
            account.atHome(arn).logs(arn, true).selectorsDenied(arn);
        }

        assertThat(account.plan(Criterion.CIS).notes())
                .filteredOn(Note.FullRegion.class::isInstance)
                .singleElement()
                .extracting(PlanSentences::of)
                .isEqualTo("eu-west-1 already has 5 trails, and 5 are allowed: one may have to be deleted before "
                        + arn(HERE, "management-events") + " can appear there");
    }

    @Test
    void aHomeRegionThatIsNotEnabledIsRefused() {
        NewTrail newTrail = NewTrail.builder().homeRegion("af-south-1").build();

        assertThat(new Account().plan(Criterion.CIS, newTrail).steps())
                .singleElement()
                .satisfies(step -> assertThat(PlanSentences.why(step))
                        .isEqualTo("the home region `af-south-1` is not enabled in the account"));
    }

    @Test
    void aPartitionThatIsNoneOfAwsIsRefused() {
        assertThat(new Account().partition("mars").plan(Criterion.CIS).steps())
                .singleElement()
                .satisfies(step -> assertThat(PlanSentences.why(step)).isEqualTo("`mars` is not an AWS partition"));
    }

    @Test
    void aMemberThatCannotMakeATrailIsToldWhoOwnsTheOrganizations() {
        Account account =
                new Account().everywhere(ORGANIZATION).logs(ORGANIZATION, false).selectsAll(ORGANIZATION);
        NewTrail impossible = NewTrail.builder().homeRegion("af-south-1").build();

        assertThat(account.plan(Criterion.CIS, impossible).steps())
                .first()
                .isInstanceOfSatisfying(Step.AskOwner.class, step -> {
                    assertThat(step.accountId()).isEqualTo(MANAGEMENT);
                    assertThat(step.missing()).isEmpty();
                    assertThat(PlanSentences.why(step)).isEqualTo("IsLogging is false");
                });
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        TrailArn taken = arn(THERE, "management-events");
        Account account = new Account().atHome(taken).logs(taken, true).selectorsDenied(taken);

        assertThat(account.steps(Criterion.CIS))
                .containsExactly("CreateTrail management-events-2", "StartLogging management-events-2");
    }

    // What a plan leaves.

    @Test
    void aCreatedTrailShowsInEveryListingAndHasTheDefaultSelector() {
        Account account = new Account();
        AccountEvidence after = account.plan(Criterion.CIS).applyTo(account.evidence());
        TrailArn arn = arn(HERE, "management-events");

        assertThat(after.observedTrails()).singleElement().satisfies(trail -> {
            assertThat(trail.trailArn()).isEqualTo(arn);
            assertThat(trail.listedIn()).containsExactly(THERE, HERE);
        });
        assertThat(after.selectors(arn)).isEqualTo(Evidence.known(EventSelectors.defaultSelectors()));
        assertThat(after.status(arn))
                .isEqualTo(Evidence.known(TrailStatus.builder().isLogging(true).build()));
    }

    @Test
    void aTrailCreatedWhereTheListingIsMissingTakesNothingFromTheOthers() {
        AccountEvidence listed = new Account()
                .everywhere(ORGANIZATION)
                .logs(ORGANIZATION, true)
                .selects(ORGANIZATION, basic(management(ReadWriteType.WRITE_ONLY)))
                .evidence();
        AccountEvidence evidence = AccountEvidence.builder()
                .accountId(OWN)
                .putAllListings(listed.listings().headMap(HERE))
                .putAllStatuses(listed.statuses())
                .putAllSelectors(listed.selectors())
                .build();

        AccountEvidence after =
                Remediation.plan(evidence, Criterion.CIS, NewTrail.defaults()).applyTo(evidence);

        assertThat(after.listings()).containsOnlyKeys(THERE);
        assertThat(after.observedTrails())
                .hasSize(2)
                .allSatisfy(trail -> assertThat(trail.notListedIn()).isEmpty());
    }

    @Test
    void aTrailCreatedWhereNothingWasListedShowsInItsHome() {
        AccountEvidence nothing = AccountEvidence.builder().accountId(OWN).build();

        AccountEvidence after = new Account().plan(Criterion.CIS).applyTo(nothing);

        assertThat(after.listings()).containsOnlyKeys(HERE);
        assertThat(Cis31.assess(after).verdict(Criterion.COMPLETE)).isEqualTo(Verdict.PASS);
    }

    @Test
    void aTrailThatBecomesMultiRegionShowsEverywhereAsItDoesAtHome() {
        Trail home = Trail.builder()
                .trailArn(ONE)
                .s3BucketName("home")
                .isMultiRegionTrail(false)
                .build();
        Trail odd = Trail.builder()
                .trailArn(ONE)
                .s3BucketName("odd")
                .isMultiRegionTrail(false)
                .build();
        Trail other = Trail.builder().trailArn(OTHER).isMultiRegionTrail(false).build();
        RemediationPlan plan = new RemediationPlan(
                OWN,
                Criterion.CIS,
                List.of(new Step.UpdateTrail(ONE, new Reason(new Reason.NoTrail(), List.of(), List.of()))),
                List.of(),
                true);

        Account account = new Account().with(THERE, odd).with(HERE, home).with("us-west-2", other);
        assertThat(buckets(plan.applyTo(account.evidence()))).containsExactly("odd", "home", "home");
        Account elsewhere = new Account().with(THERE, odd).with("us-west-2", other);
        assertThat(buckets(plan.applyTo(elsewhere.evidence()))).containsExactly("odd", "odd", "odd");
        AccountEvidence without = new Account().with(HERE, other).evidence();
        assertThat(plan.applyTo(without)).isEqualTo(without);
        // What the call is not about stays.
        assertThat(plan.applyTo(account.evidence()).listings().values())
                .flatExtracting(listing -> listing.value().orElseThrow().trails())
                .contains(other);
    }

    private static List<String> buckets(AccountEvidence evidence) {
        return evidence.listings().values().stream()
                .flatMap(listing -> listing.value().orElseThrow().trails().stream())
                .filter(trail -> trail.trailArn().equals(ONE))
                .map(trail -> trail.s3BucketName().orElseThrow())
                .toList();
    }

    @Test
    void startingATrailDoesNotHealItsDeliveries() {
        TrailStatus stopped = TrailStatus.builder()
                .isLogging(false)
                .latestDeliveryError("NoSuchBucket")
                .build();
        Account account = new Account().everywhere(ONE).status(ONE, stopped).selectsAll(ONE);

        TrailStatus after = account.plan(Criterion.CIS)
                .applyTo(account.evidence())
                .status(ONE)
                .value()
                .orElseThrow();

        assertThat(after.isLogging()).contains(true);
        assertThat(after.latestDeliveryError()).contains("NoSuchBucket");
    }

    @Test
    void selectorsThatWereReplacedAreTheTrailsOwn() {
        Trail usual = Trail.builder()
                .trailArn(ONE)
                .isMultiRegionTrail(true)
                .includeGlobalServiceEvents(true)
                .hasCustomEventSelectors(false)
                .build();
        Account account = new Account()
                .with(HERE, usual)
                .with(THERE, usual)
                .logs(ONE, true)
                .selects(ONE, basic(management(ReadWriteType.WRITE_ONLY)));

        AccountEvidence after = account.plan(Criterion.CIS).applyTo(account.evidence());

        assertThat(after.listings().values())
                .allSatisfy(listing -> assertThat(listing.value().orElseThrow().trails())
                        .extracting(Trail::hasCustomEventSelectors)
                        .containsExactly(Optional.of(true)));
    }

    @Test
    void aPlanSaysOfItsCallsWhereTheyGoAndWhatAllowsThem() {
        TrailArn there = arn(THERE, "there");
        Step.Call call = new Account()
                .atHome(there)
                .logs(there, true)
                .selectsAll(there)
                .plan(Criterion.CIS)
                .calls()
                .get(0);

        assertThat(call.region()).isEqualTo(THERE);
        assertThat(call.accountId()).isEqualTo(OWN);
        assertThat(call.iamAction()).isEqualTo("cloudtrail:UpdateTrail");
    }
}
