package io.github.trailproof.planned;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.planned.world.AccountPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account as a plan or a template makes it: the evidence before, as far as the plan holds it, and after.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PlannedAccount {

    /** What is true of a plan whatever its verdict, and to be said with it. */
    public enum Note {
        /** Some values are as of the plan's last refresh, which it does not date. */
        AS_OF_LAST_REFRESH,
        /** Selectors are in it that the provider keeps also where the trail went back to the default since. */
        SELECTORS_MAY_BE_STALE
    }

    private final AccountPlan plan;
    private final Optional<String> accountId;
    private final Optional<AccountEvidence> before;
    private final AccountEvidence after;

    private PlannedAccount(
            AccountPlan plan, Optional<String> accountId, Optional<AccountEvidence> before, AccountEvidence after) {
        this.plan = plan;
        this.accountId = accountId;
        this.before = before;
        this.after = after;
    }

    static List<PlannedAccount> of(List<AccountPlan> plans) {
        List<PlannedAccount> accounts = new ArrayList<>();
        plans.forEach(plan -> accounts.add(new PlannedAccount(plan, plan.accountId(), plan.before(), plan.after())));
        return List.copyOf(accounts);
    }

    /** The account, 12 digits; empty if neither the plan nor the caller says it. */
    public Optional<String> accountId() {
        return accountId;
    }

    /** The account as it is, as far as the plan shows, or by the evidence it is laid over; empty if neither does. */
    public Optional<AccountEvidence> before() {
        return before;
    }

    /** The account as it will be. Where the account is not known, its evidence has an id that stands for that. */
    public AccountEvidence after() {
        return after;
    }

    /**
     * When it is so: when the evidence was collected that the plan is laid over, else when the plan was made; empty if
     * neither is said.
     */
    public Optional<Instant> asOf() {
        return before.flatMap(AccountEvidence::collectedAt).or(plan.world()::plannedAt);
    }

    /** What is to be said of it whatever the verdict, in their order. */
    public Set<Note> notes() {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        if (plan.world().asOfLastRefresh()) {
            notes.add(Note.AS_OF_LAST_REFRESH);
        }
        if (plan.world().selectorsMayBeStale()) {
            notes.add(Note.SELECTORS_MAY_BE_STALE);
        }
        return notes;
    }

    /**
     * The same plan laid over evidence of the account: planned trails take the place of those they change, those that it
     * deletes go, and the rest stays as the evidence shows it.
     *
     * @param evidence of this account, live or recorded
     * @return the account, with the evidence as what is before
     * @throws IllegalArgumentException if the evidence is of another account, or the account is not known
     */
    public PlannedAccount onto(AccountEvidence evidence) {
        return new PlannedAccount(plan, plan.accountId(), Optional.of(evidence), plan.onto(evidence));
    }

    /**
     * What the plan makes of a member of the organization. A member sees the organization trails of the account that owns
     * them, so what the plan does to such a trail of its account, it does for every member.
     *
     * <p>That the other account is a member is known only from an organization trail of the plan's account that it shows.
     * Where the members' evidence lacks what only the owner may read of the trail, {@link
     * io.github.trailproof.evidence.OrganizationTrails#fill} puts it in before.
     *
     * @param member evidence of another account, live or recorded
     * @return that account, with the evidence as what is before; empty if the evidence shows no organization trail of the
     *     plan's account, or nothing changes for it
     */
    public Optional<PlannedAccount> ontoMember(AccountEvidence member) {
        return plan.ontoMember(member)
                .map(changed ->
                        new PlannedAccount(plan, Optional.of(member.accountId()), Optional.of(member), changed));
    }

    /** Whether the plan makes, changes or deletes a trail that is an organization's, or may be. */
    public boolean changesOrganizationTrails() {
        return plan.changesOrganizationTrails();
    }
}
