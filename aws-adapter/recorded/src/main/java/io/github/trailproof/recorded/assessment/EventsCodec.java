package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.recorded.assessment.RecordedGap.Events;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of events: an element of a gap's {@code except}, and the same members of a gap itself. */
final class EventsCodec {

    static final String READ_WRITE = "a list of READ, WRITE or both";

    private static final Members<Map<EventField, String>, Map<EventField, String>> CONDITIONS = conditions();

    private static final Members<Events, Draft> MEMBERS = new Members<Events, Draft>("a set of events as an object")
            .requiredList(
                    "readWrite",
                    Events::readWrite,
                    (draft, readWrite) -> draft.readWrite = readWrite,
                    READ_WRITE,
                    json -> EnumCodec.read(json, ReadWrite.class),
                    EnumCodec::write)
            .member(
                    "eventSources",
                    (json, draft) -> draft.eventSources = json.text(),
                    (events, out) -> out.writeStringField("eventSources", events.eventSources()))
            .member(
                    "conditions",
                    (json, draft) -> draft.conditions = readConditions(json),
                    (events, out) -> writeConditions(events.conditions(), out));

    static final class Draft {
        List<ReadWrite> readWrite = List.of();
        String eventSources = "";
        Map<EventField, String> conditions = Map.of();

        Events build() {
            return new Events(readWrite, eventSources, conditions);
        }
    }

    private EventsCodec() {}

    static Events read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        MEMBERS.require(json, found, "readWrite", READ_WRITE);
        MEMBERS.require(json, found, "eventSources", "a text");
        return draft.build();
    }

    static void write(Events events, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(events, out);
    }

    static Map<EventField, String> readConditions(JsonCursor json) throws IOException {
        Map<EventField, String> conditions = new EnumMap<>(EventField.class);
        CONDITIONS.read(json, conditions);
        return conditions;
    }

    /** Writes the member unless there are no conditions. */
    static void writeConditions(Map<EventField, String> conditions, JsonGenerator out) throws IOException {
        if (!conditions.isEmpty()) {
            out.writeFieldName("conditions");
            CONDITIONS.writeObject(conditions, out);
        }
    }

    private static Members<Map<EventField, String>, Map<EventField, String>> conditions() {
        Members<Map<EventField, String>, Map<EventField, String>> members =
                new Members<>("an object of conditions by field");
        for (EventField field : EventField.values()) {
            if (field != EventField.EVENT_SOURCE) {
                members.text(
                        field.apiName(),
                        conditions -> Optional.ofNullable(conditions.get(field)),
                        (conditions, text) -> conditions.put(field, text));
            }
        }
        return members;
    }
}
