package io.github.trailproof.simulator.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.Sessions;
import io.github.trailproof.simulator.state.State;
import java.time.temporal.ChronoUnit;

/** Who made a call, as records have it. */
final class UserIdentityJson {

    private UserIdentityJson() {}

    static ObjectNode write(Caller caller) {
        ObjectNode json = Json.object()
                .put("type", caller.session().isPresent() ? "AssumedRole" : "IAMUser")
                .put("principalId", caller.userId())
                .put("arn", caller.arn())
                .put("accountId", caller.accountId())
                .put("accessKeyId", caller.accessKeyId());
        caller.session()
                .ifPresentOrElse(
                        session -> json.set("sessionContext", context(caller, session)),
                        () -> json.put("userName", State.USER));
        return json;
    }

    private static ObjectNode context(Caller caller, Sessions.Session session) {
        ObjectNode json = Json.object();
        json.putObject("sessionIssuer")
                .put("type", "Role")
                .put("principalId", session.roleId())
                .put(
                        "arn",
                        "arn:" + caller.partition() + ":iam::" + session.accountId() + ":role/" + session.roleName())
                .put("accountId", session.accountId())
                .put("userName", session.baseName());
        json.putObject("webIdFederationData");
        json.putObject("attributes")
                .put(
                        "creationDate",
                        session.began().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("mfaAuthenticated", "false");
        return json;
    }
}
