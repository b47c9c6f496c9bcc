package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.EvidencePlace;
import io.github.trailproof.evidence.MissingEvidence.AnswersDiffer;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two places where answers were found that differ. */
final class PlaceCodec {

    private static final String PLACES = "a list of two places";

    /** A line has fewer digits, and such a number fits into a long. */
    private static final int MOST_DIGITS = 18;

    private static final Members<EvidencePlace, Draft> MEMBERS = new Members<EvidencePlace, Draft>(
                    "a place as an object")
            .text("source", place -> Optional.of(place.source()), (draft, source) -> draft.source = source)
            .value(
                    "line",
                    place -> Optional.of(place.line()).filter(line -> line > 0),
                    (draft, line) -> draft.line = line,
                    PlaceCodec::readLine,
                    (line, out) -> out.writeNumber(line));

    private static final class Draft {
        private String source = "";
        private long line;
    }

    private PlaceCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static AnswersDiffer read(JsonCursor json) throws IOException {
        List<EvidencePlace> places = json.list(PLACES, PlaceCodec::readOne);
        if (places.size() != 2) {
            throw json.refuse("expected " + PLACES + ", found " + places.size());
        }
        return new AnswersDiffer(places.get(0), places.get(1));
    }

    private static EvidencePlace readOne(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        MEMBERS.require(json, found, "source", "a text");
        return new EvidencePlace(draft.source, draft.line);
    }

    private static long readLine(JsonCursor json) throws IOException {
        String number = json.number().orElse("");
        if (number.length() > MOST_DIGITS || !number.matches("[1-9][0-9]*")) {
            throw json.expected("the number of a line, from 1 on");
        }
        return Long.parseLong(number);
    }

    static void write(AnswersDiffer differ, JsonGenerator out) throws IOException {
        out.writeStartArray();
        MEMBERS.writeObject(differ.one(), out);
        MEMBERS.writeObject(differ.other(), out);
        out.writeEndArray();
    }
}
