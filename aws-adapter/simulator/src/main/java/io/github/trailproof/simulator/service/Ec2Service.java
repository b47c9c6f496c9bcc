package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Ec2Protocol;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;

/** EC2, version 2016-11-15: an account's regions, and nothing else. */
public final class Ec2Service extends BaseService {

    private final State state;

    public Ec2Service(State state) {
        super(
                "ec2",
                new Ec2Protocol("http://ec2.amazonaws.com/doc/2016-11-15/"),
                new CommonErrors(
                        new CommonErrors.Form(403, "UnauthorizedOperation"),
                        new CommonErrors.Form(503, "RequestLimitExceeded"),
                        new CommonErrors.Form(401, "AuthFailure")));
        this.state = state;
    }

    @Override
    public ObjectNode answer(Caller caller, String operation, Input input) {
        if (!operation.equals("DescribeRegions")) {
            throw ServiceError.of("InvalidAction", "there is no action `" + operation + "` here");
        }
        SimulatedAccount account = state.account(caller.accountId()).orElseThrow();
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("regionInfo");
        AccountRegions.enabled(account)
                .forEach(region -> put(list, region, Regions.isOptIn(region) ? "opted-in" : "opt-in-not-required"));
        if (input.text("AllRegions").orElse("false").equals("true")) {
            AccountRegions.disabled(account).forEach(region -> put(list, region, "not-opted-in"));
        }
        return answer;
    }

    private static void put(ArrayNode list, String region, String status) {
        list.addObject()
                .put("regionName", region)
                .put("regionEndpoint", "ec2." + region + ".amazonaws.com")
                .put("optInStatus", status);
    }
}
