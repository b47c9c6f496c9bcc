package io.github.trailproof.simulator.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A management account and its members. */
public final class Organization {

    public static final String ACTIVE = "ACTIVE";

    /** The names under which services are trusted, and administrators registered. */
    public static final String CLOUDTRAIL = "cloudtrail.amazonaws.com";

    public static final String ACCOUNT_MANAGEMENT = "account.amazonaws.com";

    private final String managementAccountId;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final SortedSet<String> trusted = new TreeSet<>(Set.of(CLOUDTRAIL, ACCOUNT_MANAGEMENT));
    private final Map<String, SortedSet<String>> delegated = new TreeMap<>();

    Organization(String managementAccountId) {
        this.managementAccountId = managementAccountId;
        members.put(managementAccountId, Member.longAgo(managementAccountId, Member.INVITED));
    }

    public String id() {
        return "o-" + managementAccountId;
    }

    public String managementAccountId() {
        return managementAccountId;
    }

    /** The management account first, then the members in the order in which they joined. */
    public List<String> accountIds() {
        return List.copyOf(members.keySet());
    }

    public boolean has(String accountId) {
        return members.containsKey(accountId);
    }

    /** One of its accounts. */
    public Member member(String accountId) {
        return members.getOrDefault(accountId, Member.longAgo(accountId, Member.CREATED));
    }

    void join(Member member) {
        members.putIfAbsent(member.id(), member);
    }

    void leave(String accountId) {
        members.remove(accountId);
        delegated.remove(accountId);
    }

    public String state(String accountId) {
        return member(accountId).state();
    }

    public void state(String accountId, String state) {
        members.put(accountId, member(accountId).withState(state));
    }

    /** The services that have access to the organization. */
    public List<String> trusted() {
        return List.copyOf(trusted);
    }

    public boolean trusts(String service) {
        return trusted.contains(service);
    }

    public void trust(String service) {
        trusted.add(service);
    }

    public void distrust(String service) {
        trusted.remove(service);
    }

    /** Makes a member the administrator of everything that is simulated here. */
    public void delegate(String accountId) {
        delegate(accountId, CLOUDTRAIL);
        delegate(accountId, ACCOUNT_MANAGEMENT);
    }

    public void delegate(String accountId, String service) {
        delegated.computeIfAbsent(accountId, id -> new TreeSet<>()).add(service);
    }

    public void undelegate(String accountId, String service) {
        SortedSet<String> services = delegated.getOrDefault(accountId, new TreeSet<>());
        services.remove(service);
        if (services.isEmpty()) {
            delegated.remove(accountId);
        }
    }

    /** The delegated administrators, in the order in which they joined. */
    public List<String> delegated() {
        List<String> administrators = new ArrayList<>(members.keySet());
        administrators.retainAll(delegated.keySet());
        return administrators;
    }

    /** Whether an account may read for the organization. */
    public boolean isAdministrator(String accountId) {
        return accountId.equals(managementAccountId) || delegated.containsKey(accountId);
    }

    /** Whether an account may act for the organization in a service. */
    public boolean isAdministrator(String accountId, String service) {
        return accountId.equals(managementAccountId) || isDelegated(accountId, service);
    }

    public boolean isDelegated(String accountId, String service) {
        return delegated.getOrDefault(accountId, new TreeSet<>()).contains(service);
    }
}
