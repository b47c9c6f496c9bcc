package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.recorded.assessment.RecordedGap.Events;
import io.github.trailproof.recorded.assessment.RecordedGap.RecordedWitness;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code gaps}. */
final class GapCodec {

    private static final String REGIONS = "a list of texts";

    private static final Members<RecordedGap, Draft> MEMBERS = new Members<RecordedGap, Draft>("a gap as an object")
            .member(
                    "certain",
                    (json, draft) -> draft.certain = json.flag(),
                    (gap, out) -> out.writeBooleanField("certain", gap.certain()))
            .requiredList(
                    "regions",
                    RecordedGap::regions,
                    (draft, regions) -> draft.regions = regions,
                    REGIONS,
                    JsonCursor::text,
                    (region, out) -> out.writeString(region))
            .requiredList(
                    "readWrite",
                    gap -> gap.events().readWrite(),
                    (draft, readWrite) -> draft.events.readWrite = readWrite,
                    EventsCodec.READ_WRITE,
                    json -> EnumCodec.read(json, ReadWrite.class),
                    EnumCodec::write)
            .member(
                    "eventSources",
                    (json, draft) -> draft.events.eventSources = json.text(),
                    (gap, out) ->
                            out.writeStringField("eventSources", gap.events().eventSources()))
            .member("witness", (json, draft) -> draft.witness = WitnessCodec.read(json), (gap, out) -> {
                out.writeFieldName("witness");
                WitnessCodec.write(gap.witness(), out);
            })
            .member(
                    "conditions",
                    (json, draft) -> draft.events.conditions = EventsCodec.readConditions(json),
                    (gap, out) -> EventsCodec.writeConditions(gap.events().conditions(), out))
            .list(
                    "except",
                    RecordedGap::except,
                    (draft, except) -> draft.except = except,
                    "a list of sets of events",
                    EventsCodec::read,
                    EventsCodec::write);

    private static final class Draft {
        private final EventsCodec.Draft events = new EventsCodec.Draft();
        private boolean certain;
        private List<String> regions = List.of();
        private @Nullable RecordedWitness witness;
        private List<Events> except = List.of();
    }

    private GapCodec() {}

    static RecordedGap read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        MEMBERS.require(json, found, "certain", "true or false");
        MEMBERS.require(json, found, "regions", REGIONS);
        MEMBERS.require(json, found, "readWrite", EventsCodec.READ_WRITE);
        MEMBERS.require(json, found, "eventSources", "a text");
        RecordedWitness witness = draft.witness;
        if (witness == null) {
            throw json.lacks("witness", WitnessCodec.WHAT);
        }
        return new RecordedGap(draft.certain, draft.regions, draft.events.build(), witness, draft.except);
    }

    static void write(RecordedGap gap, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(gap, out);
    }

    /** Writes the members without the braces, for what has others besides. */
    static void writeMembers(RecordedGap gap, JsonGenerator out) throws IOException {
        MEMBERS.write(gap, out);
    }
}
