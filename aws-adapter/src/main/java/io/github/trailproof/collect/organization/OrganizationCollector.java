package io.github.trailproof.collect.organization;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.TrailCollector;
import io.github.trailproof.collect.account.Settings;
import io.github.trailproof.evidence.OrganizationTrails;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the evidence of many accounts, each as a {@link TrailCollector} would: in the caller's own account with the
 * clients' credentials, in every other with those of a role assumed there.
 *
 * <p>The management account, the caller's, often that of a delegated administrator, and those named as such come first,
 * side by side, and are asked about every organization trail they see. They speak for the members (see
 * {@link OrganizationTrails}), and their answers fill in what members are missing about these trails, so that a member is asked only about trails for which there is no such answer: one that
 * passes with an organization trail costs one listing. Then come the members, so many at a time. An account that is
 * excluded is never entered; one of the first that is merely not included is, for the members' sake, and its evidence
 * goes to nobody.
 *
 * <p>One account's failure is that account's missing evidence. If its role cannot be assumed, the listing of the starting
 * region and the enabled regions are missing with the operation AssumeRole, its error code, and a message with the role's
 * ARN. An {@link Error}, or an exception of the consumer or
 * of a client factory, ends the whole collection and is thrown; nothing stays open then.
 *
 * <p>Evidence is handed on as each account ends and is not kept. While the consumer takes its time no more than the
 * concurrency's number of accounts are open or waiting for it, and three times as many that hang, so memory is bounded
 * whatever the number of accounts; only their ids, and the answers about organization trails, are kept.
 *
 * <p><b>An account that hangs costs nobody else's turn.</b> One that has not answered for a tenth of the
 * {@linkplain TrailCollector.Builder#timeout timeout} of a call stays open beside the others, as far as its deadline. Once
 * only such members are left, they are given a quarter of the time that all members took, and the timeout of a call at
 * least; then what they did not answer is missing, with the code
 * {@link io.github.trailproof.mapping.SdkErrors#DEADLINE_PASSED}.
 *
 * <p>Immutable, and safe for use by several threads if the clients' factory is.
 */
public final class OrganizationCollector {

    private final TrailCollector collector;
    private final AccountSource accounts;
    private final AssumedRoles role;
    private final @Nullable Set<String> included;
    private final Set<String> excluded;
    private final Optional<String> managementAccount;
    private final Set<String> delegatedAdministrators;
    private final int concurrency;

    private OrganizationCollector(
            Builder builder, TrailCollector collector, AccountSource accounts, AssumedRoles role) {
        this.collector = collector;
        this.accounts = accounts;
        this.role = role;
        this.included = builder.included;
        this.excluded = builder.excluded;
        this.managementAccount = builder.managementAccount;
        this.delegatedAdministrators = builder.delegatedAdministrators;
        this.concurrency = builder.concurrency;
    }

    /**
     * Starts a builder; {@link Builder#collector}, {@link Builder#accounts} and {@link Builder#assuming} are required.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Collects every account and waits.
     *
     * @param consumer takes each account as it ends, in that order, one at a time, on the calling thread
     * @return how it came out
     * @throws OrganizationException if the accounts could not be listed, or the caller's own is not known
     * @throws CancellationException if the thread is interrupted; the open calls are cancelled and the thread stays
     *     interrupted
     */
    public Progress collect(Consumer<? super CollectedAccount> consumer) {
        try (OrganizationRun run = new OrganizationRun(this, requireNonNull(consumer, "consumer"))) {
            return run.collect();
        }
    }

    Settings settings() {
        return collector.settings();
    }

    AccountSource accounts() {
        return accounts;
    }

    AssumedRoles role() {
        return role;
    }

    boolean isReported(String accountId) {
        return isEntered(accountId) && (included == null || included.contains(accountId));
    }

    boolean isEntered(String accountId) {
        return !excluded.contains(accountId);
    }

    Optional<String> managementAccount() {
        return managementAccount;
    }

    Set<String> delegatedAdministrators() {
        return delegatedAdministrators;
    }

    int concurrency() {
        return concurrency;
    }

    /** Sets up a collector of many accounts. Not safe for use by several threads. */
    public static final class Builder {

        private static final int CONCURRENCY = 16;

        private @Nullable TrailCollector collector;
        private @Nullable AccountSource accounts;
        private @Nullable AssumedRoles role;
        private @Nullable Set<String> included;
        private Set<String> excluded = Set.of();
        private Optional<String> managementAccount = Optional.empty();
        private Set<String> delegatedAdministrators = Set.of();
        private int concurrency = CONCURRENCY;

        private Builder() {}

        /**
         * Sets how each account is collected: with clients that have the caller's own credentials. Its deadline is each
         * account's, and includes assuming the role.
         */
        public Builder collector(TrailCollector collector) {
            this.collector = requireNonNull(collector, "collector");
            return this;
        }

        /** Sets which accounts there are. */
        public Builder accounts(AccountSource accounts) {
            this.accounts = requireNonNull(accounts, "accounts");
            return this;
        }

        /** Sets how the accounts that are not the caller's own are entered. */
        public Builder assuming(AssumedRoles role) {
            this.role = requireNonNull(role, "role");
            return this;
        }

        /** Collects only these of the accounts. By default all. */
        public Builder include(Collection<String> accountIds) {
            this.included = checked(accountIds);
            return this;
        }

        /** Never enters these accounts. By default none. */
        public Builder exclude(Collection<String> accountIds) {
            this.excluded = checked(accountIds);
            return this;
        }

        /** Sets which account manages the organization. By default the one that ListAccounts shows, if that is asked. */
        public Builder managementAccount(String accountId) {
            this.managementAccount = Optional.of(AccountList.checked(accountId));
            return this;
        }

        /**
         * Sets which accounts are delegated administrators, so that their answers about organization trails count for
         * members. The caller's account counts as one anyway. By default no other.
         */
        public Builder delegatedAdministrators(Collection<String> accountIds) {
            this.delegatedAdministrators = checked(accountIds);
            return this;
        }

        /**
         * Sets how many accounts are open at a time. By default 16.
         *
         * @throws IllegalArgumentException unless it is positive
         */
        public Builder concurrency(int accounts) {
            if (accounts < 1) {
                throw new IllegalArgumentException("expected a positive number of accounts, found `" + accounts + "`");
            }
            this.concurrency = accounts;
            return this;
        }

        /**
         * Builds the collector.
         *
         * @throws IllegalStateException if the collector, the accounts or the role were not set
         */
        public OrganizationCollector build() {
            if (collector == null || accounts == null || role == null) {
                throw new IllegalStateException("expected collector, accounts and assuming to be set");
            }
            return new OrganizationCollector(this, collector, accounts, role);
        }

        private static Set<String> checked(Collection<String> accountIds) {
            Set<String> checked = new TreeSet<>();
            requireNonNull(accountIds, "accountIds").forEach(accountId -> checked.add(AccountList.checked(accountId)));
            return Set.copyOf(checked);
        }
    }
}
