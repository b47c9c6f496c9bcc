package io.github.trailproof.collect.organization;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some accounts, each once.
 *
 * @param accountIds in the order they were listed
 * @param managementAccount the one that manages the organization, if that is known; it may be another
 */
record AccountList(List<String> accountIds, Optional<String> managementAccount) {

    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

    AccountList {
        accountIds = accountIds.stream().distinct().toList();
        accountIds.forEach(AccountList::checked);
    }

    static AccountList of(Collection<String> accountIds) {
        return new AccountList(List.copyOf(accountIds), Optional.empty());
    }

    static String checked(String accountId) {
        if (!ACCOUNT_ID.matcher(Objects.requireNonNull(accountId, "accountId")).matches()) {
            throw new IllegalArgumentException("expected an account id of 12 digits, found `" + accountId + "`");
        }
        return accountId;
    }
}
