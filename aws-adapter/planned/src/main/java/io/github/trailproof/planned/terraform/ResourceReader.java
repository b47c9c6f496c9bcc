package io.github.trailproof.planned.terraform;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.planned.input.MalformedInput;
import io.github.trailproof.planned.input.Quoted;
import io.github.trailproof.planned.input.Value;
import io.github.trailproof.planned.terraform.TerraformDocument.ResourceChange;
import io.github.trailproof.planned.world.Change;
import io.github.trailproof.planned.world.Place;
import io.github.trailproof.planned.world.PlannedResource;
import io.github.trailproof.planned.world.TrailValues;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The trails of a document, each with what is done to it. A replacement is two: what goes, and what comes. */
final class ResourceReader {

    private final TerraformDocument document;
    private final Places places;
    private final List<PlannedResource> resources = new ArrayList<>();

    ResourceReader(TerraformDocument document, Places places) {
        this.document = document;
        this.places = places;
    }

    List<PlannedResource> read() throws MalformedInput {
        Set<String> changed = new HashSet<>();
        for (ResourceChange change : document.changes) {
            if (!change.deposed()) {
                changed.add(change.address());
            }
            read(change);
        }
        for (ResourceChange change : document.deferred) {
            changed.add(change.address());
            if (!before(change).isEmpty()) {
                add(change, Change.KEEP, values(change, before(change)), values(change, before(change)));
            }
        }
        for (Map.Entry<String, Value> entry : document.values.entrySet()) {
            if (!changed.contains(entry.getKey())) {
                state(entry.getKey(), entry.getValue());
            }
        }
        return resources;
    }

    private void read(ResourceChange change) throws MalformedInput {
        Set<String> actions = new TreeSet<>();
        change.change()
                .get("actions")
                .items()
                .forEach(action -> actions.add(action.text().orElse("")));
        Value before = before(change);
        switch (String.join(",", actions)) {
            case "create" -> add(change, Change.CREATE, Optional.empty(), made(change));
            case "update" -> add(change, Change.UPDATE, values(change, before), changed(change, before));
            case "no-op", "read" -> keep(change, before);
            case "delete" -> add(change, Change.DELETE, values(change, before), Optional.empty());
            case "forget" -> add(change, Change.FORGET, values(change, before), values(change, before));
            case "create,delete" -> {
                add(change, Change.DELETE, values(change, before), Optional.empty());
                add(change, Change.CREATE, Optional.empty(), made(change));
            }
            case "create,forget" -> {
                add(change, Change.FORGET, values(change, before), values(change, before));
                add(change, Change.CREATE, Optional.empty(), made(change));
            }
            default ->
                throw new MalformedInput(
                        "$.resource_changes",
                        "expected actions such as create or update for " + Quoted.of(change.address()) + ", found "
                                + Quoted.of(String.join(", ", actions)));
        }
    }

    /** What is left over from an earlier replacement is no resource of the plan, but a trail. */
    private void keep(ResourceChange change, Value before) throws MalformedInput {
        Optional<TrailValues> values = values(change, before);
        add(change, Change.KEEP, values, values.isPresent() ? values : made(change));
    }

    private static Value before(ResourceChange change) {
        return change.change().get("before");
    }

    /** The values of a trail that is there; both lists of selectors empty mean the default. */
    private static Optional<TrailValues> values(ResourceChange change, Value before) throws MalformedInput {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        TrailValues values = new TrailReader(change.address(), before, Value.Nothing.NOTHING).made();
        return Optional.of(values.arn().isPresent() ? values : values.withArn(imported(change)));
    }

    private static Optional<TrailArn> imported(ResourceChange change) {
        Value importing = change.change().get("importing");
        return importing
                .get("id")
                .text()
                .or(() -> importing.get("identity").get("arn").text())
                .flatMap(TrailReader::parse);
    }

    private static Optional<TrailValues> made(ResourceChange change) throws MalformedInput {
        return Optional.of(reader(change).made().withArn(Optional.empty()));
    }

    private static Optional<TrailValues> changed(ResourceChange change, Value before) throws MalformedInput {
        Optional<TrailArn> existing = values(change, before).flatMap(TrailValues::arn);
        TrailValues after = reader(change).changedFrom(before);
        return Optional.of(existing.isPresent() ? after.withArn(existing) : after);
    }

    private static TrailReader reader(ResourceChange change) {
        return new TrailReader(
                change.address(), change.change().get("after"), change.change().get("after_unknown"));
    }

    private void add(ResourceChange change, Change kind, Optional<TrailValues> before, Optional<TrailValues> after) {
        Optional<TrailArn> existing = before.flatMap(TrailValues::arn);
        boolean isMade = kind == Change.CREATE;
        Place place = places.of(
                change.address(),
                existing.or(() -> isMade ? TrailReader.arn(before(change)) : Optional.empty()),
                isMade ? reader(change) : new TrailReader(change.address(), before(change), Value.Nothing.NOTHING));
        Optional<Cause> refused = kind == Change.CREATE || kind == Change.UPDATE
                ? after.flatMap(values -> refused(change.address(), values))
                : Optional.empty();
        resources.add(new PlannedResource(change.address(), place, kind, before, after, Optional.empty(), refused));
    }

    /** The service makes no multi-region trail without the events of the global services. */
    private static Optional<Cause> refused(String address, TrailValues values) {
        boolean isMultiRegion = values.multiRegion().value().equals(Optional.of(true));
        boolean withoutGlobal = values.globalEvents().value().equals(Optional.of(false));
        return isMultiRegion && withoutGlobal
                ? Optional.of(
                        new MissingEvidence.Planned(OpenInPlan.REFUSED, address + ".include_global_service_events"))
                : Optional.empty();
    }

    private void state(String address, Value values) throws MalformedInput {
        TrailReader trail = new TrailReader(address, values, Value.Nothing.NOTHING);
        TrailValues read = trail.made();
        Place place = places.of(address, read.arn(), trail);
        resources.add(new PlannedResource(
                address, place, Change.KEEP, Optional.empty(), Optional.of(read), Optional.empty(), Optional.empty()));
    }
}
