package io.github.trailproof.planned;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.planned.world.AccountPlan;
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
    private final Optional<AccountEvidence> before;
    private final AccountEvidence after;

    private PlannedAccount(AccountPlan plan, Optional<AccountEvidence> before, AccountEvidence after) {
        this.plan = plan;
        this.before = before;
        this.after = after;
    }

    static List<PlannedAccount> of(List<AccountPlan> plans) {
        List<PlannedAccount> accounts = new ArrayList<>();
        plans.forEach(plan -> accounts.add(new PlannedAccount(plan, plan.before(), plan.after())));
        return List.copyOf(accounts);
    }

    /** The account, 12 digits; empty if neither the plan nor the caller says it. */
    public Optional<String> accountId() {
        return plan.accountId();
    }

    /** The account as it is, as far as the plan shows, or by the evidence it is laid over; empty if neither does. */
    public Optional<AccountEvidence> before() {
        return before;
    }

    /** The account as it will be. Where the account is not known, its evidence has an id that stands for that. */
    public AccountEvidence after() {
        return after;
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
        return new PlannedAccount(plan, Optional.of(evidence), plan.onto(evidence));
    }
}
