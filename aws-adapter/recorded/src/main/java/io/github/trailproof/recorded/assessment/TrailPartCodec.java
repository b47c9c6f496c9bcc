package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.recorded.assessment.RecordedAssessment.TrailPart;
import io.github.trailproof.recorded.codec.TrailArnCodec;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.trail.TrailArn;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An element of an assessment's {@code trails}. */
final class TrailPartCodec {

    private static final String REQUIREMENTS = "an object of outcomes by requirement";

    private static final EnumCodec.Table<Requirement, Outcome> OUTCOMES =
            new EnumCodec.Table<>(REQUIREMENTS, Requirement.class, Outcome.class);

    private static final Members<TrailPart, Draft> MEMBERS = new Members<TrailPart, Draft>("a trail as an object")
            .value(
                    "arn",
                    trail -> Optional.of(trail.arn()).filter(TrailPartCodec::isKnown),
                    (draft, arn) -> draft.arn = arn,
                    TrailArnCodec::read,
                    TrailArnCodec::write)
            .text("address", TrailPart::address, (draft, address) -> draft.address = Optional.of(address))
            .text(
                    "homeRegion",
                    trail -> Optional.of(trail.homeRegion())
                            .filter(region -> !region.equals(PlannedTrail.UNKNOWN_REGION)),
                    (draft, region) -> draft.homeRegion = region)
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
        private String homeRegion = PlannedTrail.UNKNOWN_REGION;
        private Optional<String> address = Optional.empty();
        private boolean organizationTrail;
        private Map<Requirement, Outcome> requirements = Map.of();
    }

    private TrailPartCodec() {}

    static TrailPart read(JsonCursor json) throws IOException {
        Draft draft = new Draft();
        long found = MEMBERS.read(json, draft);
        TrailArn arn = draft.arn;
        if (arn == null) {
            // Of a trail that is planned, the account and the home region may not be known.
            arn = draft.address.map(TrailPartCodec::unknown).orElse(null);
        }
        if (arn == null) {
            throw json.lacks("arn", TrailArnCodec.WHAT);
        }
        if (draft.address.isEmpty()) {
            MEMBERS.require(json, found, "homeRegion", "a text");
        }
        MEMBERS.require(json, found, "organizationTrail", "true or false");
        MEMBERS.require(json, found, "requirements", REQUIREMENTS);
        return new TrailPart(arn, draft.homeRegion, draft.organizationTrail, draft.address, draft.requirements);
    }

    /** Whether the ARN is one, and does not stand for a trail whose account or region a plan leaves open. */
    static boolean isKnown(TrailArn arn) {
        return !arn.isOwnedBy(PlannedTrail.UNKNOWN_ACCOUNT) && !arn.region().equals(PlannedTrail.UNKNOWN_REGION);
    }

    private static TrailArn unknown(String address) {
        return new TrailArn("aws", PlannedTrail.UNKNOWN_REGION, PlannedTrail.UNKNOWN_ACCOUNT, address);
    }

    static void write(TrailPart trail, JsonGenerator out) throws IOException {
        MEMBERS.writeObject(trail, out);
    }
}
