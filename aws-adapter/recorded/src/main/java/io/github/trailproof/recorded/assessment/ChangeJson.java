package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.history.Blame;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A change, and the sets of changes that are to blame. What does not apply is left out. */
final class ChangeJson {

    private ChangeJson() {}

    static void write(Change change, JsonGenerator out) throws IOException {
        out.writeStartObject();
        Optional<ChangeCall> call = change.call();
        text("at", call.map(made -> made.at().toString()), out);
        text("eventName", call.map(ChangeCall::eventName), out);
        text("eventId", call.flatMap(ChangeCall::eventId), out);
        text("region", change.region(), out);
        text("trailArn", change.trailArn().map(TrailArn::toString), out);
        out.writeStringField("facet", change.facet().name());
        out.writeStringField("field", change.field());
        text("before", change.before(), out);
        text("after", change.after(), out);
        if (call.isPresent()) {
            write(call.get().caller(), out);
        }
        out.writeEndObject();
    }

    private static void write(Caller caller, JsonGenerator out) throws IOException {
        text("userIdentityArn", caller.arn(), out);
        text("userIdentityType", caller.type(), out);
        text("sessionIssuerArn", caller.sessionIssuerArn(), out);
        text("invokedBy", caller.invokedBy(), out);
        text("userAgent", caller.userAgent(), out);
        text("sourceIPAddress", caller.sourceIpAddress(), out);
    }

    static void writeList(List<Change> changes, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Change change : changes) {
            write(change, out);
        }
        out.writeEndArray();
    }

    static void write(Blame blame, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (List<Change> set : blame.sets()) {
            writeList(set, out);
        }
        out.writeEndArray();
    }

    private static void text(String name, Optional<String> value, JsonGenerator out) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }
}
