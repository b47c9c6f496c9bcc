package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What owners of organization trails do about accounts, held back to be told once, with the accounts that it makes pass. It
 * keeps one plan for each different step and the accounts' ids.
 */
final class OwnersPlans {

    private static final int MOST = 100;

    private final Map<List<Effect>, Held> held = new LinkedHashMap<>();

    /**
     * What a call does, whatever the reason for it.
     *
     * @param ofOrganization whether it makes the trail the organization's
     * @param selectors the list that is replaced, and the new one
     */
    private record Effect(String operation, TrailArn trailArn, boolean ofOrganization, List<EventSelectors> selectors) {
        static List<Effect> of(RemediationPlan plan) {
            return plan.calls().stream()
                    .map(call -> new Effect(
                            call.operation(),
                            call.trailArn(),
                            makesItTheOrganizations(call),
                            call instanceof Step.PutEventSelectors put
                                    ? List.of(put.before(), put.after())
                                    : List.of()))
                    .toList();
        }
    }

    private static boolean makesItTheOrganizations(Step.Call call) {
        return call instanceof Step.UpdateTrail update && update.ofOrganization();
    }

    /** A plan, by the evidence that it was made for: the owner's, if that was there. */
    private static final class Held {

        private RemediationPlan plan;
        private AccountEvidence evidence;
        private final SortedSet<String> passing = new TreeSet<>();

        Held(RemediationPlan plan, AccountEvidence evidence) {
            this.plan = plan;
            this.evidence = evidence;
        }
    }

    /** Takes what is done with each step. */
    interface Teller {

        /**
         * Tells an owner's plan.
         *
         * @param plan its steps; its account is the owner
         * @param evidence of the owner, else of an account that passes by it
         * @param isPassing whether the owner itself comes to pass by it
         */
        void tell(RemediationPlan plan, AccountEvidence evidence, boolean isPassing) throws IOException;
    }

    /**
     * Holds a plan back.
     *
     * @param evidence of the account that comes to pass by it
     * @param owner evidence of the owner, if it is known and another account
     * @return whether there is room to hold it back; otherwise it is to be told at once
     */
    boolean add(RemediationPlan plan, AccountEvidence evidence, Optional<AccountEvidence> owner) {
        List<Effect> effects = Effect.of(plan);
        if (held.size() >= MOST && !held.containsKey(effects)) {
            return false;
        }
        Held one = held.computeIfAbsent(effects, absent -> new Held(plan, evidence));
        one.passing.add(evidence.accountId());
        if (plan.calls().get(0).accountId().equals(evidence.accountId())) {
            one.plan = plan;
            one.evidence = evidence;
        } else {
            owner.ifPresent(known -> one.evidence = known);
        }
        return true;
    }

    /** Tells all, and holds none back any more. */
    void tell(Teller teller) throws IOException {
        for (Held one : held.values()) {
            Step.Call first = one.plan.calls().get(0);
            List<Note> notes = new ArrayList<>(one.plan.notes());
            boolean becomes = one.plan.calls().stream().anyMatch(OwnersPlans::makesItTheOrganizations);
            notes.add(new Note.OrganizationNote(first.trailArn(), becomes, one.passing));
            teller.tell(
                    new RemediationPlan(first.accountId(), one.plan.criterion(), one.plan.steps(), notes, true),
                    one.evidence,
                    one.passing.contains(first.accountId()));
        }
        held.clear();
    }
}
