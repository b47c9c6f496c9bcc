package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.arn;
import static io.github.trailproof.remediation.Chosen.basic;
import static io.github.trailproof.remediation.Chosen.management;
import static io.github.trailproof.remediation.RemediationTest.cost;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plan does where the verdict is open, or selectors were not read. */
class OpenVerdictTest {

    private static final TrailArn ONE = arn(HERE, "one");
    private static final TrailArn OTHER = arn(HERE, "other");
    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "organization");

    @Test
    void startingATrailThatMayAlreadyLogIsHarmlessAtAnyCost() {
        Account account = new Account()
                .everywhere(ONE)
                .statusDenied(ONE)
                .selectsAll(ONE)
                .everywhere(ORGANIZATION, ON, basic(management(ReadWriteType.ALL, Chosen.KMS)));

        assertThat(account.steps(Criterion.COMPLETE)).containsExactly("StartLogging one");
    }

    @Test
    void aSelectorIsAddedToSelectorsThatMaySufficeThoughDataEventsMayStartToCost() {
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
                .everywhere(
                        ONE,
                        ON,
                        Chosen.advanced(Chosen.selector(
                                Chosen.equal("eventCategory", "Management"), Chosen.equal("weather", "rain"))));

        assertThat(unclear.steps(Criterion.COMPLETE)).containsExactly("PutEventSelectors one");
        Account besideAnother = unclear.everywhere(ORGANIZATION, ON, basic(management(ReadWriteType.ALL, Chosen.KMS)));
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
    void theOwnerIsAskedForWhatIsUnknownOfItsTrail() {
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
                .hasSize(17)
                .allSatisfy(step -> assertThat(step).isInstanceOf(Step.GrantPermission.class));
    }

    @Test
    void anInconclusiveAnswerIsToBeCollectedAgain() {
        Account account =
                new Account().everywhere(ONE, ON, EventSelectors.builder().build());

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
                .endsWith("the answer holds neither basic nor advanced selectors, so it is unknown which are in force");
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
    void anAbsentFlagIsSettledByAnUpdateThatHasNoEffectIfTheFlagIsSet() {
        Trail old = Trail.builder().trailArn(ONE).build();
        Account account = new Account().shown(old).logs(ONE, true).selectsAll(ONE);

        assertThat(account.steps(Criterion.CIS)).containsExactly("UpdateTrail one");
    }
}
