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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The account's enabled regions: a list, an answer of ListRegions or of EC2's DescribeRegions, or an object that says why
 * there is none. A list that was taken from
 * the evidence of another account stands in an object, {@code {"regions":[…],"providedBy":"<account>"}}.
 */
final class RegionsCodec {

    private static final String REGIONS = "a list of regions, or an object with the reason why there is none";
    private static final MissingEvidence NOT_ASKED = MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked());

    private static final Members<EnabledRegions, Draft> MEMBERS = new Members<EnabledRegions, Draft>(REGIONS)
            .member("regions", Draft::read, (regions, out) -> {
                out.writeFieldName("regions");
                writeNames(regions, out);
            })
            .member("Regions", Draft::read, (regions, out) -> {})
            .member("NextToken", Draft::readNextToken, (regions, out) -> {});

    private static final class Draft {
        private @Nullable RegionList regions;
        private boolean goesOn;

        static void read(JsonCursor json, Draft draft) throws IOException {
            if (draft.regions != null) {
                throw json.refuse("expected one list of regions, found another");
            }
            draft.regions = RegionList.read(json);
        }

        static void readNextToken(JsonCursor json, Draft draft) throws IOException {
            json.skip();
            draft.goesOn = true;
        }
    }

    private RegionsCodec() {}

    static Stream<String> names() {
        return Stream.concat(MEMBERS.names(), RegionList.names());
    }

    static Evidence<EnabledRegions> read(JsonCursor json) throws IOException {
        if (json.isList()) {
            return RegionList.read(json).evidence(new Absence());
        }
        Draft draft = new Draft();
        Absence absence = new Absence();
        long found = MEMBERS.read(json, draft, absence);
        if (absence.isStated()) {
            return Evidence.missing(absence.reason(json, found, NOT_ASKED));
        }
        RegionList regions = draft.regions;
        if (regions == null) {
            throw json.refuse("expected " + REGIONS + ", found an object without one");
        }
        if (draft.goesOn) {
            regions.goesOn();
        }
        return regions.evidence(absence);
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
