package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Warning;
import io.github.trailproof.recorded.codec.TrailArnCodec;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code warnings}. */
final class WarningCodec {

    private static final String KINDS = "INTERRUPTION, NO_DELIVERY or DELIVERIES_STOPPED";
    private static final String TIME = "a time as ISO-8601";

    private static final Members<Warning, Draft> MEMBERS = new Members<Warning, Draft>("a warning as an object")
            .value(
                    "kind",
                    warning -> Optional.of(warning.kind()),
                    (draft, kind) -> draft.kind = kind,
                    json -> EnumCodec.read(json, Warning.Kind.class),
                    EnumCodec::write)
            .value(
                    "trailArn",
                    warning -> Optional.of(warning.trailArn()),
                    (draft, arn) -> draft.trailArn = arn,
                    TrailArnCodec::read,
                    TrailArnCodec::write)
            .text("region", warning -> Optional.of(warning.region()), (draft, region) -> draft.region = region)
            .value(
                    "from",
                    warning -> Optional.of(warning.from()),
                    (draft, from) -> draft.from = from,
                    WarningCodec::readTime,
                    WarningCodec::writeTime)
            .value(
                    "to",
                    warning -> Optional.of(warning.to()),
                    (draft, to) -> draft.to = to,
                    WarningCodec::readTime,
                    WarningCodec::writeTime);

    private static final class Draft {
        private Warning.@Nullable Kind kind;
        private @Nullable TrailArn trailArn;
        private String region = "";
        private @Nullable Instant from;
        private @Nullable Instant to;
    }

    private WarningCodec() {}

    static Warning read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        MEMBERS.require(json, found, "region", "a text");
        Warning.Kind kind = draft.kind;
        if (kind == null) {
            throw json.lacks("kind", KINDS);
        }
        TrailArn trailArn = draft.trailArn;
        if (trailArn == null) {
            throw json.lacks("trailArn", TrailArnCodec.WHAT);
        }
        Instant from = draft.from;
        if (from == null) {
            throw json.lacks("from", TIME);
        }
        Instant to = draft.to;
        if (to == null) {
            throw json.lacks("to", TIME);
        }
        return new Warning(kind, trailArn, draft.region, from, to);
    }

    static void write(Warning warning, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(warning, out);
    }

    private static Instant readTime(JsonCursor json) throws IOException {
        String text = json.text(TIME);
        try {
            return Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw json.expected(TIME);
        }
    }

    private static void writeTime(Instant time, JsonGenerator out) throws IOException {
        out.writeString(time.toString());
    }
}
