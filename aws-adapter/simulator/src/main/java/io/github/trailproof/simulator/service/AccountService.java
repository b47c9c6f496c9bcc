package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.Pages;
import io.github.trailproof.simulator.protocol.RestJsonProtocol;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.Organization;
import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Account Management, version 2021-02-01: an account's regions. */
public final class AccountService extends BaseService {

    private static final int MOST_RESULTS = 50;
    private static final int DEFAULT_RESULTS = 20;
    private static final String ENABLE = "EnableRegion";
    private static final String DISABLE = "DisableRegion";

    private final State state;

    public AccountService(State state) {
        super(
                "account",
                new RestJsonProtocol(Map.of(
                        "/listRegions",
                        "ListRegions",
                        "/getRegionOptStatus",
                        "GetRegionOptStatus",
                        "/enableRegion",
                        ENABLE,
                        "/disableRegion",
                        DISABLE)),
                new CommonErrors(
                        new CommonErrors.Form(403, "AccessDeniedException"),
                        new CommonErrors.Form(429, "TooManyRequestsException"),
                        new CommonErrors.Form(403, "UnrecognizedClientException")));
        this.state = state;
    }

    @Override
    public Optional<String> about(String operation, Input input) {
        return input.text("AccountId");
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        SimulatedAccount asked = asked(caller, operation, input);
        return switch (operation) {
            case ENABLE -> turned(asked, input, true);
            case DISABLE -> turned(asked, input, false);
            case "GetRegionOptStatus" -> status(asked, input);
            default -> list(asked, input);
        };
    }

    private static ObjectNode status(SimulatedAccount account, Input input) {
        String region = input.text("RegionName").orElse("");
        return Json.object()
                .put("RegionName", region)
                .put(
                        "RegionOptStatus",
                        Optional.ofNullable(regions(account).get(region)).orElseThrow(() -> noRegion(region)));
    }

    /** A region is on or off at once. Its trails stay as they are. */
    private ObjectNode turned(SimulatedAccount account, Input input, boolean on) {
        String region = input.text("RegionName").orElse("");
        if (!(account instanceof SimulatedAccount.Stateful stateful)) {
            throw ReplayedAnswers.notRecorded("an account that is replayed cannot be changed");
        }
        if (!Regions.isOptIn(region) || !Regions.partitionOf(region).equals(account.partition())) {
            throw noRegion(region);
        }
        SortedSet<String> regions = new TreeSet<>(stateful.regions());
        if (on) {
            regions.add(region);
        } else {
            regions.remove(region);
        }
        state.regions(stateful, regions);
        return Json.object();
    }

    private static ServiceError noRegion(String region) {
        return ServiceError.of("ValidationException", "`" + region + "` is not a region that can be turned on and off");
    }

    private ObjectNode list(SimulatedAccount asked, Input input) {
        List<String> wanted = input.texts("RegionOptStatusContains");
        List<Map.Entry<String, String>> regions = regions(asked).entrySet().stream()
                .filter(region -> wanted.isEmpty() || wanted.contains(region.getValue()))
                .toList();
        Pages<Map.Entry<String, String>> page = Pages.of(
                regions,
                input.text("NextToken"),
                Math.min(results(input), state.pageSize()),
                () -> ServiceError.of("ValidationException", "the NextToken is not one that was answered"));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("Regions");
        page.items()
                .forEach(region ->
                        list.addObject().put("RegionName", region.getKey()).put("RegionOptStatus", region.getValue()));
        Json.put(answer, "NextToken", page.nextToken());
        return answer;
    }

    @Override
    public Optional<WriteRecord> writeRecord(Caller caller, String operation, Input input) {
        return Optional.of(operation)
                .filter(name -> name.equals(ENABLE) || name.equals(DISABLE))
                .map(write -> new WriteRecord(
                        Regions.ofGlobalServices(caller.partition(), caller.region()),
                        input.text("AccountId")
                                .filter(id -> !id.equals(caller.accountId())
                                        && state.account(id).isPresent()),
                        input.json(),
                        answer -> answer));
    }

    private static int results(Input input) {
        int results = input.number("MaxResults").orElse(DEFAULT_RESULTS);
        if (results < 1 || results > MOST_RESULTS) {
            throw ServiceError.of("ValidationException", "expected MaxResults of 1 to 50, found `" + results + "`");
        }
        return results;
    }

    /** The account asked about: the caller's own, or one of its organization where it may speak for that. */
    private SimulatedAccount asked(Caller caller, String operation, Input input) {
        String accountId = input.text("AccountId").orElse(caller.accountId());
        boolean allowed = accountId.equals(caller.accountId())
                || state.organizations
                        .of(caller.accountId())
                        .filter(organization ->
                                organization.isAdministrator(caller.accountId(), Organization.ACCOUNT_MANAGEMENT))
                        .filter(organization -> organization.has(accountId))
                        .isPresent();
        return state.account(accountId)
                .filter(account -> allowed)
                .orElseThrow(() -> accessDenied("User: " + caller.arn() + " is not authorized to perform: account:"
                        + operation + " of " + accountId));
    }

    /** Regions that are off are listed too. */
    private static SortedMap<String, String> regions(SimulatedAccount account) {
        SortedMap<String, String> regions = new TreeMap<>();
        AccountRegions.disabled(account).forEach(name -> regions.put(name, "DISABLED"));
        AccountRegions.enabled(account).forEach(name -> regions.put(name, enabled(name)));
        return regions;
    }

    private static String enabled(String region) {
        return Regions.isOptIn(region) ? "ENABLED" : "ENABLED_BY_DEFAULT";
    }
}
