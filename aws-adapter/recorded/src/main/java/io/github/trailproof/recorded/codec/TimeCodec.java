package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.recorded.json.JsonCursor;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A time: read in every form that tools print, written as ISO-8601. No time decides anything, so a value that is none is
 * told as a warning, and counts as absent.
 */
final class TimeCodec {

    private TimeCodec() {}

    static Optional<Instant> read(JsonCursor json) throws IOException {
        Optional<Instant> time =
                json.isText() ? Times.iso(json.text()) : json.number().flatMap(Times::epochSeconds);
        if (time.isEmpty()) {
            json.warn("a time, as ISO-8601 with its offset or as seconds since 1970");
        }
        return time;
    }

    /** Reads a time of those that the API itself holds as texts, in no certain form. */
    static Optional<String> readText(JsonCursor json) throws IOException {
        if (json.isText()) {
            return Optional.of(json.text());
        }
        Optional<String> number = json.number();
        if (number.isEmpty()) {
            json.warn("a time as a text");
        }
        return number;
    }

    static void write(Instant time, JsonGenerator out) throws IOException {
        out.writeString(time.toString());
    }

    static void writeText(String time, JsonGenerator out) throws IOException {
        out.writeString(time);
    }
}
