package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.events.EventField;
import io.github.trailproof.recorded.assessment.RecordedGap.RecordedWitness;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A gap's {@code witness}. Fields that put the event into the gap are members besides. */
final class WitnessCodec {

    static final String WHAT = "a witness as an object";

    private static final Members<RecordedWitness, Draft> MEMBERS = members();

    private static final class Draft {
        private String region = "";
        private String eventSource = "";
        private String eventName = "";
        private boolean readOnly;
        private final Map<EventField, String> fields = new EnumMap<>(EventField.class);
        private boolean synthetic;
    }

    private WitnessCodec() {}

    private static Members<RecordedWitness, Draft> members() {
        Members<RecordedWitness, Draft> members = new Members<RecordedWitness, Draft>(WHAT)
                .text("region", witness -> Optional.of(witness.region()), (draft, region) -> draft.region = region)
                .text(
                        "eventSource",
                        witness -> Optional.of(witness.eventSource()),
                        (draft, source) -> draft.eventSource = source)
                .text("eventName", witness -> Optional.of(witness.eventName()), (draft, name) -> draft.eventName = name)
                .flag(
                        "readOnly",
                        witness -> Optional.of(witness.readOnly()),
                        (draft, readOnly) -> draft.readOnly = readOnly);
        for (EventField field : EventField.values()) {
            if (field != EventField.EVENT_SOURCE && field != EventField.EVENT_NAME) {
                members.text(
                        field.apiName(),
                        witness -> Optional.ofNullable(witness.fields().get(field)),
                        (draft, text) -> draft.fields.put(field, text));
            }
        }
        return members.flag(
                "synthetic",
                witness -> Optional.of(witness.synthetic()).filter(synthetic -> synthetic),
                (draft, synthetic) -> draft.synthetic = synthetic);
    }

    static RecordedWitness read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        MEMBERS.require(json, found, "region", "a text");
        MEMBERS.require(json, found, "eventSource", "a text");
        MEMBERS.require(json, found, "eventName", "a text");
        MEMBERS.require(json, found, "readOnly", "true or false");
        return new RecordedWitness(
                draft.region, draft.eventSource, draft.eventName, draft.readOnly, draft.fields, draft.synthetic);
    }

    static void write(RecordedWitness witness, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(witness, out);
    }
}
