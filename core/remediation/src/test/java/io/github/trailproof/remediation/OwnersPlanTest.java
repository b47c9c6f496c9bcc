package io.github.trailproof.remediation;

import static io.github.trailproof.remediation.Account.ALL;
import static io.github.trailproof.remediation.Account.HERE;
import static io.github.trailproof.remediation.Account.MANAGEMENT;
import static io.github.trailproof.remediation.Account.OWN;
import static io.github.trailproof.remediation.Account.arn;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.remediation.Account.Logging;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnersPlanTest {

    private static final TrailArn ORGANIZATION = arn(MANAGEMENT, HERE, "org");

    private static List<String> steps(RemediationPlan plan) {
        return plan.steps().stream().map(Account::words).toList();
    }

    private static Optional<RemediationPlan> plan(Account account) {
        return Remediation.planOfOwner(account.evidence(), Criterion.CIS);
    }

    @ParameterizedTest
    @EnumSource
    void oneCallOfTheOwnerMakesAMemberPass(Criterion criterion) {
        AccountEvidence member =
                new Account().everywhere(ORGANIZATION, Logging.OFF, ALL).evidence();
        RemediationPlan plan = Remediation.planOfOwner(member, criterion).orElseThrow();
        assertThat(steps(plan)).containsExactly("StartLogging org");
        assertThat(plan.suffices()).isTrue();
        assertThat(plan.steps().get(0).accountId()).isEqualTo(MANAGEMENT);
        assertThat(Cis31.assess(plan.applyTo(member)).verdict(criterion)).isEqualTo(Verdict.PASS);
    }

    @Test
    void whatTheOwnerWasAnsweredBeforeItsCallsDoesNotContradictThem() {
        AccountEvidence told =
                new Account().everywhere(ORGANIZATION, Logging.OFF, ALL).evidence();
        AccountEvidence owner = told.toBuilder().accountId(MANAGEMENT).build();
        AccountEvidence member = OrganizationTrails.of(List.of(owner)).fill(told);
        RemediationPlan plan =
                Remediation.planOfOwner(member, Criterion.COMPLETE).orElseThrow();
        assertThat(steps(plan)).containsExactly("StartLogging org");
        assertThat(Cis31.assess(plan.applyTo(member)).verdict(Criterion.COMPLETE))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void theOwnerCanChangeAllThatATrailLacks() {
        EventSelectors writes = EventSelectors.builder()
                .addEventSelectors(EventSelector.builder()
                        .readWriteType(ReadWriteType.WRITE_ONLY)
                        .includeManagementEvents(true)
                        .build())
                .build();
        Account member =
                new Account().everywhere(ORGANIZATION).logs(ORGANIZATION, false).selects(ORGANIZATION, writes);
        assertThat(steps(plan(member).orElseThrow())).containsExactly("PutEventSelectors org", "StartLogging org");
    }

    @Test
    void whatWasNotReadOfTheTrailIsAskedFromItsOwner() {
        RemediationPlan plan = plan(new Account()
                        .everywhere(ORGANIZATION)
                        .logs(ORGANIZATION, false)
                        .selectorsDenied(ORGANIZATION))
                .orElseThrow();
        assertThat(steps(plan)).containsExactly("StartLogging org", "AskOwner " + MANAGEMENT);
        assertThat(plan.suffices()).isFalse();
    }

    @Test
    void nothingIsPlannedForAnAccountThatPassesOrIsOpen() {
        assertThat(plan(new Account().everywhere(ORGANIZATION, Logging.ON, ALL)))
                .isEmpty();
        assertThat(plan(new Account()
                        .everywhere(ORGANIZATION)
                        .statusDenied(ORGANIZATION)
                        .selectsAll(ORGANIZATION)))
                .isEmpty();
    }

    @Test
    void aTrailOfTheAccountItselfIsNoOwnersAffair() {
        assertThat(plan(new Account().everywhere(arn(OWN, HERE, "own"), Logging.OFF, ALL)))
                .isEmpty();
    }
}
