package io.github.trailproof.simulator;

import io.github.trailproof.coverage.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.trail.TrailArn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * CloudTrail, and as much of STS, Organizations and Account Management as a collector of evidence needs, on a loopback
 * port. Safe for use by several threads.
 */
public final class SimulatedAws implements AutoCloseable {

    /** The error code, with status 400, of calls to a replayed account that its evidence has no answer for. */
    public static final String NOT_RECORDED = "NotRecordedException";

    private final World world = new World();
    private final CallLog log = new CallLog();
    private final Faults faults = new Faults();
    private final RateLimits limits = new RateLimits();
    private final Pauses pauses = new Pauses();
    private final FrontDoor frontDoor = new FrontDoor(world, log, faults, limits, pauses);
    private final LoopbackServer server = new LoopbackServer(pauses, log, frontDoor::answer);

    private SimulatedAws() {}

    /** Starts with no accounts, on a free port of 127.0.0.1. */
    public static SimulatedAws start() {
        SimulatedAws simulator = new SimulatedAws();
        simulator.server.start();
        return simulator;
    }

    /** Where every service listens; which one is meant, the signature tells. */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * The access key id of an account's own user; any secret goes with it.
     *
     * @throws IllegalArgumentException if the account is not 12 digits
     */
    public String accessKeyId(String accountId) {
        return Sessions.ownKey(World.checked(accountId));
    }

    /**
     * Makes an empty account, in place of what it was before.
     *
     * @param enabledRegions of one partition; none for those that every account of partition aws has
     * @throws IllegalArgumentException if the account is not 12 digits, or the regions are of several partitions
     */
    public void account(String accountId, String... enabledRegions) {
        World.checked(accountId);
        Set<String> regions =
                enabledRegions.length == 0 ? Regions.onByDefault() : new TreeSet<>(Arrays.asList(enabledRegions));
        synchronized (world) {
            world.put(new SimulatedAccount.Living(accountId, Regions.partitionOf(regions), new TreeSet<>(regions)));
        }
    }

    /** Seeds. */
    public void seed(AccountEvidence evidence) {
        synchronized (world) {
            new Seeding(world, evidence).sow();
        }
    }

    /** Replays. */
    public void replay(AccountEvidence evidence) {
        synchronized (world) {
            world.put(new SimulatedAccount.Replayed(evidence));
        }
    }

    /** Organization. */
    public void organization(String managementAccountId, String... memberIds) {
        synchronized (world) {
            world.ensure(managementAccountId);
            Arrays.asList(memberIds).forEach(world::ensure);
            world.organizations.join(managementAccountId, Arrays.asList(memberIds));
        }
    }

    /** State. */
    public void accountState(String accountId, String state) {
        synchronized (world) {
            organizationOf(accountId).state(accountId, state);
        }
    }

    /** Delegated. */
    public void delegatedAdministrator(String accountId) {
        synchronized (world) {
            organizationOf(accountId).delegate(accountId);
        }
    }

    private Organization organizationOf(String accountId) {
        return world.organizations
                .of(accountId)
                .orElseThrow(() -> new IllegalArgumentException("account `" + accountId + "` is in no organization"));
    }

    /** Role. */
    public void role(String accountId, String roleName) {
        World.checked(accountId);
        synchronized (world) {
            world.roles.add(accountId, roleName);
        }
    }

    /** No role. */
    public void withoutRole(String accountId, String roleName) {
        World.checked(accountId);
        synchronized (world) {
            world.roles.remove(accountId, roleName);
        }
    }

    /** Missing bucket. */
    public void missingBucket(String bucketName) {
        synchronized (world) {
            world.missingBuckets.add(bucketName);
        }
    }

    /** Truth. */
    public AccountEvidence truth(String accountId) {
        synchronized (world) {
            return new Truth(world, world.living(accountId)).evidence();
        }
    }

    /** Recording. */
    public Set<TrailArn> recording(String accountId, ManagementEvent event) {
        synchronized (world) {
            return Collections.unmodifiableSet(new Truth(world, world.living(accountId)).recording(event));
        }
    }

    /** Clock. */
    public void clock(InstantSource clock) {
        synchronized (world) {
            world.clock(clock);
        }
    }

    /** Page size. */
    public void pageSize(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("expected a page size of at least 1, found `" + most + "`");
        }
        synchronized (world) {
            world.pageSize(most);
        }
    }

    /** Inject. */
    public void inject(Fault fault) {
        faults.inject(fault);
    }

    /** Clear. */
    public void clearFaults() {
        faults.clear();
    }

    /** Latency. */
    public void latency(Duration perCall) {
        frontDoor.latency(perCall);
    }

    /** Limits. */
    public void rateLimits(boolean on) {
        limits.on(on);
    }

    /** Calls. */
    public List<Call> calls() {
        return log.calls();
    }

    /** Clear. */
    public void clearCalls() {
        log.clear();
    }

    /** Max. */
    public int maximumConcurrency() {
        return log.mostOpen();
    }

    /** Open. */
    public int openCalls() {
        return log.open();
    }

    /** Open connections. */
    public int openConnections() {
        return server.openConnections();
    }

    @Override
    public void close() {
        server.close();
    }
}
