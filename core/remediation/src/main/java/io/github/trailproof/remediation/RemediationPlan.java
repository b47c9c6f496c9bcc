package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.ArrayList;
import java.util.List;

/**
 * What to change so that an account passes by a criterion. A value: equal evidence gives equal plans, and so does evidence
 * that differs only in the order of trails, selectors and values.
 *
 * @param accountId the account, 12 digits
 * @param criterion the criterion it is to pass by
 * @param steps in the order to take them
 * @param notes what to know before
 * @param suffices whether the account passes once the steps are taken, or passes already; if not, the steps are
 *     requests, after calls of an owner if the plan is one of {@link Remediation#planOfOwner}; after them the evidence is
 *     to be collected and planned again
 */
public record RemediationPlan(
        String accountId, Criterion criterion, List<Step> steps, List<Note> notes, boolean suffices) {

    /** Copies the lists. */
    public RemediationPlan {
        requireNonNull(accountId, "accountId");
        requireNonNull(criterion, "criterion");
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** Whether there is nothing to do: the account passes already. */
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
     * What the evidence is once the calls of this plan have been made. Total: it throws nothing, also where the evidence
     * is of another account.
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
