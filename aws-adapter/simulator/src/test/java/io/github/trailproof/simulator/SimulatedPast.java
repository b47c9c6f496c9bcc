package io.github.trailproof.simulator;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.recorded.events.TrailEventReader;
import io.github.trailproof.simulator.fault.CallLog;
import io.github.trailproof.simulator.fault.Fault;
import io.github.trailproof.simulator.fault.Faults;
import io.github.trailproof.simulator.http.HttpRequest;
import io.github.trailproof.simulator.http.HttpResponse;
import io.github.trailproof.simulator.http.Pauses;
import io.github.trailproof.simulator.state.RecordedEvent;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An organization's past: random calls by several principals, carried out by the simulator's services without a connection,
 * and the state that was in force after each second.
 */
final class SimulatedPast {

    static final String MANAGER = "999988887777";
    static final String MEMBER = "111122223333";
    static final String ADMINISTRATOR = "444455556666";
    static final List<String> REGIONS = List.of("us-gov-east-1", "us-gov-west-1");

    /** Where the simulator records the calls of Organizations in this partition. */
    static final String GLOBAL = "us-gov-west-1";

    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final int SECONDS = 4_000;

    private static final Pattern HANDSHAKE = Pattern.compile("\"Id\":\"(h-[0-9]+)\"");

    private static final List<String> SELECTORS = List.of(
            "{\"ReadWriteType\":\"All\"}",
            "{\"ReadWriteType\":\"ReadOnly\"}",
            "{\"ReadWriteType\":\"WriteOnly\"}",
            "{\"ReadWriteType\":\"All\",\"ExcludeManagementEventSources\":[\"kms.amazonaws.com\"]}");

    private final State state = new State();
    private final Faults faults = new Faults();
    private final RequestRouter router =
            new RequestRouter(state, new CallLog(), faults, new RateLimits(), new Pauses());
    private final Random random;
    private final Map<String, TreeMap<Integer, AccountEvidence>> truths = new HashMap<>();
    private final TreeMap<Integer, Boolean> memberships = new TreeMap<>();
    private final List<String> keys = new ArrayList<>();
    private Instant now = START.minusSeconds(1_000);

    /** An organization of three accounts, one of which may be outside at first. */
    SimulatedPast(Random random) {
        this.random = random;
        state.clock((InstantSource) () -> now);
        for (String accountId : List.of(MANAGER, MEMBER, ADMINISTRATOR)) {
            state.put(new SimulatedAccount.Stateful(accountId, "aws-us-gov", new TreeSet<>(REGIONS)));
        }
        state.organizations.join(MANAGER, List.of(ADMINISTRATOR));
        if (random.nextBoolean()) {
            state.organizations.join(MANAGER, List.of(MEMBER));
        }
        state.organizations.of(MANAGER).orElseThrow().delegate(ADMINISTRATOR);
        for (String name : List.of("alice", "bob")) {
            keys.add(state.sessions
                    .begin(MEMBER, "admin", name, Optional.empty(), now)
                    .accessKeyId());
        }
    }

    /**
     * Makes calls before the time that is looked at, then within it.
     *
     * @param crowded whether several calls may fall into one second
     * @param moving whether accounts may join and leave, and CloudTrail's access may change
     */
    void live(int calls, boolean crowded, boolean moving) {
        for (int index = 0; index < 5; index++) {
            call(false);
        }
        remember(-1_000);
        TreeSet<Integer> seconds = new TreeSet<>();
        random.ints(calls, 0, SECONDS).forEach(seconds::add);
        for (int second : seconds) {
            for (int index = crowded && random.nextInt(3) == 0 ? 2 + random.nextInt(2) : 1; index > 0; index--) {
                now = START.plusSeconds(second).plusMillis(900L / index);
                call(moving);
            }
            remember(second);
        }
        now = START.plusSeconds(SECONDS);
    }

    private void remember(int second) {
        memberships.put(second, state.organizations.of(MANAGER).orElseThrow().has(MEMBER));
        for (String accountId : List.of(MANAGER, MEMBER, ADMINISTRATOR)) {
            truths.computeIfAbsent(accountId, id -> new TreeMap<>())
                    .put(second, new ActualState(state, state.stateful(accountId)).evidence());
        }
    }

    private void call(boolean moving) {
        if (random.nextInt(12) == 0) {
            faults.inject(Fault.accessDenied().times(1));
        }
        if (moving && random.nextInt(5) == 0) {
            move();
        } else if (random.nextBoolean()) {
            change(
                    random.nextInt(3) == 0 ? ADMINISTRATOR : MANAGER,
                    "arn:aws-us-gov:cloudtrail:" + GLOBAL + ":" + MANAGER + ":trail/all",
                    "all");
        } else {
            String name = random.nextBoolean() ? "own" : "other";
            change(anyOf(List.of(keys.get(0), keys.get(1), MEMBER, MANAGER)), name, name);
        }
        faults.clear();
    }

