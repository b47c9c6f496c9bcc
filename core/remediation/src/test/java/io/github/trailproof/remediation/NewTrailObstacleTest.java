package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.Logging.ON;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.THERE;
import static io.github.trailproof.remediation.Account.arn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a plan does where a new trail cannot be created as it was chosen. */
class NewTrailObstacleTest {

    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "organization");

    @Test
    void atFiveTrailsInTheHomeRegionNoneIsCreatedAndThePlanSaysSo() {
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
    void thePlanSaysThatACopyDoesNotFitInAFullRegion() {
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
    void anUnknownPartitionIsRefused() {
        assertThat(new Account().partition("mars").plan(Criterion.CIS).steps())
                .singleElement()
                .satisfies(step -> assertThat(PlanSentences.why(step)).isEqualTo("`mars` is not an AWS partition"));
    }

    @Test
    void aMemberThatCannotCreateATrailIsToAskTheOwnerOfTheOrganizationTrail() {
        Account account = new Account().everywhere(ORGANIZATION, ON, SelectorRewriteTest.writesAtTheLimit());
        NewTrail impossible = NewTrail.builder().homeRegion("af-south-1").build();

        assertThat(account.plan(Criterion.CIS, impossible).steps())
                .first()
                .isInstanceOfSatisfying(Step.AskOwner.class, step -> {
                    assertThat(step.accountId()).isEqualTo(MANAGEMENT);
                    assertThat(step.missing()).isEmpty();
                    assertThat(step.reason().cause()).isInstanceOf(Reason.Unmet.class);
                });
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        TrailArn taken = arn(THERE, "management-events");
        Account account = new Account().atHome(taken).logs(taken, true).selectorsDenied(taken);

        assertThat(account.steps(Criterion.CIS))
                .containsExactly("CreateTrail management-events-2", "StartLogging management-events-2");
    }
}
