package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to change so that an account passes by a criterion. A value: equal evidence gives equal plans, and so does evidence
 * that differs only in the order of trails, selectors and values.
 *
 * @param accountId the account that is to pass, 12 digits; of an owner's step in an {@link
 *     io.github.trailproof.remediation.organization.OrganizationPlan} the owner
 * @param criterion the criterion it is to pass by
 * @param steps in the order to take them; each says in which account. Those about an organization trail are its owner's
 * @param notes what to know before
 * @param suffices whether the account passes once the steps are taken, or passes already; if not, the steps are
 *     requests, after calls of an owner if there are any; after them the evidence is to be collected and planned again
 * @param noStep why there is no step although the account does not pass; empty if there is one, or it passes
 */
public record RemediationPlan(
        String accountId,
        Criterion criterion,
        List<Step> steps,
        List<Note> notes,
        boolean suffices,
        Optional<Reason.NoStep> noStep) {

    /** Copies the lists. */
    public RemediationPlan {
        requireNonNull(accountId, "accountId");
        requireNonNull(criterion, "criterion");
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
        requireNonNull(noStep, "noStep");
    }

    /** A plan that has a step, or needs none. */
    public RemediationPlan(
            String accountId, Criterion criterion, List<Step> steps, List<Note> notes, boolean suffices) {
        this(accountId, criterion, steps, notes, suffices, Optional.empty());
    }

    /** Whether there is no step: the account passes already, or {@link #noStep()} says why there is none. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The steps that change a trail, in order. */
    public List<Step.Call> calls() {
        List<Step.Call> calls = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Call call) {
                calls.add(call);
            }
        }
        return calls;
    }

    /**
     * What the evidence is once the calls of this plan have been made, by whichever account. Total: it throws nothing, also
     * where the evidence is of another account; of calls that are not this other account's own, those take effect there
     * that are about a trail it sees, as a member does the organization's.
     *
     * @param evidence the evidence that the plan was made for
     * @return the same evidence, with the trails, statuses and selectors that the calls leave
     */
    public AccountEvidence applyTo(AccountEvidence evidence) {
        return Remediation.after(evidence, calls());
    }

    /** The account, the criterion, how many steps there are and whether they suffice, on one line. */
    @Override
    public String toString() {
        return accountId + " " + criterion + ": " + steps.size() + (steps.size() == 1 ? " step" : " steps")
                + (suffices ? ", suffices" : ", does not suffice");
    }
}
