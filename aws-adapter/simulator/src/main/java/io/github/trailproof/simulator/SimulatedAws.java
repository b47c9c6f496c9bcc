package io.github.trailproof.simulator;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.simulator.config.Evaluation;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.CallLog;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.simulator.fault.Faults;
import io.github.trailproof.simulator.http.LoopbackServer;
import io.github.trailproof.simulator.http.Pauses;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.service.policy.ResourcePolicy;
import io.github.trailproof.simulator.state.Bucket;
import io.github.trailproof.simulator.state.EventHistory;
import io.github.trailproof.simulator.state.Key;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.Sessions;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.trail.TrailArn;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Simulates CloudTrail on a loopback port, and the parts of STS, Organizations, Account Management, EC2, S3 and AWS Config
 * that a collector of evidence, a script that sets up a trail or a Config rule calls. One endpoint serves all of them: the signature of a request names its
 * service, region and account. The signature itself is not verified, so any secret works.
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
 *     assertThat(aws.actualState("111122223333").observedTrails()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>An account is either <em>stateful</em> ({@link #account}, {@link #seed}) or <em>replayed</em> ({@link #replay}). Calls
 * change a stateful account by CloudTrail's rules; where the service's answer is not documented, the simulator gives the
 * stricter one. A trail has one state, the same in every region. A replayed account answers what was recorded, even if
 * that contradicts itself, and cannot be changed.
 *
 * <p>By default no call fails, is delayed or throttled; see {@link #inject}, {@link #latency} and {@link #rateLimits}. All
 * state belongs to the instance, so that several simulators can run side by side.
 *
 * <p>Safe for use by several threads. The caller must close it.
 */
public final class SimulatedAws implements AutoCloseable {

    /** The error code, with status 400, of calls that the evidence of a replayed account has no answer for. */
    public static final String NOT_RECORDED = ServiceError.NOT_RECORDED;

    private final State state = new State();
    private final CallLog log = new CallLog();
    private final Faults faults = new Faults();
    private final RateLimits limits = new RateLimits();
    private final Pauses pauses = new Pauses();
    private final RequestRouter router = new RequestRouter(state, log, faults, limits, pauses);
    private final LoopbackServer server;

    private SimulatedAws(int port) {
        server = new LoopbackServer(port, pauses, log, router::answer);
    }

    /** Starts with no accounts, on a free port of 127.0.0.1. */
    public static SimulatedAws start() {
        return start(0);
    }

    /**
     * Starts with no accounts, on a port of 127.0.0.1.
     *
     * @param port 0 for a free one
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public static SimulatedAws start(int port) {
        SimulatedAws simulator = new SimulatedAws(port);
        simulator.server.start();
        return simulator;
    }

    /** The endpoint of every service, such as {@code http://127.0.0.1:49152}. */
    public URI endpoint() {
        return server.endpoint();
    }

    /**
     * The access key id of a user of the account, who may call everything. The account's id alone will do, too. AssumeRole
     * gives out temporary keys.
     *
     * @param accountId 12 digits; calls with the key are refused as long as the account does not exist
     * @throws IllegalArgumentException if the account is not 12 digits
     */
    public String accessKeyId(String accountId) {
        return Sessions.ownKey(State.checked(accountId));
    }

    /**
     * Creates an empty stateful account. An account of the same id is replaced, and its event history begins anew.
     *
     * @param accountId 12 digits
     * @param enabledRegions regions of one partition, by default aws; those of the partition that nobody can disable are
     *     enabled too
     * @throws IllegalArgumentException if the account is not 12 digits, or the regions are of several partitions
     */
    public void account(String accountId, String... enabledRegions) {
        State.checked(accountId);
        String partition =
                enabledRegions.length == 0 ? Partitions.AWS : Regions.partitionOf(Arrays.asList(enabledRegions));
        SortedSet<String> regions = Regions.withAlwaysEnabled(partition, Arrays.asList(enabledRegions));
        synchronized (state) {
            state.put(new SimulatedAccount.Stateful(accountId, partition, regions));
        }
    }

    /**
     * Creates a stateful account from complete evidence. An account of the same id is replaced. Members that are absent in
     * the evidence, such as a flag of an old trail, stay absent until a call changes them. Answers about trails that no
     * listing shows are ignored.
     *
     * <p>An organization trail of another account makes the account a member of that account's organization. The trail is
     * one trail in all members: it comes from the evidence that is seeded first, until its owner is seeded.
     *
     * <p>Regions that nobody can disable are enabled also where the evidence does not name them; they show the multi-region
     * trails.
     *
     * @param evidence nothing else in it may be missing, and it must be consistent, as the service's answers are: all copies
     *     of a trail are equal, multi-region trails are listed in every enabled region and others in their home region only
     * @throws IllegalArgumentException if the evidence is incomplete or inconsistent; {@link #replay} takes any evidence
     */
    public void seed(AccountEvidence evidence) {
        synchronized (state) {
            new Seeding(state, evidence).run();
        }
    }

    /**
     * Creates an account that answers what was recorded. An account of the same id is replaced. ListRegions answers the
     * enabled regions. DescribeTrails answers the listing of a region; GetTrail and ListTrails answer from it. For an ARN,
     * GetTrailStatus and GetEventSelectors answer the same in every region; for a name, they answer for the account's trail
     * of that name in the region.
     *
     * <p>A call that failed when it was recorded fails with the same error code. Two codes stand for failures without a code
     * of the service: {@code NoReadableAnswer} resets the connection, and {@code Http} followed by a status answers an error
     * without a code. Calls that were not asked, answers that are unsettled, and calls that would change something fail with
     * the code {@link #NOT_RECORDED}.
     */
    public void replay(AccountEvidence evidence) {
        synchronized (state) {
            state.put(new SimulatedAccount.Replayed(evidence));
        }
    }

    /**
     * Creates an organization, or adds members to it. Accounts leave their former organization. Accounts that do not exist
     * yet are created, empty, with the regions that are on by default in partition aws.
     *
     * <p>From then on, ListAccounts lists the accounts for the management account, page by page; members see the
     * organization trails of the management account; and the management account may assume the role
     * {@code OrganizationAccountAccessRole} of each member.
     *
     * @param managementAccountId 12 digits
     * @param memberIds 12 digits each, in the order in which they joined
     * @throws IllegalArgumentException if one of them is not 12 digits
     */
    public void organization(String managementAccountId, String... memberIds) {
        synchronized (state) {
            state.ensure(managementAccountId);
            Arrays.asList(memberIds).forEach(state::ensure);
            state.organizations.join(managementAccountId, Arrays.asList(memberIds));
        }
    }

    /**
     * Sets the state of an account in its organization. Roles of an account that is not {@code ACTIVE} cannot be assumed.
     *
     * @param membership a state of Organizations: {@code ACTIVE}, {@code SUSPENDED}, {@code PENDING_CLOSURE},
     *     {@code PENDING_ACTIVATION} or {@code CLOSED}
     * @throws IllegalArgumentException if the account is in no organization
     */
    public void accountState(String accountId, String membership) {
        synchronized (state) {
            organizationOf(accountId).state(accountId, membership);
        }
    }

    /**
     * Makes a member a delegated administrator: it may list the accounts and their regions, and change organization trails.
     *
     * @throws IllegalArgumentException if the account is in no organization
     */
    public void delegatedAdministrator(String accountId) {
        synchronized (state) {
            organizationOf(accountId).delegate(accountId);
        }
    }

    private Organization organizationOf(String accountId) {
        return state.organizations
                .of(accountId)
                .orElseThrow(() -> new IllegalArgumentException("account `" + accountId + "` is in no organization"));
    }

    /**
     * Adds a role that every account may assume. AssumeRole on an unknown role answers AccessDenied.
     *
     * @param accountId 12 digits; the account is not created by this
     * @param roleName the part of the role's ARN behind {@code role/}: the path, if any, and the name
     */
    public void role(String accountId, String roleName) {
        State.checked(accountId);
        synchronized (state) {
            state.roles.add(accountId, roleName);
        }
    }

    /**
     * Adds a role that every account may assume who says its external id.
     *
     * @param accountId 12 digits; the account is not created by this
     * @param roleName the part of the role's ARN behind {@code role/}: the path, if any, and the name
     * @param externalId what the role's trust policy asks for
     */
    public void role(String accountId, String roleName, String externalId) {
        State.checked(accountId);
        synchronized (state) {
            state.roles.add(accountId, roleName, externalId);
        }
    }

    /** Removes a role, also the one that comes with an organization. */
    public void withoutRole(String accountId, String roleName) {
        State.checked(accountId);
        synchronized (state) {
            state.roles.remove(accountId, roleName);
        }
    }

    /**
     * Lets CreateTrail and UpdateTrail answer that a bucket does not exist. By default every bucket exists for them; S3 knows
     * those alone that were made by calls or told of by {@link #bucket}.
     */
    public void missingBucket(String bucketName) {
        synchronized (state) {
            state.targets.remove(bucketName);
        }
    }

    /**
     * Tells of a bucket, for calls of S3 such as HeadBucket. CloudTrail may deliver to it, until it has a policy that says
     * otherwise. A bucket that CreateBucket makes has no policy, so that CloudTrail may not deliver to it.
     *
     * @param ownerId the account that owns the bucket, 12 digits
     * @param region where the bucket is, such as {@code eu-west-1}
     */
    public void bucket(String bucketName, String ownerId, String region) {
        State.checked(ownerId);
        synchronized (state) {
            state.targets.put(Bucket.of(bucketName, ownerId, region, false));
        }
    }

    /**
     * Sets the policy of a bucket that was told of or made. From then on CreateTrail and UpdateTrail answer
     * InsufficientS3BucketPolicyException if it does not let CloudTrail deliver.
     *
     * @param policy the policy document, JSON
     * @throws IllegalArgumentException if the bucket is not known, or the policy is none
     */
    public void bucketPolicy(String bucketName, String policy) {
        checkPolicy(policy);
        synchronized (state) {
            Bucket bucket = state.targets
                    .bucket(bucketName)
                    .orElseThrow(() -> new IllegalArgumentException("the bucket `" + bucketName + "` is not known"));
            state.targets.put(bucket.withPolicy(Optional.of(policy)));
        }
    }

    /**
     * Sets the policy of a key. From then on CreateTrail and UpdateTrail answer InsufficientEncryptionPolicyException if it
     * does not let CloudTrail encrypt. By default every key may be used.
     *
     * @param keyArn as the trail has it
     * @param policy the policy document, JSON
     * @throws IllegalArgumentException if the policy is none
     */
    public void keyPolicy(String keyArn, String policy) {
        checkPolicy(policy);
        putKey(keyArn, new Key(Key.Status.ENABLED, Optional.of(policy)));
    }

    /** Lets CreateTrail and UpdateTrail answer that a key does not exist. */
    public void missingKey(String keyArn) {
        putKey(keyArn, new Key(Key.Status.MISSING, Optional.empty()));
    }

    /** Lets CreateTrail and UpdateTrail answer that a key is disabled. */
    public void disabledKey(String keyArn) {
        putKey(keyArn, new Key(Key.Status.DISABLED, Optional.empty()));
    }

    private void putKey(String keyArn, Key key) {
        synchronized (state) {
            state.targets.put(keyArn, key);
        }
    }

    private static void checkPolicy(String policy) {
        if (ResourcePolicy.read(policy).isEmpty()) {
            throw new IllegalArgumentException("expected a policy document, found `" + policy + "`");
        }
    }

    /**
     * The actual state of a stateful account: the evidence of a collector whose every call succeeded. It has no
     * {@code collectedAt}.
     *
     * @throws IllegalArgumentException if no stateful account has this id
     */
    public AccountEvidence actualState(String accountId) {
        synchronized (state) {
            return new ActualState(state, state.stateful(accountId)).evidence();
        }
    }

    /**
     * The trails that log an event of a stateful account now, organization trails of other accounts included. Outside of
     * partition aws it is not documented which region records the events of global services; trails that only may log such
     * an event are left out.
     *
     * @return their ARNs, sorted
     * @throws IllegalArgumentException if no stateful account has this id
     */
    public Set<TrailArn> recording(String accountId, ManagementEvent event) {
        synchronized (state) {
            return Collections.unmodifiableSet(new ActualState(state, state.stateful(accountId)).recording(event));
        }
    }

    /**
     * Sets the clock for the times at which logging starts and stops, in whole milliseconds, for the event history, and for
     * rate limits. By default the system clock. Temporary credentials always expire by the system clock, because clients compare that time with
     * their own.
     */
    public void clock(InstantSource clock) {
        synchronized (state) {
            state.clock(clock);
        }
    }

    /**
     * Delays the event history: an event is seen this long after its call. By default an event is seen at once.
     *
     * @param afterCall not negative
     */
    public void eventDelay(Duration afterCall) {
        if (afterCall.isNegative()) {
            throw new IllegalArgumentException("expected a delay that is not negative, found `" + afterCall + "`");
        }
        synchronized (state) {
            state.history.delay(afterCall);
        }
    }

    /**
     * Sets in which of two accounts calls are recorded from now on that concern the caller and another account. Where the
     * service records these is not settled; by default the caller's.
     *
     * @param operation {@code AcceptHandshake}, {@code LeaveOrganization}, {@code RemoveAccountFromOrganization},
     *     {@code EnableRegion} or {@code DisableRegion}
     */
    public void recordedIn(String operation, EventAccounts accounts) {
        synchronized (state) {
            state.history.accounts(
                    operation,
                    new EventHistory.Accounts(
                            accounts != EventAccounts.OTHER_ACCOUNT, accounts != EventAccounts.CALLERS_ACCOUNT));
        }
    }

    /**
     * Sets the largest page of any list, so that a few accounts or regions make several pages. By default the sizes of the
     * services: 20 accounts, 100 trails, 50 events, and 20 regions or as many as the caller asks for, at most 50.
     *
     * @param most at least 1
     */
    public void pageSize(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("expected a page size of at least 1, found `" + most + "`");
        }
        synchronized (state) {
            state.pageSize(most);
        }
    }

    /**
     * The evaluations that Config rules put, in order of arrival, for all accounts and regions; without those that were sent
     * in test mode. Any result token that is not empty is accepted, because no rule here gives one out.
     */
    public List<Evaluation> evaluations() {
        synchronized (state) {
            return List.copyOf(state.evaluations);
        }
    }

    /**
     * Applies the quota of five trails in each region of an account, shadow trails included. By default on. Off, a test can
     * hold the trails of many accounts in one, so that one run of a tool meets them all.
     */
    public void trailQuota(boolean on) {
        synchronized (state) {
            state.trailQuota(on);
        }
    }

    /** Injects a fault into calls from now on. */
    public void inject(Fault fault) {
        faults.inject(fault);
    }

    /** Removes all faults. */
    public void clearFaults() {
        faults.clear();
    }

    /** Delays every call before it is carried out. By default there is no delay. */
    public void latency(Duration perCall) {
        router.latency(perCall);
    }

    /**
     * Applies CloudTrail's documented rate limits: two calls a second of LookupEvents, ten for each other operation that
     * reads, one for each that writes, in each account and region. The calls of one second may come at once. Further calls are answered with
     * ThrottlingException. By default off.
     */
    public void rateLimits(boolean on) {
        limits.on(on);
    }

    /**
     * All calls in order of arrival, including those that were refused or met a fault. Requests without valid credentials,
     * and requests that no service knows, are not included.
     */
    public List<Call> calls() {
        return log.calls();
    }

    /** Clears the list of calls and the maximum concurrency. */
    public void clearCalls() {
        log.clear();
    }

    /** The largest number of calls that were open at the same time. */
    public int maximumConcurrency() {
        return log.mostOpen();
    }

    /** The number of calls that are not answered yet. */
    public int openCalls() {
        return log.open();
    }

    /** The number of connections that clients hold open, including idle ones. */
    public int openConnections() {
        return server.openConnections();
    }

    /** Stops listening; calls that are open get no answer. */
    @Override
    public void close() {
        server.close();
    }
}
