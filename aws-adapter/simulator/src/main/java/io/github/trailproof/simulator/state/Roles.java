package io.github.trailproof.simulator.state;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which roles exist and may be assumed. */
public final class Roles {

    /** The role that Organizations creates in new accounts; it trusts the management account. */
    static final String OF_ORGANIZATION = "OrganizationAccountAccessRole";

    private record Role(String accountId, String name) {}

    private final Set<Role> added = new HashSet<>();
    /** The external id that a role's trust policy asks for. */
    private final Map<Role, String> externalIds = new HashMap<>();

    private final Set<Role> removed = new HashSet<>();

    public void add(String accountId, String name) {
        added.add(new Role(accountId, name));
        removed.remove(new Role(accountId, name));
    }

    /** Adds a role that may be assumed with this external id only. */
    public void add(String accountId, String name, String externalId) {
        add(accountId, name);
        externalIds.put(new Role(accountId, name), externalId);
    }

    public void remove(String accountId, String name) {
        added.remove(new Role(accountId, name));
        externalIds.remove(new Role(accountId, name));
        removed.add(new Role(accountId, name));
    }

    /** Whether the external id is the one asked for, if one is asked for. */
    public boolean trusts(String accountId, String name, Optional<String> externalId) {
        String wanted = externalIds.get(new Role(accountId, name));
        return wanted == null || externalId.filter(wanted::equals).isPresent();
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
