package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.JsonProtocol;
import io.github.trailproof.simulator.protocol.Pages;
import io.github.trailproof.simulator.protocol.Protocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;

/** CloudTrail, version 2013-11-01: the calls about trails. */
public final class CloudTrailService implements Service {

    public static final String NAME = "cloudtrail";

    private static final int LISTED_AT_ONCE = 100;

    private final State state;

    public CloudTrailService(State state) {
        this.state = state;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Protocol protocol() {
        return new JsonProtocol("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101");
    }

    @Override
    public Optional<String> about(String operation, Input input) {
        return switch (operation) {
            case "ListTrails" -> Optional.empty();
            case "DescribeTrails" -> {
                List<String> named = input.texts("trailNameList");
                yield named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
            }
            case "GetEventSelectors", "PutEventSelectors" -> input.text("TrailName");
            default -> input.text("Name");
        };
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        SimulatedAccount account = state.account(caller.accountId()).orElseThrow();
        if (account instanceof SimulatedAccount.Stateful stateful
                && !stateful.regions().contains(caller.region())) {
            throw unknownKey("the region `" + caller.region() + "` is not enabled in the account");
        }
        return switch (operation) {
            case "DescribeTrails" -> describeTrails(account, caller, input);
            case "ListTrails" -> listTrails(account, caller, input);
            case "GetTrail" -> getTrail(account, caller, input);
            case "GetTrailStatus" -> {
                TrailArn arn = view(account).named(caller.region(), required(input, "Name"));
                yield StatusJson.write(view(account).status(arn));
            }
            case "GetEventSelectors" -> {
                TrailArn arn = view(account).named(caller.region(), required(input, "TrailName"));
                yield SelectorsJson.write(arn, view(account).selectors(arn));
            }
            case "CreateTrail" -> changes(account, caller).create(input);
            case "UpdateTrail" -> changes(account, caller).update(required(input, "Name"), input);
            case "DeleteTrail" -> changes(account, caller).delete(required(input, "Name"));
            case "StartLogging" -> changes(account, caller).start(required(input, "Name"));
            case "StopLogging" -> changes(account, caller).stop(required(input, "Name"));
            case "PutEventSelectors" -> changes(account, caller).putSelectors(required(input, "TrailName"), input);
            default -> throw ServiceError.unknownOperation(operation);
        };
    }

    private TrailView view(SimulatedAccount account) {
        if (account instanceof SimulatedAccount.Stateful stateful) {
            return new StoredView(state, stateful);
        }
        return new ReplayedView(((SimulatedAccount.Replayed) account).evidence());
    }

    private TrailChanges changes(SimulatedAccount account, Caller caller) {
        if (account instanceof SimulatedAccount.Stateful stateful) {
            return new TrailChanges(state, stateful, caller.region());
        }
        throw ReplayedView.notRecorded("an account that is replayed cannot be changed");
    }

    private static String required(Input input, String name) {
        return input.text(name)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> ServiceError.of("InvalidTrailNameException", "the request names no trail"));
    }

    private ObjectNode describeTrails(SimulatedAccount account, Caller caller, Input input) {
        boolean shadows = input.flag("includeShadowTrails").orElse(true);
        List<String> wanted = input.texts("trailNameList");
        wanted.forEach(TrailNames::arn);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("trailList");
        view(account).listing(caller.region()).stream()
                .filter(trail -> shadows || isAtHome(trail, caller))
                .filter(trail -> wanted.isEmpty() || isAmong(wanted, trail, caller))
                .forEach(trail -> list.add(TrailJson.described(trail)));
        return answer;
    }

    private static boolean isAtHome(Trail trail, Caller caller) {
        return trail.trailArn().accountId().equals(caller.accountId())
                && trail.effectiveHomeRegion().equals(caller.region());
    }

    /** A name means a trail at home here; only an ARN means a shadow. */
    private static boolean isAmong(List<String> wanted, Trail trail, Caller caller) {
        return wanted.contains(trail.trailArn().toString())
                || (isAtHome(trail, caller) && wanted.contains(trail.trailArn().name()));
    }

    private ObjectNode listTrails(SimulatedAccount account, Caller caller, Input input) {
        Pages<Trail> page = Pages.of(
                view(account).listing(caller.region()),
                input.text("NextToken"),
                Math.min(LISTED_AT_ONCE, state.pageSize()),
                () -> ServiceError.of("InvalidNextTokenException", "the NextToken is not one that was answered"));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("Trails");
        page.items().forEach(trail -> list.add(TrailJson.listed(trail)));
        Json.put(answer, "NextToken", page.nextToken());
        return answer;
    }

    private ObjectNode getTrail(SimulatedAccount account, Caller caller, Input input) {
        String name = required(input, "Name");
        TrailArn arn = view(account).named(caller.region(), name);
        Trail found = view(account).listing(caller.region()).stream()
                .filter(trail -> trail.trailArn().equals(arn))
                .findFirst()
                .orElseThrow(() -> TrailNames.notFound(name, account.id()));
        ObjectNode answer = Json.object();
        answer.set("Trail", TrailJson.described(found));
        return answer;
    }

    @Override
    public ServiceError accessDenied(String words) {
        return new ServiceError(403, "AccessDeniedException", words);
    }

    @Override
    public ServiceError throttled(String words) {
        return ServiceError.of("ThrottlingException", words);
    }

    @Override
    public ServiceError unknownKey(String words) {
        return new ServiceError(403, "UnrecognizedClientException", words);
    }
}
