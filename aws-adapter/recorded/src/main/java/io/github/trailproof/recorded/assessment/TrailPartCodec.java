package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.recorded.assessment.RecordedAssessment.TrailPart;
import io.github.trailproof.recorded.codec.TrailArnCodec;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code trails}. */
final class TrailPartCodec {

    private static final String REQUIREMENTS = "an object of outcomes by requirement";

    private static final EnumCodec.Table<Requirement, Outcome> OUTCOMES =
            new EnumCodec.Table<>(REQUIREMENTS, Requirement.class, Outcome.class);

    private static final Members<TrailPart, Draft> MEMBERS = new Members<TrailPart, Draft>("a trail as an object")
            .member("arn", (json, draft) -> draft.arn = TrailArnCodec.read(json), (trail, out) -> {
                out.writeFieldName("arn");
                TrailArnCodec.write(trail.arn(), out);
            })
            .member(
                    "homeRegion",
                    (json, draft) -> draft.homeRegion = json.text(),
                    (trail, out) -> out.writeStringField("homeRegion", trail.homeRegion()))
            .member(
                    "organizationTrail",
                    (json, draft) -> draft.organizationTrail = json.flag(),
                    (trail, out) -> out.writeBooleanField("organizationTrail", trail.organizationTrail()))
            .member(
                    "requirements",
                    (json, draft) -> draft.requirements = OUTCOMES.read(json),
                    (trail, out) -> OUTCOMES.write("requirements", trail.requirements(), out));

    private static final class Draft {
        private @Nullable TrailArn arn;
        private String homeRegion = "";
        private boolean organizationTrail;
        private Map<Requirement, Outcome> requirements = Map.of();
    }

    private TrailPartCodec() {}

    static TrailPart read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        TrailArn arn = draft.arn;
        if (arn == null) {
            throw json.lacks("arn", TrailArnCodec.WHAT);
        }
        MEMBERS.require(json, found, "homeRegion", "a text");
        MEMBERS.require(json, found, "organizationTrail", "true or false");
        MEMBERS.require(json, found, "requirements", REQUIREMENTS);
        return new TrailPart(arn, draft.homeRegion, draft.organizationTrail, draft.requirements);
    }

    static void write(TrailPart trail, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(trail, out);
    }
}
