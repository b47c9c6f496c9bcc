package io.github.trailproof.simulator.state;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All organizations. An account belongs to at most one of them. */
public final class Organizations {

    private final Map<String, Organization> byManagementAccount = new TreeMap<>();

    public Optional<Organization> of(String accountId) {
        return byManagementAccount.values().stream()
                .filter(organization -> organization.has(accountId))
                .findFirst();
    }

    /** Makes accounts members; they leave their former organization. */
    public void join(String managementAccountId, Collection<String> memberIds) {
        leaveOthers(managementAccountId, managementAccountId);
        Organization organization = byManagementAccount.computeIfAbsent(managementAccountId, Organization::new);
        for (String memberId : memberIds) {
            leaveOthers(memberId, managementAccountId);
            organization.join(memberId);
        }
    }

    /** An organization that loses its management account ceases to exist. */
    private void leaveOthers(String accountId, String joined) {
        of(accountId)
                .filter(organization -> !organization.managementAccountId().equals(joined))
                .ifPresent(organization -> {
                    organization.leave(accountId);
                    byManagementAccount.remove(accountId);
                });
    }
}
