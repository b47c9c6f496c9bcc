package io.github.trailproof.examples.audit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.coverage.Witness;
import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** A gap as an object of the {@code jsonl} format. Members that do not apply are left out. */
final class GapJson {

    private static final String EVERY_REGION = "*";
    private static final String ANYTHING = "*";

    private final JsonGenerator json;

    GapJson(JsonGenerator json) {
        this.json = json;
    }

    void write(Gap gap) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("certain", gap.certain());
        regions(gap);
        events(gap.events());
        witness(gap);
        conditions(gap.events());
        if (!gap.except().isEmpty()) {
            json.writeArrayFieldStart("except");
            for (EventPattern recorded : gap.except()) {
                json.writeStartObject();
                events(recorded);
                conditions(recorded);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void events(EventPattern events) throws IOException {
        json.writeArrayFieldStart("readWrite");
        for (ReadWrite readWrite : events.readWrite()) {
            json.writeString(readWrite.name());
        }
        json.writeEndArray();
        json.writeStringField("eventSources", text(events, EventField.EVENT_SOURCE));
    }

    private void conditions(EventPattern events) throws IOException {
        List<EventField> further = further(events);
        if (!further.isEmpty()) {
            json.writeObjectFieldStart("conditions");
            for (EventField field : further) {
                json.writeStringField(field.apiName(), text(events, field));
            }
            json.writeEndObject();
        }
    }

    /** The fields beyond the source that hold not just anything. */
    private static List<EventField> further(EventPattern events) {
        return events.conditions().keySet().stream()
                .filter(field -> field != EventField.EVENT_SOURCE)
                .sorted()
                .toList();
    }

    private static String text(EventPattern events, EventField field) {
        List<TextPattern> patterns = events.conditions().getOrDefault(field, List.of());
        return patterns.isEmpty()
                ? ANYTHING
                : patterns.stream().map(TextPattern::toString).collect(Collectors.joining(", "));
    }

    private void regions(Gap gap) throws IOException {
        json.writeArrayFieldStart("regions");
        if (gap.everyRegion()) {
            json.writeString(EVERY_REGION);
        }
        for (Scope scope : gap.scopes()) {
            boolean global = scope.kind() == Scope.Kind.GLOBAL_SERVICES;
            // In every region, a service without global events says nothing of the global services.
            if (global ? !(gap.everyRegion() && gap.isRegionalOnly()) : !gap.everyRegion()) {
                json.writeString(name(scope));
            }
        }
        json.writeEndArray();
    }

    /** The event's members, those of further fields only where they put it into the gap. */
    private void witness(Gap gap) throws IOException {
        Witness witness = gap.witness();
        ManagementEvent event = witness.event();
        json.writeObjectFieldStart("witness");
        json.writeStringField("region", name(event.scope()));
        json.writeStringField("eventSource", event.eventSource());
        json.writeStringField("eventName", event.eventName());
        json.writeBooleanField("readOnly", event.readWrite() == ReadWrite.READ);
        for (EventField field : further(gap.events())) {
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
