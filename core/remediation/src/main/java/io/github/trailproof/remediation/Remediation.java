package io.github.trailproof.remediation;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;
import java.util.Optional;

/**
 * Finds the smallest safe change that makes an account pass.
 *
 * <p>A plan has the fewest calls that suffice, then it costs the least, then it comes first in a stable order. A trail of
 * the account's own is changed rather than a new one made: a new trail counts three calls, because its bucket's policy
 * has to name it before CreateTrail and StartLogging are of use. Every event that was recorded before is recorded after,
 * data events too; selectors that were not read are never replaced, and no step takes away encryption or log file validation.
 * Of an account with hundreds of trails not every change is tried: the search ends after a number of steps, never a time, and
 * {@link Note.SearchEnded} says so.
 *
 * <p>Each step says in which account it is taken. A member cannot change the trail of its organization; where that trail is
 * known not to suffice, the plan is what its owner does about it instead of a new trail. No call is about a trail of AWS Control Tower, which its landing zone changes: if such
 * a trail is at fault, the plan has no step and says so ({@link RemediationPlan#noStep}).
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
        return Planner.ofAccount(evidence, criterion, newTrail).plan();
    }

    /**
     * Plans what the owner of an organization trail can do about a member that fails. Its calls are the owner's: one there
     * changes the trail for every member, where a member could only create a trail of its own.
     *
     * @param evidence what was observed of the member, and what could not be
     * @param criterion the criterion by which the member is to pass
     * @return calls about one trail of another account that make the member pass; or, if the plan does not suffice, calls
     *     after which it may pass, and what to ask the owner then; empty if the member does not fail, or nothing that an
     *     owner can do about one trail helps, as with a trail of AWS Control Tower
     */
    public static Optional<RemediationPlan> planOfOwner(AccountEvidence evidence, Criterion criterion) {
        requireNonNull(evidence, "evidence");
        requireNonNull(criterion, "criterion");
        boolean mayHelp = evidence.observedTrails().stream()
                .anyMatch(trail -> Planner.isOrganizationTrailOfOthers(trail, evidence));
        return mayHelp ? Planner.ofOwners(evidence, criterion).planOfOwner() : Optional.empty();
    }

    /**
     * What the evidence is once some calls have been made: those of a whole plan, or the first of them. Total: it throws
     * nothing, also where the evidence is of another account; calls of others take effect on what it sees of their trails.
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
