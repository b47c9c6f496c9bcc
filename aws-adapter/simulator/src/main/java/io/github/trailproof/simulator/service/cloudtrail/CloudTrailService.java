package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.JsonProtocol;
import io.github.trailproof.simulator.protocol.Pages;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.service.BaseService;
import io.github.trailproof.simulator.service.CommonErrors;
import io.github.trailproof.simulator.service.ReplayedAnswers;
import io.github.trailproof.simulator.service.WriteRecord;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CloudTrail, version 2013-11-01: the calls about trails. */
public final class CloudTrailService extends BaseService {

    public static final String NAME = "cloudtrail";

    private static final int LISTED_AT_ONCE = 100;

    private static final Set<String> WRITES = Set.of(
            "CreateTrail",
            "UpdateTrail",
            "DeleteTrail",
            "StartLogging",
            "StopLogging",
            "PutEventSelectors",
            "PutInsightSelectors",
            "AddTags",
            "RemoveTags",
            "RegisterOrganizationDelegatedAdmin",
            "DeregisterOrganizationDelegatedAdmin");

    private final State state;

    public CloudTrailService(State state) {
        super(
                NAME,
                new JsonProtocol("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "CloudTrail_20131101"),
                new CommonErrors(
                        new CommonErrors.Form(403, "AccessDeniedException"),
                        new CommonErrors.Form(400, "ThrottlingException"),
                        new CommonErrors.Form(403, "UnrecognizedClientException")));
        this.state = state;
    }

    @Override
    public Optional<String> about(String operation, Input input) {
        return switch (operation) {
            case "ListTrails", "LookupEvents", "ListTags" -> Optional.empty();
            case "DescribeTrails" -> {
                List<String> named = input.texts("trailNameList");
                yield named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
            }
            case "GetEventSelectors", "PutEventSelectors", "GetInsightSelectors", "PutInsightSelectors" ->
                input.text("TrailName");
            case "AddTags", "RemoveTags" -> input.text("ResourceId");
            case "RegisterOrganizationDelegatedAdmin" -> input.text(DelegatedAdministrators.MEMBER);
            case "DeregisterOrganizationDelegatedAdmin" -> input.text(DelegatedAdministrators.ADMINISTRATOR);
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
            case "LookupEvents" -> new EventLookup(state, stateful(account), caller.region()).answer(input);
            case "ListTags" -> tags(account, caller).list(input);
            case "AddTags" -> tags(account, caller).add(input);
            case "RemoveTags" -> tags(account, caller).remove(input);
            case "GetInsightSelectors" -> insights(account, caller, input);
            case "PutInsightSelectors" -> changes(account, caller).putInsights(required(input, "TrailName"), input);
            case "RegisterOrganizationDelegatedAdmin" -> new DelegatedAdministrators(state, caller).register(input);
            case "DeregisterOrganizationDelegatedAdmin" -> new DelegatedAdministrators(state, caller).deregister(input);
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
        return new TrailChanges(state, stateful(account), caller.region());
    }

    private TagCalls tags(SimulatedAccount account, Caller caller) {
        return new TagCalls(state, stateful(account), caller.region());
    }

    private static SimulatedAccount.Stateful stateful(SimulatedAccount account) {
        if (account instanceof SimulatedAccount.Stateful stateful) {
            return stateful;
        }
        throw ReplayedAnswers.notRecorded("the account is replayed: it cannot be changed, and has no history");
    }

    private ObjectNode insights(SimulatedAccount account, Caller caller, Input input) {
        TrailView view = new StoredView(state, stateful(account));
        TrailArn arn = view.named(caller.region(), required(input, "TrailName"));
        return Insights.get(Optional.ofNullable(state.trails.get(arn))
                .orElseThrow(() -> TrailNames.notFound(arn.toString(), account.id())));
    }

    @Override
    public Optional<WriteRecord> writeRecord(Caller caller, String operation, Input input) {
        return Optional.of(operation)
                .filter(WRITES::contains)
                .map(write -> WriteRecord.in(caller.region(), Json.lowerCamel(input.json())));
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
}
