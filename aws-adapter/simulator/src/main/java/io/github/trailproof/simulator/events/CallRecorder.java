package io.github.trailproof.simulator.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.service.WriteRecord;
import io.github.trailproof.simulator.state.Caller;
import io.github.trailproof.simulator.state.EventHistory;
import io.github.trailproof.simulator.state.RecordedEvent;
import io.github.trailproof.simulator.state.Sessions;
import io.github.trailproof.simulator.state.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Records the calls that change something, or would have, in the event history. Used by one thread at a time. */
public final class CallRecorder {

    private static final String EVENT_VERSION = "1.11";

    /** Requests that no service got as far as to judge, or that the simulator alone refuses. */
    private static final Set<String> NOT_RECORDED = Set.of(
            ServiceError.NOT_RECORDED,
            "SerializationException",
            "UnknownOperationException",
            "UnrecognizedClientException");

    private final State state;

    public CallRecorder(State state) {
        this.state = state;
    }

    /** Records a call that was carried out, and the events that came of it. */
    public void succeeded(Attempt attempt, ObjectNode output) {
        attempt.record().ifPresent(record -> {
            ObjectNode answer = record.answer().apply(output);
            add(attempt, record, answer, json -> {
                if (answer.isEmpty()) {
                    json.putNull("responseElements");
                } else {
                    json.set("responseElements", answer);
                }
            });
        });
        state.history.addAnnounced();
    }

    /** Records a call that failed, with its error. */
    public void failed(Attempt attempt, ServiceError error) {
        String code = error.code().orElse("");
        if (!NOT_RECORDED.contains(code)) {
            attempt.record()
                    .ifPresent(record -> add(attempt, record, Json.object(), json -> {
                        json.put("errorCode", code.equals("AccessDeniedException") ? "AccessDenied" : code);
                        json.put("errorMessage", error.words());
                        json.putNull("responseElements");
                    }));
        }
    }

    private void add(Attempt attempt, WriteRecord record, ObjectNode answer, Consumer<ObjectNode> outcome) {
        Caller caller = attempt.caller();
        Instant now = state.now().truncatedTo(ChronoUnit.SECONDS);
        for (String accountId : accounts(attempt, record)) {
            state.history.add(number -> new RecordedEvent(
                    number,
                    now,
                    accountId,
                    record.region(),
                    source(attempt),
                    attempt.operation(),
                    Optional.of(
                            caller.session().map(Sessions.Session::sessionName).orElse(State.USER)),
                    Optional.of(caller.accessKeyId()),
                    NamedResources.of(record.request(), answer),
                    EventHistory.id(number),
                    Json.write(json(attempt, record, accountId, now, EventHistory.id(number), outcome))));
        }
    }

    private List<String> accounts(Attempt attempt, WriteRecord record) {
        String callers = attempt.caller().accountId();
        EventHistory.Accounts where = state.history.accounts(attempt.operation());
        List<String> accounts = new ArrayList<>();
        if (where.caller() || record.otherAccount().isEmpty()) {
            accounts.add(callers);
        }
        record.otherAccount()
                .filter(other -> where.other() && !accounts.contains(other))
                .ifPresent(accounts::add);
        return accounts;
    }

    private static String source(Attempt attempt) {
        return attempt.service().name() + ".amazonaws.com";
    }

    private static ObjectNode json(
            Attempt attempt,
            WriteRecord record,
            String accountId,
            Instant time,
            String eventId,
            Consumer<ObjectNode> outcome) {
        ObjectNode json = Json.object().put("eventVersion", EVENT_VERSION);
        json.set("userIdentity", UserIdentityJson.write(attempt.caller()));
        json.put("eventTime", time.toString())
                .put("eventSource", source(attempt))
                .put("eventName", attempt.operation())
                .put("awsRegion", record.region())
                .put("sourceIPAddress", "127.0.0.1")
                .put("userAgent", attempt.request().header("User-Agent").orElse("-"));
        if (record.request().isEmpty()) {
            json.putNull("requestParameters");
        } else {
            json.set("requestParameters", record.request());
        }
        outcome.accept(json);
        return json.put("requestID", attempt.requestId())
                .put("eventID", eventId)
                .put("readOnly", false)
                .put("eventType", "AwsApiCall")
                .put("managementEvent", true)
                .put("recipientAccountId", accountId)
                .put("eventCategory", "Management");
    }
}
