package io.github.trailproof.simulator.state;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A management account and its members. */
public final class Organization {

    public static final String ACTIVE = "ACTIVE";

    private final String managementAccountId;
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Set<String> delegated = new HashSet<>();

    Organization(String managementAccountId) {
        this.managementAccountId = managementAccountId;
        states.put(managementAccountId, ACTIVE);
    }

    public String id() {
        return "o-" + managementAccountId;
    }

    public String managementAccountId() {
        return managementAccountId;
    }

    /** The management account first, then the members in the order in which they joined. */
    public List<String> accountIds() {
        return List.copyOf(states.keySet());
    }

    public boolean has(String accountId) {
        return states.containsKey(accountId);
    }

    void join(String accountId) {
        states.putIfAbsent(accountId, ACTIVE);
    }

    void leave(String accountId) {
        states.remove(accountId);
        delegated.remove(accountId);
    }

    public String state(String accountId) {
        return states.getOrDefault(accountId, ACTIVE);
    }

    public void state(String accountId, String state) {
        states.put(accountId, state);
    }

    public void delegate(String accountId) {
        delegated.add(accountId);
    }

    /** The delegated administrators, in the order in which they joined. */
    public List<String> delegated() {
        return states.keySet().stream().filter(delegated::contains).toList();
    }

    /** Whether an account may act for the organization. */
    public boolean isAdministrator(String accountId) {
        return accountId.equals(managementAccountId) || delegated.contains(accountId);
    }
}