    private void move() {
        switch (random.nextInt(5)) {
            case 0 -> organizations(MEMBER, "LeaveOrganization", "{}");
            case 1 -> organizations(MANAGER, "RemoveAccountFromOrganization", "{\"AccountId\":\"" + MEMBER + "\"}");
            case 2 ->
                organizations(
                        MANAGER,
                        random.nextBoolean() ? "EnableAWSServiceAccess" : "DisableAWSServiceAccess",
                        "{\"ServicePrincipal\":\"cloudtrail.amazonaws.com\"}");
            default -> {
                String invited = organizations(
                        MANAGER,
                        "InviteAccountToOrganization",
                        "{\"Target\":{\"Id\":\"" + MEMBER + "\",\"Type\":\"ACCOUNT\"}}");
                Matcher handshake = HANDSHAKE.matcher(invited);
                if (handshake.find()) {
                    organizations(MEMBER, "AcceptHandshake", "{\"HandshakeId\":\"" + handshake.group(1) + "\"}");
                }
            }
        }
    }

    /** One of the six calls, sometimes to a region where it fails; a trail that is not there is made. */
    private void change(String caller, String arn, String name) {
        String region = name.equals("other") || random.nextInt(10) == 0 ? REGIONS.get(0) : GLOBAL;
        String quoted = "\"" + (random.nextBoolean() || !name.equals("all") ? arn : name) + "\"";
        switch (random.nextInt(8)) {
            case 0 -> cloudTrail(caller, region, "DeleteTrail", "{\"Name\":" + quoted + "}");
            case 1 -> cloudTrail(caller, region, "StopLogging", "{\"Name\":" + quoted + "}");
            case 2 ->
                cloudTrail(
                        caller,
                        region,
                        "PutEventSelectors",
                        "{\"TrailName\":" + quoted + ",\"EventSelectors\":[" + anyOf(SELECTORS) + "]}");
            case 3 ->
                cloudTrail(
                        caller,
                        region,
                        "UpdateTrail",
                        "{\"Name\":" + quoted + ",\"IsMultiRegionTrail\":" + random.nextBoolean() + "}");
            case 4, 5, 6 -> {
                String organization =
                        name.equals("all") && random.nextInt(4) > 0 ? ",\"IsOrganizationTrail\":true" : "";
                cloudTrail(
                        caller,
                        region,
                        "CreateTrail",
                        "{\"Name\":\"" + name + "\",\"S3BucketName\":\"logs\",\"IsMultiRegionTrail\":"
                                + (random.nextInt(3) > 0) + organization + "}");
                cloudTrail(caller, region, "StartLogging", "{\"Name\":" + quoted + "}");
            }
            default -> cloudTrail(caller, region, "StartLogging", "{\"Name\":" + quoted + "}");
        }
    }

    private <T> T anyOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void cloudTrail(String caller, String region, String operation, String body) {
        call(caller, region, "cloudtrail", "CloudTrail_20131101." + operation, body);
    }

    private String organizations(String caller, String operation, String body) {
        return call(caller, GLOBAL, "organizations", "AWSOrganizationsV20161128." + operation, body)
                .body();
    }

    private HttpResponse call(String key, String region, String service, String target, String body) {
        Map<String, String> headers = new HashMap<>();
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + key + "/20260601/" + region + "/" + service
                        + "/aws4_request, SignedHeaders=host, Signature=0");
        headers.put("x-amz-target", target);
        headers.put("x-amz-security-token", "simulated-session-token-of-" + key);
        return router.answer(new HttpRequest("POST", "/", "", headers, body));
    }

    /** What was in force at the end of a second. */
    AccountEvidence truth(String accountId, int second) {
        return requireNonNull(truths.get(accountId)).floorEntry(second).getValue();
    }

    /** Who managed an account's organization at the end of a second. */
    Optional<String> manager(String accountId, int second) {
        boolean isInside =
                !accountId.equals(MEMBER) || memberships.floorEntry(second).getValue();
        return isInside ? Optional.of(MANAGER) : Optional.empty();
    }

    /** The seconds after which the state was looked at. */
    Iterable<Integer> changes() {
        return requireNonNull(truths.get(MEMBER)).tailMap(0).keySet();
    }

    /** The event history of one account and region. */
    List<RecordedEvent> events(String accountId, String region) {
        return state.history.seen(accountId, region, now).toList();
    }

    static List<Observation> observations(RecordedEvent event) {
        List<Observation> found = new ArrayList<>();
        try {
            TrailEventReader.read(
                    new ByteArrayInputStream(event.json().getBytes(StandardCharsets.UTF_8)), found::add, complaint -> {
                        throw new IllegalStateException(complaint);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static Instant time(int second) {
        return START.plusSeconds(second);
    }

    static int second(Instant time) {
        return (int) (time.getEpochSecond() - START.getEpochSecond());
    }
}
