package io.github.trailproof.recorded.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.trailproof.history.timeline.Observation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Finds the calls that changed trails, enabled regions or an organization among CloudTrail's records, in memory that does not grow with their number.
 *
 * <p>It reads log files as CloudTrail delivers them, {@code {"Records":[…]}}, the output of {@code aws cloudtrail
 * lookup-events}, {@code {"Events":[{"CloudTrailEvent":"…"}]}}, and records one by one or in lists; also compressed with
 * gzip. Other records, calls that failed and members it does not know are passed over. Records may come late, repeated and
 * in any order.
 *
 * <pre>{@code
 * List<Observation> observations = new ArrayList<>();
 * TrailEventReader.read(in, observations::add, complaint -> System.err.println(complaint));
 * }</pre>
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class TrailEventReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    // A record has at most 256 KB, and lookup-events prints it as one text.
                    .maxStringLength(4 * 1024 * 1024)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private static final int GZIP = 0x1f8b;

    private TrailEventReader() {}

    /** Takes the calls that are found. */
    public interface Calls {
        /** Takes an {@link Observation.Call}, or an {@link Observation.OtherCall}. */
        void add(Observation call);
    }

    /** Takes what cannot be read of a record that is about a trail. The other records are read all the same. */
    public interface Complaints {
        /** Takes a complaint: what was expected and found, on one line. */
        void add(String complaint);
    }

    /**
     * Whether a file in a bucket's layout holds no records of management events, by its name: digests and insights.
     *
     * @param path the file's path or key
     */
    public static boolean isBesideRecords(String path) {
        return path.contains("CloudTrail-Digest") || path.contains("CloudTrail-Insight");
    }

    /**
     * Reads a stream to its end, and does not close it.
     *
     * @throws IOException if the stream fails or is not JSON; what was found until then has been handed on
     */
    public static void read(InputStream in, Calls calls, Complaints complaints) throws IOException {
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(complaints, "complaints");
        try (JsonParser parser = JSON.createParser(unzipped(Objects.requireNonNull(in, "in")))) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                value(parser, token, calls, complaints);
            }
        } catch (JsonProcessingException e) {
            throw new IOException("expected CloudTrail's records as JSON, found " + e.getOriginalMessage(), e);
        }
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(2);
        int first = buffered.read();
        int second = buffered.read();
        buffered.reset();
        return ((first << 8) | second) == GZIP ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    private static void value(JsonParser parser, JsonToken token, Calls calls, Complaints complaints)
            throws IOException {
        if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                value(parser, next, calls, complaints);
            }
        } else if (token == JsonToken.START_OBJECT) {
            object(parser, calls, complaints);
        }
    }

    /** A record, or what holds records. */
    private static void object(JsonParser parser, Calls calls, Complaints complaints) throws IOException {
        RecordScan scan = new RecordScan();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "Records", "Events" -> value(parser, token, calls, complaints);
                case "CloudTrailEvent" -> text(parser, token, calls, complaints);
                default -> scan.member(name, token, parser);
            }
        }
        if (scan.isChange()) {
            try {
                ChangeRecord record = new ChangeRecord(scan);
                if (!record.isOfNoConcern()) {
                    calls.add(record.observation());
                    record.consequence().ifPresent(calls::add);
                }
            } catch (MalformedRecordException e) {
                complaints.add("record " + scan.text("eventID").orElse("without eventID") + ": " + e.getMessage());
            }
        }
    }

    private static void text(JsonParser parser, JsonToken token, Calls calls, Complaints complaints)
            throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            parser.skipChildren();
            return;
        }
        try (JsonParser inner = JSON.createParser(parser.getText())) {
            value(inner, inner.nextToken(), calls, complaints);
        }
    }
}
