package io.github.trailproof.simulator.state;

import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.simulator.protocol.Signature;
import io.github.trailproof.trail.TrailArn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Everything that calls can change. Used by one thread at a time. */
public final class State {

    /** The name of the user whose key an account's own key is. */
    public static final String USER = "simulated";

    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

    private final Map<String, SimulatedAccount> accounts = new TreeMap<>();
    public final SortedMap<TrailArn, StoredTrail> trails = new TreeMap<>();
    public final Organizations organizations = new Organizations();
    public final Roles roles = new Roles();
    public final Sessions sessions = new Sessions();
    public final Targets targets = new Targets();
    public final List<Evaluation> evaluations = new ArrayList<>();
    public final EventHistory history = new EventHistory();
    private InstantSource clock = InstantSource.system();
    private int pageSize = Integer.MAX_VALUE;
    private boolean trailQuota = true;

    public Optional<SimulatedAccount> account(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    /** Replaces an account, and removes the trails that came with the former one, and its events. */
    public void put(SimulatedAccount account) {
        history.forget(account.id());
        accounts.put(account.id(), account);
        trails.values()
                .removeIf(trail -> trail.broughtBy().equals(account.id())
                        || trail.arn().accountId().equals(account.id()));
    }

    /** Changes the enabled regions of an account; its trails stay as they are. */
    public void regions(SimulatedAccount.Stateful account, SortedSet<String> regions) {
        accounts.put(account.id(), new SimulatedAccount.Stateful(account.id(), account.partition(), regions));
    }

    public boolean trailQuota() {
        return trailQuota;
    }

    public void trailQuota(boolean on) {
        trailQuota = on;
    }

    /** Creates an empty account with the regions that are on by default, unless the account exists. */
    public void ensure(String accountId) {
        accounts.computeIfAbsent(
                checked(accountId),
                id -> new SimulatedAccount.Stateful(id, "aws", Regions.withAlwaysEnabled("aws", Set.of())));
    }

    public void put(StoredTrail trail) {
        trails.put(trail.arn(), trail);
    }

    /**
     * Obtains an account that can be changed.
     *
     * @throws IllegalArgumentException if no such account exists
     */
    public SimulatedAccount.Stateful stateful(String accountId) {
        if (account(checked(accountId)).orElse(null) instanceof SimulatedAccount.Stateful stateful) {
            return stateful;
        }
        throw new IllegalArgumentException("there is no stateful account `" + accountId + "`");
    }

    /** Whether an account sees a trail: its own, and organization trails whose home region it has enabled. */
    public boolean sees(SimulatedAccount.Stateful account, StoredTrail trail) {
        String owner = trail.arn().accountId();
        boolean shared = trail.isOrganizations()
                && account.regions().contains(trail.arn().region())
                && organizations
                        .of(account.id())
                        .filter(organization ->
                                organization.managementAccountId().equals(owner))
                        .isPresent();
        return owner.equals(account.id()) || shared;
    }

    /** Whether an account sees a trail, or its shadow, in a region. */
    public boolean sees(SimulatedAccount.Stateful account, StoredTrail trail, String region) {
        return sees(account, trail)
                && account.regions().contains(region)
                && (trail.isMultiRegion() || trail.arn().region().equals(region));
    }

    /** The trails that an account sees in a region, sorted by ARN. */
    public List<StoredTrail> seenIn(SimulatedAccount.Stateful account, String region) {
        return trails.values().stream()
                .filter(trail -> sees(account, trail, region))
                .toList();
    }

    /** Finds the caller who signed a request. */
    public Optional<Caller> caller(Signature signature, Optional<String> token) {
        Optional<Sessions.Session> session = sessions.of(signature.accessKeyId(), token);
        return session.map(Sessions.Session::accountId)
                .or(() -> Sessions.accountOfOwnKey(signature.accessKeyId()))
                .flatMap(this::account)
                .map(account -> session.map(known -> assumed(account, known, signature.region()))
                        .orElseGet(() -> user(account, signature)));
    }

    private static Caller user(SimulatedAccount account, Signature signature) {
        return new Caller(
                account.id(),
                signature.region(),
                "arn:" + account.partition() + ":iam::" + account.id() + ":user/" + USER,
                "AIDASIMU" + account.id(),
                signature.accessKeyId(),
                Optional.empty());
    }

    private static Caller assumed(SimulatedAccount account, Sessions.Session session, String region) {
        return new Caller(
                account.id(),
                region,
                "arn:" + account.partition() + ":sts::" + account.id() + ":assumed-role/" + session.baseName() + "/"
                        + session.sessionName(),
                session.roleId() + ":" + session.sessionName(),
                session.accessKeyId(),
                Optional.of(session));
    }

    /** The time in whole milliseconds, as the service stores it. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    /** The time with the precision of the clock. */
    public Instant exactNow() {
        return clock.instant();
    }

    public void clock(InstantSource other) {
        clock = other;
    }

    public int pageSize() {
        return pageSize;
    }

    public void pageSize(int most) {
        pageSize = most;
    }

    public static String checked(String accountId) {
        if (!ACCOUNT_ID.matcher(accountId).matches()) {
            throw new IllegalArgumentException("expected an account id of 12 digits, found `" + accountId + "`");
        }
        return accountId;
    }
}
