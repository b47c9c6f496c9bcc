package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account's enabled regions: a list of names, or an object that says why there is none. A list that was taken from
 * the evidence of another account stands in an object, {@code {"regions":[…],"providedBy":"<account>"}}.
 */
final class RegionsCodec {

    private static final String REGIONS = "a list of regions, or an object with the reason why there is none";
    private static final MissingEvidence NOT_ASKED = MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked());

    private static final Members<EnabledRegions, Draft> MEMBERS = new Members<EnabledRegions, Draft>(REGIONS)
            .member(
                    "regions",
                    (json, draft) -> draft.regions = Optional.of(EnabledRegions.of(json.texts())),
                    (regions, out) -> {
                        out.writeFieldName("regions");
                        writeNames(regions, out);
                    });

    private static final class Draft {
        private Optional<EnabledRegions> regions = Optional.empty();
    }

    private RegionsCodec() {}

    static Stream<String> names() {
        return MEMBERS.names();
    }

    static Evidence<EnabledRegions> read(JsonCursor json) throws IOException {
        if (json.isList()) {
            return Evidence.known(EnabledRegions.of(json.texts()));
        }
        Draft draft = new Draft();
        Absence absence = new Absence();
        long found = MEMBERS.read(json, draft, absence);
        if (absence.isStated()) {
            return Evidence.missing(absence.reason(json, found, NOT_ASKED));
        }
        return absence.known(
                draft.regions.orElseThrow(() -> json.refuse("expected " + REGIONS + ", found an object without one")));
    }

    /** Writes the regions; evidence that was not asked for is left out, as the absent member says the same. */
    static void write(Evidence<EnabledRegions> regions, JsonGenerator out) throws IOException {
        if (regions instanceof Evidence.Known<EnabledRegions> known
                && known.providedBy().isEmpty()) {
            out.writeFieldName("enabledRegions");
            writeNames(known.answer(), out);
        } else if (!regions.equals(Evidence.missing(NOT_ASKED))) {
            out.writeFieldName("enabledRegions");
            Absence.write(regions, NOT_ASKED, out, MEMBERS::write);
        }
    }

    private static void writeNames(EnabledRegions regions, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (String name : regions.names()) {
            out.writeString(name);
        }
        out.writeEndArray();
    }
}
