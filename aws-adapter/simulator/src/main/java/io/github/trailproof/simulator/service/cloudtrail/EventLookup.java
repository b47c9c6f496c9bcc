package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.RecordedEvent;
import io.github.trailproof.simulator.state.SimulatedAccount;
import io.github.trailproof.simulator.state.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** LookupEvents: the event history of an account in a region, newest first. */
record EventLookup(State state, SimulatedAccount.Stateful account, String region) {

    private static final int MOST_RESULTS = 50;

    private static final String INSIGHT = "insight";

    private static final Comparator<RecordedEvent> NEWEST_FIRST = Comparator.comparing(RecordedEvent::time)
            .thenComparing(RecordedEvent::number)
            .reversed();

    ObjectNode answer(Input input) {
        int results = Math.min(results(input), state.pageSize());
        String question = question(input);
        Predicate<RecordedEvent> wanted = wanted(input);
        Optional<LookupToken> from = input.text("NextToken").map(text -> LookupToken.read(text, question));
        List<RecordedEvent> found = state.history
                .seen(account.id(), region, state.now())
                .filter(wanted)
                .filter(event -> from.map(token -> token.isBefore(event)).orElse(true))
                .sorted(NEWEST_FIRST)
                .limit(results + 1L)
                .toList();
        List<RecordedEvent> page = found.subList(0, Math.min(results, found.size()));
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("Events");
        page.forEach(event -> list.add(json(event)));
        if (found.size() > results) {
            answer.put("NextToken", LookupToken.after(page.get(results - 1)).text(question));
        }
        return answer;
    }

    private static int results(Input input) {
        int results = input.number("MaxResults").orElse(MOST_RESULTS);
        if (results < 1 || results > MOST_RESULTS) {
            throw ServiceError.of(
                    "InvalidMaxResultsException", "expected MaxResults of 1 to 50, found `" + results + "`");
        }
        return results;
    }

    /** What is asked for, whatever the page: a token continues one question alone. */
    private String question(Input input) {
        ObjectNode asked = input.json();
        asked.remove(List.of("NextToken", "MaxResults"));
        return account.id() + " " + region + " " + Json.write(asked);
    }

    private static Predicate<RecordedEvent> wanted(Input input) {
        Optional<Instant> start = input.time("StartTime");
        Optional<Instant> end = input.time("EndTime");
        if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
            throw ServiceError.of("InvalidTimeRangeException", "StartTime is after EndTime");
        }
        Predicate<RecordedEvent> attribute = LookupAttribute.read(input);
        boolean insights = isAboutInsights(input);
        return event -> !insights
                && attribute.test(event)
                && start.map(time -> !event.time().isBefore(time)).orElse(true)
                && end.map(time -> !event.time().isAfter(time)).orElse(true);
    }

    /** There are no insights here, but one may ask for them. */
    private static boolean isAboutInsights(Input input) {
        Optional<String> category = input.text("EventCategory");
        if (category.isPresent() && !category.get().equals(INSIGHT)) {
            throw ServiceError.of(
                    "InvalidEventCategoryException",
                    "expected the event category `insight`, found `" + category.get() + "`");
        }
        return category.isPresent();
    }

    private static ObjectNode json(RecordedEvent event) {
        ObjectNode json = Json.object()
                .put("EventId", event.id())
                .put("EventName", event.name())
                .put("ReadOnly", "false");
        Json.put(json, "AccessKeyId", event.accessKeyId());
        Json.putTime(json, "EventTime", Optional.of(event.time()));
        json.put("EventSource", event.source());
        Json.put(json, "Username", event.username());
        ArrayNode resources = json.putArray("Resources");
        event.resources()
                .forEach(resource -> resources
                        .addObject()
                        .put("ResourceType", resource.type())
                        .put("ResourceName", resource.name()));
        return json.put("CloudTrailEvent", event.json());
    }
}
