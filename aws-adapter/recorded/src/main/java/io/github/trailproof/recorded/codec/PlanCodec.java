package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.Quoted;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of trails, by ARN; what it leaves open, and why; and the values of a selector that are known only after
 * it is applied, as addresses by member.
 */
final class PlanCodec {

    private static final String WHY = "one of " + List.of(OpenInPlan.values());

    private static final Members<Planned, OpenDraft> OPEN = new Members<Planned, OpenDraft>(
                    "what a plan leaves open as an object")
            .value(
                    "why",
                    planned -> Optional.of(planned.why()),
                    (draft, why) -> draft.why = why,
                    PlanCodec::readWhy,
                    (why, out) -> out.writeString(why.name()))
            .text("address", planned -> Optional.of(planned.address()), (draft, text) -> draft.address = text);

    private static final class OpenDraft {
        private @Nullable OpenInPlan why;
        private String address = "";
    }

    private static final Members<PlannedTrail, Draft> MEMBERS = new Members<PlannedTrail, Draft>(
                    "a planned trail as an object")
            .text("address", PlannedTrail::address, (draft, address) -> draft.address = Optional.of(address))
            .value(
                    "trail",
                    PlannedTrail::trail,
                    (draft, trail) -> draft.trail = Optional.of(trail),
                    TrailCodec::read,
                    TrailCodec::write)
            .value(
                    "open",
                    plan -> Optional.of(plan.open()).filter(open -> !open.isEmpty()),
                    (draft, open) -> draft.open = open,
                    PlanCodec::readOpen,
                    PlanCodec::writeOpen);

    private static final class Draft {
        private Optional<String> address = Optional.empty();
        private Optional<Trail> trail = Optional.empty();
        private SortedMap<String, Cause> open = new TreeMap<>();
    }

    private PlanCodec() {}

    static Stream<String> names() {
        return Stream.concat(MEMBERS.names(), OPEN.names());
    }

    static SortedMap<TrailArn, PlannedTrail> readAll(JsonCursor json) throws IOException {
        SortedMap<TrailArn, PlannedTrail> planned = new TreeMap<>();
        AccountLimits limits = new AccountLimits();
        json.expectObject("planned trails by ARN as an object");
        for (String name = json.nextMember(); name != null; name = json.nextMember()) {
            TrailArn arn = TrailArnCodec.parse(json, name);
            if (planned.putIfAbsent(arn, read(json, arn)) != null) {
                throw json.refuse("expected each trail once, found " + Quoted.of(name) + " again");
            }
            limits.trails(planned.size());
            limits.check(json);
        }
        return planned;
    }

    private static PlannedTrail read(JsonCursor json, TrailArn arn) throws IOException {
        Draft draft = new Draft();
        MEMBERS.read(json, draft);
        if (draft.trail.filter(trail -> !trail.trailArn().equals(arn)).isPresent()) {
            throw json.refuse("trail", "expected the ARN under which the trail stands");
        }
        return new PlannedTrail(draft.trail, draft.address, draft.open);
    }

    private static SortedMap<String, Cause> readOpen(JsonCursor json) throws IOException {
        SortedMap<String, Cause> open = new TreeMap<>();
        json.expectObject("what is open, by member, as an object");
        for (String name = json.nextMember(); name != null; name = json.nextMember()) {
            if (open.putIfAbsent(name, Absence.readCause(json)) != null) {
                throw json.refuse("expected each member once, found " + Quoted.of(name) + " again");
            }
        }
        return open;
    }

    private static void writeOpen(SortedMap<String, Cause> open, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Cause> entry : open.entrySet()) {
            out.writeFieldName(entry.getKey());
            Absence.writeCause(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    static void writeAll(SortedMap<TrailArn, PlannedTrail> planned, JsonGenerator out) throws IOException {
        if (planned.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("planned");
        for (Map.Entry<TrailArn, PlannedTrail> entry : planned.entrySet()) {
            out.writeFieldName(entry.getKey().toString());
            MEMBERS.writeObject(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    static Planned readCause(JsonCursor json) throws IOException {
        OpenDraft draft = new OpenDraft();
        OPEN.read(json, draft);
        OpenInPlan why = draft.why;
        if (why == null) {
            throw json.lacks("why", WHY);
        }
        return new Planned(why, draft.address);
    }

    private static OpenInPlan readWhy(JsonCursor json) throws IOException {
        String name = json.text(WHY);
        for (OpenInPlan why : OpenInPlan.values()) {
            if (why.name().equals(name)) {
                return why;
            }
        }
        throw json.expected(WHY);
    }

    static void writeCause(Planned planned, JsonGenerator out) throws IOException {
        OPEN.writeObject(planned, out);
    }

    static SortedMap<String, String> readAddresses(JsonCursor json) throws IOException {
        SortedMap<String, String> addresses = new TreeMap<>();
        json.expectObject("addresses by member as an object");
        for (String name = json.nextMember(); name != null; name = json.nextMember()) {
            if (addresses.putIfAbsent(name, json.text()) != null) {
                throw json.refuse("expected each member once, found " + Quoted.of(name) + " again");
            }
        }
        return addresses;
    }

    static void writeAddresses(SortedMap<String, String> addresses, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> entry : addresses.entrySet()) {
            out.writeStringField(entry.getKey(), entry.getValue());
        }
        out.writeEndObject();
    }
}
