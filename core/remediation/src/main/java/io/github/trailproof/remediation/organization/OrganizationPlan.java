package io.github.trailproof.remediation.organization;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What to change so that the accounts of an organization pass. One call of the owner of an organization's trail changes the
 * trail for every member, so what owners do comes first, each step once with the accounts that it makes pass; the rest is
 * planned account by account, as {@link Remediation#plan} does it. A value: equal evidence gives equal plans.
 *
 * <p>An owner's step is taken if it needs no more calls than the accounts that it makes pass would need each for itself.
 *
 * <pre>{@code
 * OrganizationTrails answers = OrganizationTrails.of(accounts);
 * OrganizationPlan plan = OrganizationPlan.of(accounts.stream().map(answers::fill).toList(), Criterion.CIS, NewTrail.defaults());
 * plan.ofOwners().forEach(step -> System.out.println(step.passing().size() + " accounts pass by " + step.plan().calls()));
 * }</pre>
 *
 * @param criterion the criterion that the accounts are to pass by
 * @param ofOwners what the owners of organization trails do, in the order to do it
 * @param ofAccounts a plan for each account that does not pass by that, sorted by account
 * @param passing the accounts that pass once every step is taken, sorted; those that pass already among them
 */
public record OrganizationPlan(
        Criterion criterion, List<OwnersStep> ofOwners, List<RemediationPlan> ofAccounts, SortedSet<String> passing) {

    /** Copies the collections. */
    public OrganizationPlan {
        requireNonNull(criterion, "criterion");
        ofOwners = List.copyOf(ofOwners);
        ofAccounts = List.copyOf(ofAccounts);
        passing = Collections.unmodifiableSortedSet(new TreeSet<>(passing));
    }

    /**
     * What the owner of one organization trail does.
     *
     * @param plan its calls, all in the owner's account and about one trail; {@link RemediationPlan#accountId} is the owner,
     *     and {@link RemediationPlan#suffices} speaks of the accounts in {@code passing}
     * @param passing the accounts that come to pass by it, sorted; the owner among them if it does
     */
    public record OwnersStep(RemediationPlan plan, SortedSet<String> passing) {
        /** Copies the set. */
        public OwnersStep {
            requireNonNull(plan, "plan");
            passing = Collections.unmodifiableSortedSet(new TreeSet<>(passing));
        }
    }

    /**
     * Plans for several accounts. They need not be of one organization: who owns a trail is in its ARN, and who sees it in
     * the evidence. A trail that an account sees as an organization trail, and whose owner has it as an ordinary one, has
     * lost its organization; to make it an organization trail again is one of the steps that are weighed.
     *
     * @param accounts their evidence, each account once; where members were not answered about the organization's trail,
     *     {@link io.github.trailproof.evidence.OrganizationTrails#fill} puts the owner's answers in before
     * @param criterion the criterion that the accounts are to pass by
     * @param newTrail how a trail would be made where an account needs one
     * @throws IllegalArgumentException if an account comes twice
     */
    public static OrganizationPlan of(Collection<AccountEvidence> accounts, Criterion criterion, NewTrail newTrail) {
        return of(accounts, criterion, newTrail, Optional.empty());
    }

    /**
     * Plans for the accounts of one organization, of which the caller knows the management account. When CloudTrail loses its
     * access to the organization, its trail becomes an ordinary one of the management account and the members see it no more.
     * So a trail of that account is weighed as the organization's, by making it an organization trail, also where no account
     * shows that it was one.
     *
     * @param accounts the evidence of accounts of one organization, each once
     * @param criterion the criterion that the accounts are to pass by
     * @param newTrail how a trail would be made where an account needs one
     * @param managementAccount the organization's management account, 12 digits
     * @throws IllegalArgumentException if an account comes twice
     */
    public static OrganizationPlan of(
            Collection<AccountEvidence> accounts, Criterion criterion, NewTrail newTrail, String managementAccount) {
        return of(accounts, criterion, newTrail, Optional.of(managementAccount));
    }

    private static OrganizationPlan of(
            Collection<AccountEvidence> accounts,
            Criterion criterion,
            NewTrail newTrail,
            Optional<String> managementAccount) {
        requireNonNull(criterion, "criterion");
        requireNonNull(newTrail, "newTrail");
        Set<String> seen = new HashSet<>();
        for (AccountEvidence account : accounts) {
            if (!seen.add(account.accountId())) {
                throw new IllegalArgumentException(
                        "expected each account once, found `" + account.accountId() + "` twice");
            }
        }
        List<AccountEvidence> sorted = accounts.stream()
                .sorted(Comparator.comparing(AccountEvidence::accountId))
                .toList();
        return new OrganizationPlanner(sorted, criterion, newTrail, managementAccount).plan();
    }

    /**
     * What the evidence of the accounts is once all steps have been taken.
     *
     * @param accounts the evidence that the plan was made for
     */
    public List<AccountEvidence> applyTo(Collection<AccountEvidence> accounts) {
        List<AccountEvidence> after = List.copyOf(accounts);
        for (OwnersStep step : ofOwners) {
            after = OwnersCalls.after(step.plan().calls(), after);
        }
        List<AccountEvidence> then = new ArrayList<>();
        for (AccountEvidence account : after) {
            then.add(ofAccounts.stream()
                    .filter(plan -> plan.accountId().equals(account.accountId()))
                    .findFirst()
                    .map(plan -> plan.applyTo(account))
                    .orElse(account));
        }
        return List.copyOf(then);
    }

    static boolean passes(AccountEvidence account, Criterion criterion) {
        return Cis31.verdict(account, criterion) == Verdict.PASS;
    }
}
