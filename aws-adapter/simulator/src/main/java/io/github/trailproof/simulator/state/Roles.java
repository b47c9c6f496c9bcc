package io.github.trailproof.simulator.state;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which roles exist and may be assumed. */
public final class Roles {

    /** The role that Organizations creates in new accounts; it trusts the management account. */
    static final String OF_ORGANIZATION = "OrganizationAccountAccessRole";

    private record Role(String accountId, String name) {}

    private final Set<Role> added = new HashSet<>();
    private final Set<Role> removed = new HashSet<>();

    public void add(String accountId, String name) {
        added.add(new Role(accountId, name));
        removed.remove(new Role(accountId, name));
    }

    public void remove(String accountId, String name) {
        added.remove(new Role(accountId, name));
        removed.add(new Role(accountId, name));
    }

    public boolean mayAssume(String callerId, String accountId, String name, Optional<Organization> organization) {
        Role role = new Role(accountId, name);
        boolean active = organization
                .map(known -> known.state(accountId).equals(Organization.ACTIVE))
                .orElse(true);
        boolean ofOrganization = name.equals(OF_ORGANIZATION)
                && !removed.contains(role)
                && !callerId.equals(accountId)
                && organization
                        .filter(known -> known.managementAccountId().equals(callerId))
                        .isPresent();
        return active && (added.contains(role) || ofOrganization);
    }
}
