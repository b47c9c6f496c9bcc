package io.github.trailproof.simulator.service.organizations;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.CreatedAccount;
import io.github.trailproof.simulator.state.Handshake;
import io.github.trailproof.simulator.state.Member;
import io.github.trailproof.simulator.state.Organization;
import java.util.Optional;
import java.util.Set;

/** Organizations, accounts, invitations and requests as answers have them. */
final class OrganizationJson {

    /** The older Status has names for some states only. */
    private static final Set<String> OLDER_STATUSES = Set.of(Organization.ACTIVE, "SUSPENDED", "PENDING_CLOSURE");

    private OrganizationJson() {}

    static ObjectNode organization(Organization organization, Caller caller) {
        String manager = organization.managementAccountId();
        ObjectNode json = Json.object()
                .put("Id", organization.id())
                .put("Arn", arn(organization, caller, "organization"))
                .put("FeatureSet", "ALL")
                .put("MasterAccountArn", arn(organization, caller, "account") + "/" + manager)
                .put("MasterAccountId", manager)
                .put("MasterAccountEmail", organization.member(manager).email());
        json.putArray("AvailablePolicyTypes");
        return json;
    }

    static ObjectNode account(Organization organization, Member member, Caller caller) {
        ObjectNode json = Json.object()
                .put("Id", member.id())
                .put("Arn", arn(organization, caller, "account") + "/" + member.id())
                .put("Email", member.email())
                .put("Name", member.name())
                .put("State", member.state())
                .put("JoinedMethod", member.joinedMethod());
        Json.put(json, "Status", Optional.of(member.state()).filter(OLDER_STATUSES::contains));
        json.set("JoinedTimestamp", Json.seconds(member.joined()));
        return json;
    }

    static ObjectNode handshake(Handshake handshake, Organization organization, Caller caller) {
        ObjectNode json = Json.object()
                .put("Id", handshake.id())
                .put("Arn", arn(organization, caller, "handshake") + "/invite/" + handshake.id());
        ArrayNode parties = json.putArray("Parties");
        parties.addObject().put("Id", organization.id()).put("Type", "ORGANIZATION");
        parties.addObject().put("Id", handshake.invitedId()).put("Type", "ACCOUNT");
        json.put("State", handshake.isAccepted() ? "ACCEPTED" : "OPEN");
        json.set("RequestedTimestamp", Json.seconds(handshake.requested()));
        json.set("ExpirationTimestamp", Json.seconds(handshake.expiration()));
        json.put("Action", "INVITE");
        ArrayNode resources = json.putArray("Resources");
        resources.addObject().put("Type", "ORGANIZATION").put("Value", organization.id());
        resources.addObject().put("Type", "ACCOUNT").put("Value", handshake.invitedId());
        return json;
    }

    /** A request to create an account right after it was made. */
    static ObjectNode inProgress(CreatedAccount account) {
        ObjectNode json = Json.object()
                .put("Id", account.requestId())
                .put("AccountName", account.name())
                .put("State", "IN_PROGRESS");
        json.set("RequestedTimestamp", Json.seconds(account.time()));
        return json;
    }

    static ObjectNode succeeded(CreatedAccount account) {
        ObjectNode json = inProgress(account).put("State", "SUCCEEDED").put("AccountId", account.accountId());
        json.set("CompletedTimestamp", Json.seconds(account.time()));
        return json;
    }

    private static String arn(Organization organization, Caller caller, String type) {
        return "arn:" + caller.partition() + ":organizations::" + organization.managementAccountId() + ":" + type + "/"
                + organization.id();
    }
}
