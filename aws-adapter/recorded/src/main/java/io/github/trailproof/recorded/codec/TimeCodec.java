package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** A time: read in every form that the AWS CLI prints, written as ISO-8601. */
final class TimeCodec {

    private TimeCodec() {}

    static Instant read(JsonCursor json) throws IOException {
        Optional<Instant> time =
                json.isText() ? Times.iso(json.text()) : json.number().flatMap(Times::epochSeconds);
        if (time.isEmpty()) {
            throw json.expected("a time, as ISO-8601 with its offset or as seconds since 1970");
        }
        return time.get();
    }

    static void write(Instant time, JsonGenerator out) throws IOException {
        out.writeString(time.toString());
    }
}
