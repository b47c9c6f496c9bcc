package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.organization.OrganizationPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts that are planned together, because they see trails of one organization. They wait, and with them whatever comes
 * after, so that the order stays; if many wait they are planned, and what owners do is decided for those that come later too.
 */
final class HeldAccounts {

    private static final int MOST_WAITING = 1_000;

    /** How many accounts that may turn out to own an organization trail are kept, and how many organizations. */
    private static final int MOST_OWNERS = 100;

    private final Criterion criterion;
    private final NewTrail newTrail;
    private final List<AccountEvidence> waiting = new ArrayList<>();
    private final Map<String, AccountEvidence> owners = new HashMap<>();
    /** By the owner of an organization's trails, what it does. */
    private final Map<String, List<RemediationPlan>> decided = new HashMap<>();

    HeldAccounts(Criterion criterion, NewTrail newTrail) {
        this.criterion = criterion;
        this.newTrail = newTrail;
    }

    /** What is to be told of an account. */
    sealed interface Told {

        /** The account, as it is now. */
        AccountEvidence evidence();

        /** What a plan for it alone says. */
        record Alone(AccountEvidence evidence) implements Told {}

        /**
         * What is left to do once owners have done their part.
         *
         * @param after the account then
         */
        record Rest(AccountEvidence evidence, AccountEvidence after, RemediationPlan plan) implements Told {}

        /**
         * It passes by what an owner does.
         *
         * @param owner the owner's evidence, if it is there
         */
        record ByOwner(AccountEvidence evidence, RemediationPlan step, Optional<AccountEvidence> owner)
                implements Told {}
    }

    /** Whether an account waits; otherwise it can be told at once. */
    boolean hold(AccountEvidence account) {
        if (waiting.isEmpty() && owner(account).isEmpty()) {
            keep(account);
            return false;
        }
        waiting.add(account);
        return true;
    }

    boolean isFull() {
        return waiting.size() >= MOST_WAITING;
    }

    /** The owner of the organization trails that an account is shown, also where the owner says that they are none any more. */
    private static Optional<String> owner(AccountEvidence account) {
        return account.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .filter(trail -> trail.isOrganizationTrail().orElse(false))
                .map(trail -> trail.trailArn().accountId())
                .min(String::compareTo);
    }

    private void keep(AccountEvidence account) {
        boolean ownsTrails = account.observedTrails().stream()
                .anyMatch(trail -> trail.trailArn().isOwnedBy(account.accountId()));
        if (ownsTrails && owners.size() < MOST_OWNERS) {
            owners.putIfAbsent(account.accountId(), account);
        }
    }

    /** Plans those that wait, in the order in which they came. */
    List<Told> plan() {
        Map<String, Map<String, AccountEvidence>> organizations = new LinkedHashMap<>();
        for (AccountEvidence account : waiting) {
            organizations
                    .computeIfAbsent(owner(account).orElse(account.accountId()), id -> new LinkedHashMap<>())
                    .putIfAbsent(account.accountId(), account);
            keep(account);
        }
        Map<String, Told> told = new HashMap<>();
        organizations.forEach((owner, members) -> told.putAll(together(owner, members)));
        List<Told> inOrder = waiting.stream()
                .map(account -> told.getOrDefault(account.accountId(), new Told.Alone(account)))
                .toList();
        waiting.clear();
        return inOrder;
    }

    private Map<String, Told> together(String owner, Map<String, AccountEvidence> members) {
        Map<String, Told> told = new HashMap<>();
        Map<String, AccountEvidence> open = new LinkedHashMap<>();
        members.forEach((id, account) -> {
            Optional<RemediationPlan> step = passingBy(account, owner);
            step.ifPresentOrElse(
                    done -> told.put(id, byOwner(account, done, owner, members)),
                    () -> open.put(id, after(account, owner)));
        });
        Map<String, AccountEvidence> all = new LinkedHashMap<>(open);
        Optional.ofNullable(owners.get(owner)).ifPresent(account -> all.putIfAbsent(owner, after(account, owner)));
        if (all.size() < 2) {
            return told;
        }
        OrganizationPlan plan = OrganizationPlan.of(all.values(), criterion, newTrail);
        for (OrganizationPlan.OwnersStep step : plan.ofOwners()) {
            decide(owner, step.plan());
            for (String id : step.passing()) {
                Optional.ofNullable(members.get(id))
                        .ifPresent(account -> told.put(id, byOwner(account, step.plan(), owner, members)));
            }
        }
        for (RemediationPlan rest : plan.ofAccounts()) {
            Optional.ofNullable(members.get(rest.accountId()))
                    .ifPresent(
                            account -> told.put(rest.accountId(), new Told.Rest(account, after(account, owner), rest)));
        }
        return told;
    }

    private void decide(String owner, RemediationPlan step) {
        if (decided.size() < MOST_OWNERS || decided.containsKey(owner)) {
            decided.computeIfAbsent(owner, id -> new ArrayList<>()).add(step);
        }
    }

    private Told byOwner(
            AccountEvidence account, RemediationPlan step, String owner, Map<String, AccountEvidence> members) {
        AccountEvidence known = members.getOrDefault(owner, owners.getOrDefault(owner, account));
        return new Told.ByOwner(
                account,
                step,
                Optional.of(known).filter(found -> found.accountId().equals(step.accountId())));
    }

    /** The step, decided before, by which an account comes to pass. */
    private Optional<RemediationPlan> passingBy(AccountEvidence account, String owner) {
        AccountEvidence then = account;
        for (RemediationPlan step : decided.getOrDefault(owner, List.of())) {
            boolean passed = passes(then);
            then = step.applyTo(then);
            if (!passed && passes(then)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private AccountEvidence after(AccountEvidence account, String owner) {
        AccountEvidence then = account;
        for (RemediationPlan step : decided.getOrDefault(owner, List.of())) {
            then = step.applyTo(then);
        }
        return then;
    }

    private boolean passes(AccountEvidence account) {
        return Cis31.assess(account).verdict(criterion) == Verdict.PASS;
    }
}
