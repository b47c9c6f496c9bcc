package io.github.trailproof.remediation.organization;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Plans several accounts together: again and again the owner's step that makes the most accounts pass, then the rest. */
final class OrganizationPlanner {

    private final Criterion criterion;
    private final NewTrail newTrail;
    private final Optional<String> managementAccount;
    private List<AccountEvidence> accounts;

    OrganizationPlanner(
            List<AccountEvidence> accounts,
            Criterion criterion,
            NewTrail newTrail,
            Optional<String> managementAccount) {
        this.accounts = accounts;
        this.criterion = criterion;
        this.newTrail = newTrail;
        this.managementAccount = managementAccount;
    }

    /**
     * What a call does, whatever the reason for it: the same call is offered for many members.
     *
     * @param selectors the list that is replaced, and the new one
     */
    private record Effect(String operation, TrailArn trailArn, boolean ofOrganization, List<EventSelectors> selectors) {

        static List<Effect> of(List<Step.Call> calls) {
            return calls.stream().map(Effect::of).toList();
        }

        private static Effect of(Step.Call call) {
            return new Effect(
                    call.operation(),
                    call.trailArn(),
                    call instanceof Step.UpdateTrail update && update.ofOrganization(),
                    call instanceof Step.PutEventSelectors put ? List.of(put.before(), put.after()) : List.of());
        }
    }

    /**
     * What an owner could do.
     *
     * @param calls all in one account
     * @param notes what to know before
     */
    private record Offer(List<Step.Call> calls, List<Note> notes) {
        String owner() {
            return calls.get(0).accountId();
        }
    }

    /**
     * An offer and what it leads to.
     *
     * @param saved how many calls the accounts that come to pass would need each for itself
     * @param needed whether one of these has no existing trail of its own to pass by
     */
    private record Weighed(
            Offer offer, List<AccountEvidence> after, TreeSet<String> passing, long saved, boolean needed) {

        boolean isWorthwhile() {
            return offer.calls().size() < saved || (needed && offer.calls().size() == saved);
        }

        boolean isBetterThan(Weighed other) {
            int more = Integer.compare(passing.size(), other.passing.size());
            return more > 0
                    || (more == 0 && offer.calls().size() < other.offer.calls().size());
        }
    }

    OrganizationPlan plan() {
        List<OrganizationPlan.OwnersStep> steps = new ArrayList<>();
        for (Optional<Weighed> next = best(); next.isPresent(); next = best()) {
            steps.add(step(next.get()));
            accounts = next.get().after();
        }
        TreeSet<String> passing = new TreeSet<>();
        List<RemediationPlan> rest = new ArrayList<>();
        for (AccountEvidence account : accounts) {
            RemediationPlan plan = Remediation.plan(account, criterion, newTrail);
            if (plan.suffices()) {
                passing.add(account.accountId());
            }
            if (!plan.isEmpty() || !plan.suffices()) {
                rest.add(plan);
            }
        }
        return new OrganizationPlan(criterion, steps, rest, passing);
    }

    private OrganizationPlan.OwnersStep step(Weighed weighed) {
        List<Note> notes = new ArrayList<>(weighed.offer().notes());
        notes.add(LostOrganization.note(weighed.offer().calls(), weighed.passing()));
        RemediationPlan plan = new RemediationPlan(
                weighed.offer().owner(), criterion, List.copyOf(weighed.offer().calls()), notes, true);
        return new OrganizationPlan.OwnersStep(plan, weighed.passing());
    }

    private Optional<Weighed> best() {
        List<AccountEvidence> open = accounts.stream()
                .filter(account -> !OrganizationPlan.passes(account, criterion))
                .toList();
        Map<String, RemediationPlan> own = new LinkedHashMap<>();
        open.forEach(account -> own.put(account.accountId(), Remediation.plan(account, criterion, newTrail)));
        Optional<Weighed> best = Optional.empty();
        for (Offer offer : offers(open, own)) {
            Weighed weighed = weighed(offer, own);
            if (isUndisputed(offer)
                    && weighed.isWorthwhile()
                    && best.filter(other -> !weighed.isBetterThan(other)).isEmpty()
                    && leavesNobodyBehind(weighed, own)) {
                best = Optional.of(weighed);
            }
        }
        return best;
    }

    /** Whether each account that could come to pass by its own plan passes now, or still can. */
    private boolean leavesNobodyBehind(Weighed weighed, Map<String, RemediationPlan> own) {
        return weighed.after().stream()
                .filter(account -> !weighed.passing().contains(account.accountId()))
                .filter(account -> Optional.ofNullable(own.get(account.accountId()))
                        .filter(RemediationPlan::suffices)
                        .isPresent())
                .allMatch(account ->
                        Remediation.plan(account, criterion, newTrail).suffices());
    }

