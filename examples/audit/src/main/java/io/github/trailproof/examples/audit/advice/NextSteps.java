package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do about one account. Each plan is made once, however often it is asked for. */
public final class NextSteps {

    private final AccountEvidence evidence;
    private final Assessment assessment;
    private final Map<Criterion, RemediationPlan> plans = new EnumMap<>(Criterion.class);
    private final Map<Criterion, RemediationPlan> widest = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Optional<RemediationPlan>> ofOwners = new EnumMap<>(Criterion.class);

    private NextSteps(AccountEvidence evidence, Assessment assessment) {
        this.evidence = evidence;
        this.assessment = assessment;
    }

    public static NextSteps of(AccountEvidence evidence, Assessment assessment) {
        return new NextSteps(evidence, assessment);
    }

    String accountId() {
        return evidence.accountId();
    }

    /** The steps that lead to a pass by a criterion, or to the evidence that is missing; none if it passes. */
    public List<Suggestion> by(Criterion criterion) {
        CriterionResult result = assessment.result(criterion);
        return switch (result.verdict()) {
            case PASS -> List.of();
            case FAIL -> PlannedAdvice.isPlanned(evidence) ? PlannedAdvice.fix(assessment, criterion) : fix(criterion);
            case INDETERMINATE -> OpenAdvice.settle(evidence, result.missing());
        };
    }

    private List<Suggestion> fix(Criterion criterion) {
        return ofOwner(criterion)
                .map(plan -> List.of(OwnerAdvice.ask(plan, evidence)))
                .orElseGet(() -> ofAccount(criterion));
    }

    private List<Suggestion> ofAccount(Criterion criterion) {
        RemediationPlan plan = widest(criterion);
        List<Suggestion> steps = new ArrayList<>(new PlanAdvice(plan, evidence).next());
        if (isOfOrganization(plan)) {
            steps.add(Suggestion.note(
                    plan.calls().get(0).trailArn().name() + " is an organization trail: it changes for every member"));
        }
        return steps;
    }

    /** The calls about an organization trail, in whichever account, by which this account comes to pass. */
    Optional<RemediationPlan> aboutOrganizationTrail(Criterion criterion) {
        if (assessment.verdict(criterion) != Verdict.FAIL || PlannedAdvice.isPlanned(evidence)) {
            return Optional.empty();
        }
        return ofOwner(criterion)
                .or(() -> Optional.of(widest(criterion)).filter(this::isOfOrganization))
                .filter(RemediationPlan::suffices);
    }

    /** The trail of another account that alone keeps this account open, because it was not read. */
    Optional<TrailArn> openForTrailOfOthers(Criterion criterion) {
        Set<Optional<TrailArn>> trails = assessment.result(criterion).missing().stream()
                .map(missing ->
                        missing.trailArn().filter(arn -> !missing.isAnswered() && !arn.isOwnedBy(evidence.accountId())))
                .collect(Collectors.toSet());
        return trails.size() == 1 ? trails.iterator().next() : Optional.empty();
    }

    private boolean isOfOrganization(RemediationPlan plan) {
        return !plan.calls().isEmpty()
                && plan.calls().stream()
                        .map(Step.Call::trailArn)
                        .allMatch(arn -> assessment
                                .trail(arn)
                                .filter(TrailAssessment::organizationTrail)
                                .isPresent());
    }

    /** What another account can do, unless this one can do it by less. */
    private Optional<RemediationPlan> ofOwner(Criterion criterion) {
        return ofOwners.computeIfAbsent(
                criterion,
                key -> Remediation.planOfOwner(evidence, key).filter(plan -> length(plan) <= length(plan(key))));
    }

    /** Of the plans as short as the shortest by a criterion, one by which the account passes by most criteria. */
    private RemediationPlan widest(Criterion criterion) {
        return widest.computeIfAbsent(criterion, this::findWidest);
    }

    private RemediationPlan findWidest(Criterion criterion) {
        RemediationPlan widest = plan(criterion);
        if (!widest.suffices() || isCutShort(widest)) {
            return widest;
        }
        Set<Criterion> passed = passed(widest);
        for (Criterion other : Criterion.values()) {
            if (!passed.contains(other) && assessment.verdict(other) != Verdict.PASS) {
                RemediationPlan plan = plan(other);
                Set<Criterion> passedThen = isOwn(plan) && length(plan) <= length(widest) ? passed(plan) : Set.of();
                if (passedThen.containsAll(passed)) {
                    widest = plan;
                    passed = passedThen;
                }
            }
        }
        return widest;
    }

    /** Whether the account can do it by itself. */
    private boolean isOwn(RemediationPlan plan) {
        return plan.calls().stream().allMatch(call -> call.accountId().equals(evidence.accountId()));
    }

    /** Whether the account holds too much for the plan to be the shortest; then to search for others takes as long. */
    private static boolean isCutShort(RemediationPlan plan) {
        return plan.notes().stream().anyMatch(Note.SearchEnded.class::isInstance);
    }

    private Set<Criterion> passed(RemediationPlan plan) {
        return PassedCriteria.of(Cis31.assess(plan.applyTo(evidence)));
    }

    private RemediationPlan plan(Criterion criterion) {
        return plans.computeIfAbsent(criterion, key -> Remediation.plan(evidence, key, NewTrail.defaults()));
    }

    /** A new trail counts one more than its calls, for the policy of its bucket. */
    private static int length(RemediationPlan plan) {
        boolean creates = plan.calls().stream().anyMatch(Step.CreateTrail.class::isInstance);
        boolean isShort = plan.suffices() || !plan.calls().isEmpty();
        return isShort ? plan.steps().size() + (creates ? 1 : 0) : Integer.MAX_VALUE;
    }
}
