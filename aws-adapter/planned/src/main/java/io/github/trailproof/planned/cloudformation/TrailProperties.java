package io.github.trailproof.planned.cloudformation;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Scalars;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.world.Attribute;
import io.github.trailproof.planned.world.Change;
import io.github.trailproof.planned.world.Place;
import io.github.trailproof.planned.world.PlannedResource;
import io.github.trailproof.planned.world.TrailValues;
import io.github.trailproof.trail.EventSelectors;
import java.util.Optional;

/** The properties of one trail. What is absent is false, or the default selector, where the trail is made. */
final class TrailProperties {

    private static final String GLOBAL = "IncludeGlobalServiceEvents";
    private static final String LOGGING = "IsLogging";

    private final Functions functions;
    private final String path;
    private final Value properties;

    TrailProperties(Functions functions, String path, Value properties) {
        this.functions = functions;
        this.path = path;
        this.properties = properties;
    }

    PlannedResource resource(String address, Place place, Optional<String> physical, Optional<Cause> perhaps)
            throws MalformedInput {
        TrailValues made = values(Attribute.known(false), physical);
        // What an update makes of a flag that is absent is not documented.
        TrailValues updated = new TrailValues(
                Optional.empty(),
                made.name(),
                orUndocumented("IsMultiRegionTrail"),
                orUndocumented(GLOBAL),
                orUndocumented("IsOrganizationTrail"),
                made.logging(),
                made.selectors());
        return new PlannedResource(
                address,
                place,
                Change.CREATE,
                Optional.empty(),
                Optional.of(made),
                Optional.of(updated),
                perhaps.or(() -> refused(made)));
    }

    private TrailValues values(Attribute<Boolean> absent, Optional<String> physical) throws MalformedInput {
        return new TrailValues(
                Optional.empty(),
                name(physical),
                flag("IsMultiRegionTrail").or(absent),
                flag(GLOBAL).or(absent),
                flag("IsOrganizationTrail").or(absent),
                flag(LOGGING).or(Attribute.open(OpenInPlan.REFUSED, path + "/" + LOGGING)),
                selectors());
    }

    private Attribute<Boolean> orUndocumented(String name) throws MalformedInput {
        return flag(name).or(Attribute.open(OpenInPlan.NOT_DOCUMENTED, path + "/" + name));
    }

    /** The service makes no multi-region trail without the events of the global services. */
    private Optional<Cause> refused(TrailValues values) {
        boolean isMultiRegion = values.multiRegion().value().equals(Optional.of(true));
        boolean withoutGlobal = values.globalEvents().value().equals(Optional.of(false));
        return isMultiRegion && withoutGlobal
                ? Optional.of(new MissingEvidence.Planned(OpenInPlan.REFUSED, path + "/" + GLOBAL))
                : Optional.empty();
    }

    /** The name given, else the one it has, else one that the service makes up. */
    private Attribute<String> name(Optional<String> physical) throws MalformedInput {
        String address = path + "/TrailName";
        Result result = property("TrailName");
        if (result instanceof Result.Known known && !(known.value() instanceof Value.Nothing)) {
            return Scalars.text(known.value())
                    .map(Attribute::known)
                    .orElseThrow(() -> Functions.refuse(address, "a text", known.value()));
        }
        return result instanceof Result.Unknown unknown
                ? Attribute.open(Texts.place(address, unknown))
                : physical.map(Attribute::known).orElseGet(() -> Attribute.open(address));
    }

    private Attribute<Boolean> flag(String name) throws MalformedInput {
        String address = path + "/" + name;
        Result result = property(name);
        if (result instanceof Result.Unknown unknown) {
            return Attribute.open(Texts.place(address, unknown));
        }
        if (result instanceof Result.NoValue || !(result instanceof Result.Known known)) {
            return Attribute.absent();
        }
        if (known.value() instanceof Value.Nothing) {
            return Attribute.absent();
        }
        return Scalars.flag(known.value())
                .map(Attribute::known)
                .orElseThrow(() -> Functions.refuse(address, "true or false", known.value()));
    }

    private Result property(String name) throws MalformedInput {
        Result all = functions.evaluate(properties, path);
        if (!(all instanceof Result.Known known)) {
            return all;
        }
        if (known.value().members().containsKey("Fn::Transform")) {
            return new Result.Unknown(path + "/Fn::Transform");
        }
        return known.value().members().containsKey(name)
                ? functions.evaluate(known.value().get(name), path + "/" + name)
                : new Result.NoValue();
    }

    private Attribute<EventSelectors> selectors() throws MalformedInput {
        Result basic = property("EventSelectors");
        Result advanced = property("AdvancedEventSelectors");
        String basicPath = path + "/EventSelectors";
        String advancedPath = path + "/AdvancedEventSelectors";
        if (basic instanceof Result.Unknown unknown) {
            return Attribute.open(Texts.place(basicPath, unknown));
        }
        if (advanced instanceof Result.Unknown unknown) {
            return Attribute.open(Texts.place(advancedPath, unknown));
        }
        SelectorProperties reader = new SelectorProperties(functions);
        Optional<EventSelectors> basics = reader.basic(Texts.value(basic), basicPath);
        Optional<EventSelectors> advanceds = reader.advanced(Texts.value(advanced), advancedPath);
        if (basics.isPresent() && advanceds.isPresent()) {
            return Attribute.open(OpenInPlan.REFUSED, advancedPath);
        }
        return Attribute.known(basics.or(() -> advanceds).orElseGet(EventSelectors::defaultSelectors));
    }
}