    /** Whether no account was answered other selectors than those that the offer replaces. */
    private boolean isUndisputed(Offer offer) {
        return offer.calls().stream()
                .filter(Step.PutEventSelectors.class::isInstance)
                .map(Step.PutEventSelectors.class::cast)
                .allMatch(put -> accounts.stream()
                        .flatMap(account -> account.selectors(put.trailArn()).value().stream())
                        .allMatch(put::replaces));
    }

    private Weighed weighed(Offer offer, Map<String, RemediationPlan> own) {
        List<AccountEvidence> after = OwnersCalls.after(offer.calls(), accounts);
        TreeSet<String> passing = new TreeSet<>();
        long saved = 0;
        boolean needed = false;
        for (AccountEvidence account : after) {
            RemediationPlan plan = own.get(account.accountId());
            if (plan != null && OrganizationPlan.passes(account, criterion)) {
                passing.add(account.accountId());
                saved += length(plan);
                needed |= !helpsItself(plan);
            }
        }
        return new Weighed(offer, after, passing, saved, needed);
    }

    private static boolean helpsItself(RemediationPlan plan) {
        return plan.suffices()
                && plan.calls().stream()
                        .noneMatch(call -> call instanceof Step.CreateTrail
                                || !call.accountId().equals(plan.accountId()));
    }

    /** A new trail counts one more than its calls, for the policy of its bucket; what calls do not fix counts most. */
    private static int length(RemediationPlan plan) {
        boolean creates = plan.calls().stream().anyMatch(Step.CreateTrail.class::isInstance);
        return plan.suffices() ? plan.calls().size() + (creates ? 1 : 0) : Integer.MAX_VALUE;
    }

    private Collection<Offer> offers(List<AccountEvidence> open, Map<String, RemediationPlan> own) {
        Map<List<Effect>, Offer> offers = new LinkedHashMap<>();
        for (AccountEvidence account : open) {
            Optional.ofNullable(own.get(account.accountId()))
                    .filter(plan -> plan.suffices() && isAboutOrganizationTrail(plan, account))
                    .ifPresent(plan -> add(plan, offers));
            Remediation.planOfOwner(account, criterion)
                    .filter(RemediationPlan::suffices)
                    .ifPresent(plan -> add(plan, offers));
        }
        for (List<Step.Call> calls : LostOrganization.calls(accounts, managementAccount, criterion)) {
            sharing(calls, open).ifPresent(offer -> offers.putIfAbsent(Effect.of(offer.calls()), offer));
        }
        return offers.values();
    }

    /** What the owner's own plan notes is about its account; that comes first. */
    private static void add(RemediationPlan plan, Map<List<Effect>, Offer> offers) {
        Offer offer = new Offer(plan.calls(), plan.notes());
        List<Effect> effects = Effect.of(offer.calls());
        if (plan.accountId().equals(offer.owner())) {
            offers.put(effects, offer);
        } else {
            offers.putIfAbsent(effects, offer);
        }
    }

    private static boolean isAboutOrganizationTrail(RemediationPlan plan, AccountEvidence account) {
        return account.observedTrails().stream()
                .filter(trail -> trail.isOrganizationTrail() == Flag.TRUE)
                .map(ObservedTrail::trailArn)
                .anyMatch(arn ->
                        plan.calls().stream().anyMatch(call -> call.trailArn().equals(arn)));
    }

    /** Makes a trail the organization's, with what it lacks besides for some account to pass by it. */
    private Optional<Offer> sharing(List<Step.Call> calls, List<AccountEvidence> open) {
        List<AccountEvidence> shared = OwnersCalls.after(calls, accounts);
        List<Note> notes = LostOrganization.notes(calls.get(0).trailArn(), accounts);
        for (AccountEvidence account : shared) {
            boolean wasOpen = open.stream().anyMatch(one -> one.accountId().equals(account.accountId()));
            if (wasOpen && OrganizationPlan.passes(account, criterion)) {
                return Optional.of(new Offer(calls, notes));
            }
            Optional<RemediationPlan> further = Remediation.planOfOwner(account, criterion)
                    .filter(plan -> plan.suffices()
                            && plan.calls()
                                    .get(0)
                                    .trailArn()
                                    .equals(calls.get(0).trailArn()));
            if (wasOpen && further.isPresent()) {
                List<Step.Call> all = new ArrayList<>(calls);
                all.addAll(further.get().calls());
                return Optional.of(new Offer(all, notes));
            }
        }
        return Optional.empty();
    }
}
