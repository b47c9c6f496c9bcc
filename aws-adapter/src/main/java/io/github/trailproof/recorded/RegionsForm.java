package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import java.io.IOException;

/** The account's enabled regions: a list of names, or an object that says why there is none. */
final class RegionsForm {

    private static final String REGIONS = "a list of regions, or an object with the reason why there is none";
    private static final MissingEvidence NOT_ASKED = MissingEvidence.of(Operation.LIST_REGIONS, new NotAsked());

    private static final Members<EnabledRegions, Object> NO_MEMBERS = new Members<>(REGIONS);

    private RegionsForm() {}

    static Evidence<EnabledRegions> read(Json json) throws IOException {
        if (json.isList()) {
            return Evidence.known(EnabledRegions.of(json.texts()));
        }
        Absence absence = new Absence();
        NO_MEMBERS.read(json, NO_MEMBERS, absence);
        if (!absence.isStated()) {
            throw json.refuse("expected " + REGIONS + ", found an object without one");
        }
        return Evidence.missing(absence.reason(json, 0, NOT_ASKED));
    }

    /** Writes the regions; evidence that was not asked for is left out, as the absent member says the same. */
    static void write(Evidence<EnabledRegions> regions, JsonGenerator out) throws IOException {
        if (regions instanceof Evidence.Known<EnabledRegions> known) {
            out.writeArrayFieldStart("enabledRegions");
            for (String name : known.answer().names()) {
                out.writeString(name);
            }
            out.writeEndArray();
        } else if (!regions.equals(Evidence.missing(NOT_ASKED))) {
            out.writeFieldName("enabledRegions");
            Absence.write(regions, NOT_ASKED, out, answer -> {});
        }
    }
}
