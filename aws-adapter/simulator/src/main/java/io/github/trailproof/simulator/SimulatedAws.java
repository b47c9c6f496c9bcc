package io.github.trailproof.simulator;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.CallLog;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.simulator.fault.Faults;
import io.github.trailproof.simulator.http.LoopbackServer;
import io.github.trailproof.simulator.http.Pauses;
import io.github.trailproof.simulator.world.Organization;
import io.github.trailproof.simulator.world.Regions;
import io.github.trailproof.simulator.world.Sessions;
import io.github.trailproof.simulator.world.SimulatedAccount;
import io.github.trailproof.simulator.world.State;
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
 * CloudTrail, as much of STS, Organizations and Account Management as a collector of evidence needs, and what a rule
 * tells AWS Config, on a loopback port. One endpoint serves all of them: a request's signature says which service, region and account it is for. The
 * signature itself is not verified, so any secret will do.
 *
 * <pre>{@code
 * try (SimulatedAws aws = SimulatedAws.start()) {
 *     aws.account("111122223333", "us-east-1", "eu-west-1");
 *     CloudTrailClient client = CloudTrailClient.builder()
 *             .endpointOverride(aws.endpoint())
 *             .region(Region.EU_WEST_1)
 *             .credentialsProvider(StaticCredentialsProvider.create(
 *                     AwsBasicCredentials.create(aws.accessKeyId("111122223333"), "any secret")))
 *             .build();
 *     client.createTrail(request -> request.name("main").s3BucketName("logs").isMultiRegionTrail(true));
 *     client.startLogging(request -> request.name("main"));
 *     assertThat(aws.truth("111122223333").observedTrails()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>An account is <em>living</em>, {@link #account} or {@link #seed}, or <em>replayed</em>, {@link #replay}. A living one
 * changes as the calls say, by CloudTrail's rules; where it is not known what the service answers, the stricter answer
 * is given. A trail has one state, whichever region is asked for it. A replayed one answers what was recorded, be it
 * contradictory, and cannot be changed.
 *
 * <p>By default nothing goes wrong, nothing takes long, and no rate is limited; see {@link #inject}, {@link #latency} and
 * {@link #rateLimits}. State belongs to the instance: any number of them run side by side.
 *
 * <p>Safe for use by several threads. To be closed by who started it.
 */
public final class SimulatedAws implements AutoCloseable {

    /** The error code, with status 400, of calls to a replayed account that its evidence has no answer for. */
    public static final String NOT_RECORDED = "NotRecordedException";

    private final State world = new State();
    private final CallLog log = new CallLog();
    private final Faults faults = new Faults();
    private final RateLimits limits = new RateLimits();
    private final Pauses pauses = new Pauses();
    private final RequestRouter frontDoor = new RequestRouter(world, log, faults, limits, pauses);
    private final LoopbackServer server = new LoopbackServer(pauses, log, frontDoor::answer);

    private SimulatedAws() {}

    /** Starts with no accounts, on a free port of 127.0.0.1. */
    public static SimulatedAws start() {
        SimulatedAws simulator = new SimulatedAws();
        simulator.server.start();
        return simulator;
    }

    /** Where every service listens, as {@code http://127.0.0.1:49152}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * The access key id of an account's own user, who may do everything in it. AssumeRole answers others.
     *
     * @param accountId 12 digits; calls with the key are refused as long as there is no such account
     * @throws IllegalArgumentException if the account is not 12 digits
     */
    public String accessKeyId(String accountId) {
        return Sessions.ownKey(State.checked(accountId));
    }

    /**
     * Makes an empty living account, in place of what it was before.
     *
     * @param accountId 12 digits
     * @param enabledRegions of one partition; none for the seventeen that every account of partition aws has
     * @throws IllegalArgumentException if the account is not 12 digits, or the regions are of several partitions
     */
    public void account(String accountId, String... enabledRegions) {
        State.checked(accountId);
        Set<String> regions =
                enabledRegions.length == 0 ? Regions.onByDefault() : new TreeSet<>(Arrays.asList(enabledRegions));
        synchronized (world) {
            world.put(new SimulatedAccount.Living(accountId, Regions.partitionOf(regions), new TreeSet<>(regions)));
        }
    }

    /**
     * Makes a living account of which evidence tells everything, in place of what it was before. What the evidence leaves
     * absent, as a flag of an old trail, stays absent until a call changes it. What it says of trails that no listing shows
     * is left out.
     *
     * <p>An organization trail of another account makes the account a member of that one's organization. It is one trail,
     * whoever's evidence shows it: it comes from the evidence that is seeded first, until its owner is seeded.
     *
     * @param evidence nothing in it may be missing, and it has to be such as the service gives: copies that are alike,
     *     multi-region trails listed in every enabled region and others at home
     * @throws IllegalArgumentException if it is not; {@link #replay} takes any evidence
     */
    public void seed(AccountEvidence evidence) {
        synchronized (world) {
            new Seeding(world, evidence).sow();
        }
    }

    /**
     * Makes an account that answers what was recorded, in place of what it was before. ListRegions answers the enabled
     * regions. DescribeTrails answers a region's listing; GetTrail and ListTrails answer from it. GetTrailStatus and
     * GetEventSelectors answer what was recorded of the ARN, whatever region is asked, and of a name, what was recorded of
     * the account's trail of that name in the region.
     *
     * <p>A call that failed fails with the same error code. There is no answer at all, a reset connection, where the code
     * is {@code NoReadableAnswer}, and an error without a code where it is {@code Http} and a status: so adapters note
     * failures that came without a code of the service. Whatever was not asked or stayed unsettled, and every call that
     * would change something, is answered with the code {@link #NOT_RECORDED}.
     */
    public void replay(AccountEvidence evidence) {
        synchronized (world) {
            world.put(new SimulatedAccount.Replayed(evidence));
        }
    }

    /**
     * Makes accounts an organization, or adds members to it. They leave whatever organization they were in. Accounts that
     * there are not yet are made, empty, with the regions that are on by default in partition aws.
     *
     * <p>From then on ListAccounts answers them to the management account, page by page; the organization trails of the
     * management account show in its members; and the role {@code OrganizationAccountAccessRole} of each member may be
     * assumed by the management account.
     *
     * @param managementAccountId 12 digits
     * @param memberIds 12 digits each, in the order in which they joined
     * @throws IllegalArgumentException if one of them is not 12 digits
     */
    public void organization(String managementAccountId, String... memberIds) {
        synchronized (world) {
            world.ensure(managementAccountId);
            Arrays.asList(memberIds).forEach(world::ensure);
            world.organizations.join(managementAccountId, Arrays.asList(memberIds));
        }
    }

    /**
     * Sets an account's state in its organization. Roles of an account that is not {@code ACTIVE} cannot be assumed.
     *
     * @param state as Organizations spells it: {@code ACTIVE}, {@code SUSPENDED}, {@code PENDING_CLOSURE},
     *     {@code PENDING_ACTIVATION} or {@code CLOSED}
     * @throws IllegalArgumentException if the account is in no organization
     */
    public void accountState(String accountId, String state) {
        synchronized (world) {
            organizationOf(accountId).state(accountId, state);
        }
    }

    /**
     * Lets a member speak for its organization: list its accounts and their regions, and change its trails.
     *
     * @throws IllegalArgumentException if the account is in no organization
     */
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

    /**
     * Adds a role that every account may assume. AssumeRole on a role that there is not is answered with AccessDenied.
     *
     * @param accountId 12 digits; the account is not made by this
     * @param roleName with its path, if it has one, as in the role's ARN behind {@code role/}
     */
    public void role(String accountId, String roleName) {
        State.checked(accountId);
        synchronized (world) {
            world.roles.add(accountId, roleName);
        }
    }

    /** Takes a role away, also the one that comes with an organization. */
    public void withoutRole(String accountId, String roleName) {
        State.checked(accountId);
        synchronized (world) {
            world.roles.remove(accountId, roleName);
        }
    }

    /** Lets CreateTrail and UpdateTrail refuse a bucket as one that does not exist; by default every bucket does. */
    public void missingBucket(String bucketName) {
        synchronized (world) {
            world.missingBuckets.add(bucketName);
        }
    }

    /**
     * What is so in a living account: the evidence of a collector that asks everything and is always answered. It has no
     * {@code collectedAt}.
     *
     * @throws IllegalArgumentException if there is no living account of this id
     */
    public AccountEvidence truth(String accountId) {
        synchronized (world) {
            return new ActualState(world, world.living(accountId)).evidence();
        }
    }

    /**
     * The trails that log an event of a living account now, organization trails of others included. Where it is not
     * documented which region an event of the global services belongs to, outside of partition aws, trails that may or may
     * not log it are left out.
     *
     * @return their ARNs, sorted
     * @throws IllegalArgumentException if there is no living account of this id
     */
    public Set<TrailArn> recording(String accountId, ManagementEvent event) {
        synchronized (world) {
            return Collections.unmodifiableSet(new ActualState(world, world.living(accountId)).recording(event));
        }
    }

    /**
     * Sets the clock that tells when logging was started and stopped, in whole milliseconds, and how fast rates refill. By
     * default the system's. Temporary credentials expire by the system's in any case: clients compare that with their own.
     */
    public void clock(InstantSource clock) {
        synchronized (world) {
            world.clock(clock);
        }
    }

    /**
     * Sets how many items a page of a list has at most, whatever the caller asks for, so that a few accounts or regions
     * already make several pages. By default as many as the services give: 20 accounts, 100 trails, 20 regions unless asked
     * for up to 50.
     *
     * @param most from 1
     */
    public void pageSize(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("expected a page size of at least 1, found `" + most + "`");
        }
        synchronized (world) {
            world.pageSize(most);
        }
    }

    /**
     * What rules told AWS Config, in the order in which it came, of all accounts and regions; not what was sent in test
     * mode. Every result token is taken that is not empty, for there are no rules here that could have given one out.
     */
    public List<Evaluation> evaluations() {
        synchronized (world) {
            return List.copyOf(world.evaluations);
        }
    }

    /** Lets something go wrong from now on. */
    public void inject(Fault fault) {
        faults.inject(fault);
    }

    /** Lets nothing go wrong any more. */
    public void clearFaults() {
        faults.clear();
    }

    /** Sets how long every call takes, before it is carried out. By default none. */
    public void latency(Duration perCall) {
        frontDoor.latency(perCall);
    }

    /**
     * Limits how often CloudTrail may be called, as it is documented: ten times a second for each reading operation, once
     * a second for each other, account by account and region by region. A second's worth may come at once. What is too
     * much is answered with ThrottlingException. By default off.
     */
    public void rateLimits(boolean on) {
        limits.on(on);
    }

    /**
     * The calls that were made, as they came in, also those that were refused or struck by a fault. Requests without valid
     * credentials, and those that are no call of a service, are not among them.
     */
    public List<Call> calls() {
        return log.calls();
    }

    /** Forgets the calls that were made, and how many were open at once. */
    public void clearCalls() {
        log.clear();
    }

    /** How many calls were open at once at most. */
    public int maximumConcurrency() {
        return log.mostOpen();
    }

    /** How many calls are not answered yet. */
    public int openCalls() {
        return log.open();
    }

    /** How many connections clients hold open, idle ones included. */
    public int openConnections() {
        return server.openConnections();
    }

    /** Stops listening; calls that are open get no answer. */
    @Override
    public void close() {
        server.close();
    }
}
