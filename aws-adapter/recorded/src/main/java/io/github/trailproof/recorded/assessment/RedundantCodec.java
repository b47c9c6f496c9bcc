package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.coverage.RedundantTrail;
import io.github.trailproof.recorded.codec.TrailArnCodec;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code redundant}. */
final class RedundantCodec {

    private static final String COVERED_BY = "a list of trails' ARNs";

    private static final Members<RedundantTrail, Draft> MEMBERS = new Members<RedundantTrail, Draft>(
                    "a redundant trail as an object")
            .value(
                    "trailArn",
                    trail -> Optional.of(trail.trailArn()),
                    (draft, arn) -> draft.trailArn = arn,
                    TrailArnCodec::read,
                    TrailArnCodec::write)
            .requiredList(
                    "coveredBy",
                    RedundantTrail::coveredBy,
                    (draft, trails) -> draft.coveredBy = trails,
                    COVERED_BY,
                    TrailArnCodec::read,
                    TrailArnCodec::write);

    private static final class Draft {
        private @Nullable TrailArn trailArn;
        private List<TrailArn> coveredBy = List.of();
    }

    private RedundantCodec() {}

    static RedundantTrail read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        TrailArn trailArn = draft.trailArn;
        if (trailArn == null) {
            throw json.lacks("trailArn", TrailArnCodec.WHAT);
        }
        MEMBERS.require(json, found, "coveredBy", COVERED_BY);
        return new RedundantTrail(trailArn, draft.coveredBy);
    }

    static void write(RedundantTrail trail, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(trail, out);
    }
}
