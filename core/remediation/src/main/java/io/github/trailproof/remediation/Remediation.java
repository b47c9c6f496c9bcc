package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;

/**
 * Finds the smallest safe change that makes an account pass.
 *
 * <p>A plan has the fewest calls that suffice, then it costs the least, then it comes first in a stable order. A trail of
 * the account's own is changed rather than a new one made: a new trail counts three calls, because its bucket's policy
 * has to name it before CreateTrail and StartLogging are of use. Every event that was recorded before is recorded after,
 * data events too; selectors that were not read are never replaced; a trail that another account owns is never changed.
 *
 * <p>Where the verdict is open the account may already pass, and another trail would be charged for nothing: then a plan
 * makes only calls that change nothing if the account already passes, or asks for what is missing.
 *
 * <pre>{@code
 * RemediationPlan plan = Remediation.plan(evidence, Criterion.COMPLETE);
 * Cis31.assess(plan.applyTo(evidence)).verdict(Criterion.COMPLETE); // PASS, if plan.suffices()
 * PlanText.shell(plan); // the same as commands of the AWS CLI
 * }</pre>
 */
public final class Remediation {

    private Remediation() {}

    /**
     * Plans for one account, with {@link NewTrail#defaults()} where a trail has to be made.
     *
     * @param evidence what was observed of the account, and what could not be
     * @param criterion the criterion by which the account is to pass
     * @return the plan; {@link RemediationPlan#suffices} says whether it is enough
     */
    public static RemediationPlan plan(AccountEvidence evidence, Criterion criterion) {
        return plan(evidence, criterion, NewTrail.defaults());
    }

    /**
     * Plans for one account. Total: it answers for any evidence and throws nothing. It reads no clock, no file and no
     * network, and may be called by several threads.
     *
     * @param evidence what was observed of the account, and what could not be
     * @param criterion the criterion by which the account is to pass
     * @param newTrail how a trail would be made, if one has to be
     * @return the plan; {@link RemediationPlan#suffices} says whether it is enough
     */
    public static RemediationPlan plan(AccountEvidence evidence, Criterion criterion, NewTrail newTrail) {
        requireNonNull(evidence, "evidence");
        requireNonNull(criterion, "criterion");
        requireNonNull(newTrail, "newTrail");
        return new Planner(evidence, criterion, newTrail).plan();
    }

    /**
     * What the evidence is once some calls have been made: those of a whole plan, or the first of them. Total: it throws
     * nothing, also where the evidence is of another account.
     *
     * @param evidence the evidence that the calls were planned for
     * @param calls the calls, in order
     * @return the same evidence, with the trails, statuses and selectors that the calls leave
     */
    public static AccountEvidence after(AccountEvidence evidence, List<Step.Call> calls) {
        requireNonNull(evidence, "evidence");
        return ChangedAccount.after(List.copyOf(calls), evidence);
    }
}
