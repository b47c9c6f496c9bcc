package io.github.trailproof.simulator.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All organizations. An account belongs to at most one of them. */
public final class Organizations {

    private final Map<String, Organization> byManagementAccount = new TreeMap<>();
    private final Map<String, Handshake> handshakes = new TreeMap<>();
    private final Map<String, CreatedAccount> created = new HashMap<>();

    public Optional<Organization> of(String accountId) {
        return byManagementAccount.values().stream()
                .filter(organization -> organization.has(accountId))
                .findFirst();
    }

    /** Makes accounts members, as if they had been for long; they leave their former organization. */
    public void join(String managementAccountId, Collection<String> memberIds) {
        leaveOthers(managementAccountId, managementAccountId);
        byManagementAccount.computeIfAbsent(managementAccountId, Organization::new);
        memberIds.forEach(id -> join(managementAccountId, Member.longAgo(id, Member.CREATED)));
    }

    /** Makes an account a member of an organization; it leaves its former organization. */
    public void join(String managementAccountId, Member member) {
        leaveOthers(member.id(), managementAccountId);
        byManagementAccount
                .computeIfAbsent(managementAccountId, Organization::new)
                .join(member);
    }

    public void leave(String accountId) {
        of(accountId).ifPresent(organization -> organization.leave(accountId));
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

    public String nextHandshakeId() {
        return "h-" + padded(handshakes.size());
    }

    public String nextRequestId() {
        return "car-" + padded(created.size());
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%010d", number);
    }

    public void put(Handshake handshake) {
        handshakes.put(handshake.id(), handshake);
    }

    public Optional<Handshake> handshake(String id) {
        return Optional.ofNullable(handshakes.get(id));
    }

    /** All invitations, in the order in which they were made. */
    public Collection<Handshake> handshakes() {
        return handshakes.values();
    }

    public void put(CreatedAccount account) {
        created.put(account.requestId(), account);
    }

    public Optional<CreatedAccount> created(String requestId) {
        return Optional.ofNullable(created.get(requestId));
    }
}
