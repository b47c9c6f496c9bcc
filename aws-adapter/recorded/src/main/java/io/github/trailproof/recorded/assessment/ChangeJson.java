package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.history.Blame;
import io.github.trailproof.history.Caller;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change, and the sets of changes that are to blame. What does not apply is left out. A trail of a plan has its address,
 * and no ARN where the plan leaves its account or its region open.
 */
final class ChangeJson {

    private final Map<TrailArn, String> addresses;
    private final JsonGenerator out;

    private ChangeJson(Map<TrailArn, String> addresses, JsonGenerator out) {
        this.addresses = Map.copyOf(addresses);
        this.out = out;
    }

    /** Writes changes to trails that no plan makes. */
    static ChangeJson to(JsonGenerator out) {
        return new ChangeJson(Map.of(), out);
    }

    /** Writes changes between two assessments, of which the second may be of a plan. */
    static ChangeJson between(Comparison comparison, JsonGenerator out) {
        Map<TrailArn, String> addresses = new HashMap<>();
        Stream.of(comparison.before(), comparison.after())
                .flatMap(assessment -> assessment.trails().stream())
                .forEach(trail -> trail.address().ifPresent(address -> addresses.put(trail.trailArn(), address)));
        return new ChangeJson(addresses, out);
    }

    void write(Change change) throws IOException {
        out.writeStartObject();
        Optional<ChangeCall> call = change.call();
        text("at", call.map(made -> made.at().toString()));
        text("eventName", call.map(ChangeCall::eventName));
        text("eventId", call.flatMap(ChangeCall::eventId));
        text("region", change.region());
        Optional<TrailArn> arn = change.trailArn();
        text("trailArn", arn.filter(TrailPartCodec::isKnown).map(TrailArn::toString));
        text("address", arn.flatMap(this::address));
        out.writeStringField("facet", change.facet().name());
        out.writeStringField("field", change.field());
        text("before", change.before().map(value -> value(value, arn)));
        text("after", change.after().map(value -> value(value, arn)));
        if (call.isPresent()) {
            write(call.get().caller());
        }
        out.writeEndObject();
    }

    /** That a trail is there is told by its ARN, if it has one. */
    private String value(String value, Optional<TrailArn> arn) {
        boolean madeUp = arn.filter(trail -> !TrailPartCodec.isKnown(trail))
                .filter(trail -> trail.toString().equals(value))
                .isPresent();
        return madeUp ? arn.flatMap(this::address).orElse(arn.orElseThrow().name()) : value;
    }

    private Optional<String> address(TrailArn arn) {
        return Optional.ofNullable(addresses.get(arn));
    }

    private void write(Caller caller) throws IOException {
        text("userIdentityArn", caller.arn());
        text("userIdentityType", caller.type());
        text("sessionIssuerArn", caller.sessionIssuerArn());
        text("invokedBy", caller.invokedBy());
        text("userAgent", caller.userAgent());
        text("sourceIPAddress", caller.sourceIpAddress());
    }

    void writeList(List<Change> changes) throws IOException {
        out.writeStartArray();
        for (Change change : changes) {
            write(change);
        }
        out.writeEndArray();
    }

    void write(Blame blame) throws IOException {
        out.writeStartArray();
        for (List<Change> set : blame.sets()) {
            writeList(set);
        }
        out.writeEndArray();
    }

    private void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }
}
