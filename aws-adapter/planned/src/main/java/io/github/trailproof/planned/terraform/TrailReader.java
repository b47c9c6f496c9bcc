package io.github.trailproof.planned.terraform;

import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Quoted;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.world.Attribute;
import io.github.trailproof.planned.world.TrailValues;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;

/** The attributes of an {@code aws_cloudtrail} resource, and which of them are known only after apply. */
final class TrailReader {

    static final String TYPE = "aws_cloudtrail";

    private final String address;
    private final Value values;
    private final Value unknown;

    /**
     * Reads attributes.
     *
     * @param values as the plan has them
     * @param unknown true at what is known only after apply
     */
    TrailReader(String address, Value values, Value unknown) {
        this.address = address;
        this.values = values;
        this.unknown = unknown;
    }

    /** The values, as they are once the trail is made. */
    TrailValues made() throws MalformedInput {
        return read(Optional.empty());
    }

    /** The values, after a change of what was before. */
    TrailValues changedFrom(Value before) throws MalformedInput {
        return read(Optional.of(before));
    }

    private TrailValues read(Optional<Value> before) throws MalformedInput {
        return new TrailValues(
                isUnknown("arn") ? Optional.empty() : arn(values),
                text("name"),
                flag("is_multi_region_trail"),
                flag("include_global_service_events"),
                flag("is_organization_trail"),
                flag("enable_logging"),
                new SelectorsReader(address, values, unknown).read(before));
    }

    /** The region that the resource itself names. */
    Optional<String> region() {
        return isUnknown("region") ? Optional.empty() : values.get("region").text();
    }

    /** Whether the resource leaves its region to be known after apply. */
    boolean isRegionUnknown() {
        return isUnknown("region");
    }

    /** The ARN of a trail that exists. */
    static Optional<TrailArn> arn(Value values) {
        return values.get("arn").text().or(() -> values.get("id").text()).flatMap(TrailReader::parse);
    }

    static Optional<TrailArn> parse(String text) {
        try {
            return Optional.of(TrailArn.parse(text));
        } catch (IllegalArgumentException noArn) {
            return Optional.empty();
        }
    }

    private boolean isUnknown(String name) {
        return unknown.isTrue() || unknown.get(name).isTrue();
    }

    private Attribute<String> text(String name) {
        return isUnknown(name)
                ? Attribute.open(address + "." + name)
                : values.get(name).text().map(Attribute::known).orElseGet(() -> Attribute.open(address + "." + name));
    }

    /** A flag; its default is in the plan, so one without a value is open. */
    private Attribute<Boolean> flag(String name) throws MalformedInput {
        Value value = values.get(name);
        if (isUnknown(name)) {
            return Attribute.open(address + "." + name);
        }
        if (value instanceof Value.Nothing) {
            return Attribute.open(OpenInPlan.NOT_DOCUMENTED, address + "." + name);
        }
        return value.flag()
                .map(Attribute::known)
                .orElseThrow(() -> new MalformedInput(
                        Quoted.of(address + "." + name), "expected true or false, found " + value.words()));
    }
}
