package io.github.trailproof.lookup;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the caller knows of the organization: events do not tell to which one an account belongs.
 *
 * @param isKnown whether the caller knows it at all
 * @param managementAccount the management account; empty if the accounts are in no organization
 * @param administrators every account that administered CloudTrail for it at some time
 */
record Membership(boolean isKnown, Optional<String> managementAccount, SortedSet<String> administrators) {

    static final Membership UNKNOWN = new Membership(false, Optional.empty(), new TreeSet<>());

    static final Membership NONE = new Membership(true, Optional.empty(), new TreeSet<>());

    boolean isManagement(String accountId) {
        return managementAccount.filter(accountId::equals).isPresent();
    }

    /** Whether an account may have changed trails that are not its own, or others may have changed its trails. */
    boolean isShared(String accountId) {
        return administrators.contains(accountId) || (isManagement(accountId) && !administrators.isEmpty());
    }
}
