package io.github.trailproof.collect.organization;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.collect.calls.Calling;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Which accounts an {@link OrganizationCollector} collects: {@link OrganizationAccounts}, or some that are known. */
public abstract class AccountSource {

    AccountSource() {}

    /** Takes these accounts, 12 digits each, in this order. */
    public static AccountSource of(Collection<String> accountIds) {
        AccountList accounts = AccountList.of(List.copyOf(requireNonNull(accountIds, "accountIds")));
        return new AccountSource() {
            @Override
            CompletableFuture<AccountList> accounts(Calling calling) {
                return CompletableFuture.completedFuture(accounts);
            }
        };
    }

    /** Asks; cancelling the answer cancels the call. */
    abstract CompletableFuture<AccountList> accounts(Calling calling);
}
