package io.github.trailproof.simulator.service.organizations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.state.CreatedAccount;
import io.github.trailproof.simulator.state.EventHistory;
import io.github.trailproof.simulator.state.RecordedEvent;
import io.github.trailproof.simulator.state.Regions;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The events that Organizations itself records in the management account, after the call that led to them. */
record ServiceEvents(State state, String managementAccountId) {

    private static final String SOURCE = "organizations.amazonaws.com";

    /** What became of a request to create an account. */
    void created(CreatedAccount account) {
        announce(
                "CreateAccountResult",
                Json.object().set("createAccountStatus", Records.of(OrganizationJson.succeeded(account))));
    }

    /** The names of these details are documented, where they stand is not. */
    void joined(String accountId, String method) {
        announce(
                "AccountJoinedOrganization",
                Json.object()
                        .put("accountId", accountId)
                        .put("joinedMethod", method)
                        .put("joinedTime", Records.text(state.now())));
    }

    void departed(String accountId, String method) {
        announce(
                "AccountDepartedOrganization",
                Json.object()
                        .put("accountId", accountId)
                        .put("departureMethod", method)
                        .put("departureTime", Records.text(state.now())));
    }

    private void announce(String name, ObjectNode details) {
        Instant time = state.now().truncatedTo(ChronoUnit.SECONDS);
        String partition = state.account(managementAccountId)
                .map(SimulatedAccount::partition)
                .orElse("aws");
        String region = Regions.ofGlobalServices(partition, "us-east-1");
        state.history.announce(number -> new RecordedEvent(
                number,
                time,
                managementAccountId,
                region,
                SOURCE,
                name,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                EventHistory.id(number),
                Json.write(json(name, details, region, time, EventHistory.id(number)))));
    }

    private ObjectNode json(String name, ObjectNode details, String region, Instant time, String eventId) {
        ObjectNode json = Json.object().put("eventVersion", "1.11");
        json.putObject("userIdentity").put("accountId", managementAccountId).put("invokedBy", SOURCE);
        json.put("eventTime", time.toString())
                .put("eventSource", SOURCE)
                .put("eventName", name)
                .put("awsRegion", region)
                .put("sourceIPAddress", SOURCE)
                .put("userAgent", SOURCE)
                .putNull("requestParameters")
                .putNull("responseElements")
                .put("eventID", eventId)
                .put("readOnly", false)
                .put("eventType", "AwsServiceEvent")
                .put("managementEvent", true)
                .put("recipientAccountId", managementAccountId);
        json.set("serviceEventDetails", details);
        return json.put("eventCategory", "Management");
    }
}
