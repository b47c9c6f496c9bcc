package io.github.trailproof.examples.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.coverage.EventField;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.ManagementEvent;
import io.github.trailproof.coverage.ReadWrite;
import io.github.trailproof.coverage.Scope;
import io.github.trailproof.coverage.Witness;
import java.io.IOException;
import java.util.List;

/** A gap as an object of the {@code jsonl} format. Members that do not apply are left out. */
final class GapJson {

    private static final String EVERY_REGION = "*";

    private final JsonGenerator json;

    GapJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Gap gap) throws IOException {
        List<EventField> further = gap.conditions().keySet().stream()
                .filter(field -> field != EventField.EVENT_SOURCE)
                .sorted()
                .toList();
        json.writeStartObject();
        json.writeBooleanField("certain", gap.certain());
        regions(gap);
        json.writeArrayFieldStart("readWrite");
        for (ReadWrite readWrite : gap.readWrite()) {
            json.writeString(readWrite.name());
        }
        json.writeEndArray();
        json.writeStringField("eventSources", gap.eventSources());
        witness(gap.witness(), further);
        if (!further.isEmpty()) {
            json.writeObjectFieldStart("conditions");
            for (EventField field : further) {
                json.writeStringField(field.apiName(), gap.text(field));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void regions(Gap gap) throws IOException {
        json.writeArrayFieldStart("regions");
        if (gap.everyRegion()) {
            json.writeString(EVERY_REGION);
        }
        for (Scope scope : gap.scopes()) {
            boolean global = scope.kind() == Scope.Kind.GLOBAL_SERVICES;
            // In every region, a service without global events says nothing of the global services.
            if (global ? !(gap.everyRegion() && GapWords.isRegional(gap)) : !gap.everyRegion()) {
                json.writeString(name(scope));
            }
        }
        json.writeEndArray();
    }

    /** The event's members, those of further fields only where they put it into the gap. */
    private void witness(Witness witness, List<EventField> further) throws IOException {
        ManagementEvent event = witness.event();
        json.writeObjectFieldStart("witness");
        json.writeStringField("region", name(event.scope()));
        json.writeStringField("eventSource", event.eventSource());
        json.writeStringField("eventName", event.eventName());
        json.writeBooleanField("readOnly", event.readWrite() == ReadWrite.READ);
        for (EventField field : further) {
            if (field != EventField.EVENT_NAME) {
                json.writeStringField(field.apiName(), event.text(field));
            }
        }
        if (!witness.wellKnown()) {
            json.writeBooleanField("synthetic", true);
        }
        json.writeEndObject();
    }

    private static String name(Scope scope) {
        return switch (scope.kind()) {
            case REGION -> scope.region();
            case OTHER_REGIONS -> "other";
            case GLOBAL_SERVICES -> "global";
        };
    }
}
