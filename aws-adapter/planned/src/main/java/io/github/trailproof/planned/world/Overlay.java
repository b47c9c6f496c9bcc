package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.OtherAccount;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account's evidence with a plan laid over it. Trails that are deleted go, those that are made or changed take the place
 * of what was there, and the rest stays; what a plan leaves alone is as the evidence shows it, not as the plan last saw it.
 *
 * <p>The evidence may be of a member of the organization: then only the organization trails of the plan's account count, and
 * one that is no longer the organization's goes.
 */
final class Overlay {

    private final AccountPlan plan;
    private final AccountEvidence base;
    private final boolean ofMember;
    private final Map<TrailArn, ObservedTrail> shown = new TreeMap<>();
    private final SortedMap<TrailArn, PlannedTrail> planned;
    private final SortedMap<TrailArn, Evidence<TrailStatus>> statuses;
    private final SortedMap<TrailArn, Evidence<EventSelectors>> selectors;
    private final SortedMap<TrailArn, List<OtherAccount>> others;
    private final Set<TrailArn> named = new HashSet<>();
    private final Set<TrailArn> gone = new HashSet<>();

    Overlay(AccountPlan plan, AccountEvidence base) {
        this.plan = plan;
        this.base = base;
        this.ofMember = !base.accountId().equals(plan.account());
        base.observedTrails().forEach(trail -> shown.put(trail.trailArn(), trail));
        this.planned = new TreeMap<>(base.planned());
        this.statuses = new TreeMap<>(base.statuses());
        this.selectors = new TreeMap<>(base.selectors());
        this.others = new TreeMap<>(base.others());
    }

    AccountEvidence evidence() {
        plan.resources().stream()
                .filter(resource -> resource.change() == Change.DELETE)
                .forEach(resource -> resource.before().flatMap(TrailValues::arn).ifPresent(this::drop));
        plan.resources()
                .forEach(resource -> resource.after()
                        .ifPresent(values -> named.add(new Trails(plan.account()).add(resource, values))));
        plan.resources().forEach(resource -> resource.after().ifPresent(values -> lay(resource, values)));
        shown.keySet().stream().filter(arn -> !gone.contains(arn)).forEach(this::mayGo);
        List<MissingEvidence.Cause> unseen = new ArrayList<>(base.unseen());
        unseen.addAll(plan.world().notWhole());
        return base.toBuilder()
                .listings(listings())
                .planned(planned)
                .statuses(statuses)
                .selectors(selectors)
                .others(others)
                .unseen(unseen.stream().distinct().toList())
                .build();
    }

    private void drop(TrailArn arn) {
        gone.add(arn);
        planned.remove(arn);
        statuses.remove(arn);
        selectors.remove(arn);
        others.remove(arn);
        named.add(arn);
    }

    private SortedMap<String, Evidence<TrailListing>> listings() {
        SortedMap<String, Evidence<TrailListing>> listings = new TreeMap<>(base.listings());
        listings.replaceAll((region, listing) -> listing instanceof Evidence.Known<TrailListing> known
                ? new Evidence.Known<>(
                        known.answer()
                                .withTrails(known.answer().trails().stream()
                                        .filter(trail -> !gone.contains(trail.trailArn()))
                                        .toList()),
                        known.providedBy())
                : listing);
        return listings;
    }

    private void lay(PlannedResource resource, TrailValues values) {
        Trails trails = new Trails(plan.account());
        TrailArn arn = trails.add(resource, values);
        ObservedTrail there = shown.get(arn);
        boolean stays = resource.change() == Change.KEEP || resource.change() == Change.FORGET;
        if (stays && ofMember) {
            return;
        }
        if (stays && there != null) {
            planned.merge(
                    arn,
                    new PlannedTrail(Optional.empty(), Optional.of(resource.address()), new TreeMap<>()),
                    (known, address) -> known);
            fillIn(trails, arn);
            return;
        }
        TrailValues then = then(resource, values, there);
        if (ofMember && then.organization().value().equals(Optional.of(false))) {
            drop(arn);
            return;
        }
        trails = new Trails(plan.account());
        trails.add(resource, then);
        if (resource.ontoExisting().isEmpty() && resource.change() == Change.UPDATE && there != null) {
            replaceChanged(resource, values, trails, arn);
        } else {
            statuses.put(arn, trails.status(arn));
            selectors.put(arn, trails.selectors(arn));
        }
        others.remove(arn);
        planned.putAll(trails.planned());
        if (resource.change() == Change.CREATE
                && resource.ontoExisting().isEmpty()
                && !Trails.isKnown(resource, values)) {
            mayReplace(resource, values);
        }
        if (stays && base.isListed(arn.region())) {
            // The plan last saw what is no longer there, and nothing in it makes it again.
            planned.computeIfPresent(arn, (key, trail) -> perhaps(trail, resource.address()));
        }
    }

    /** The trail's values afterwards: what the plan leaves alone of a trail that is there is as the evidence shows it. */
    private static TrailValues then(PlannedResource resource, TrailValues values, @Nullable ObservedTrail there) {
        if (there == null) {
            return values;
        }
        if (resource.ontoExisting().isPresent()) {
            return resource.ontoExisting().get();
        }
        return resource.change() == Change.UPDATE ? unchangedFrom(there, resource, values) : values;
    }

    private static PlannedTrail perhaps(PlannedTrail trail, String address) {
        SortedMap<String, MissingEvidence.Cause> open = new TreeMap<>(trail.open());
        open.putIfAbsent("TrailARN", new MissingEvidence.Planned(OpenInPlan.MAY_NOT_BE_MADE, address));
        return new PlannedTrail(trail.trail(), trail.address(), open);
    }

    /** What the evidence lacks, the plan may know as of its last refresh. */
    private void fillIn(Trails trails, TrailArn arn) {
        if (base.status(arn) instanceof Evidence.Missing && trails.status(arn) instanceof Evidence.Known) {
            statuses.put(arn, trails.status(arn));
        }
        if (base.selectors(arn) instanceof Evidence.Missing && trails.selectors(arn) instanceof Evidence.Known) {
            selectors.put(arn, trails.selectors(arn));
        }
    }

    private static TrailValues unchangedFrom(ObservedTrail there, PlannedResource resource, TrailValues after) {
        return new TrailValues(
                after.arn(),
                after.name(),
                flag(there.isMultiRegionTrail(), resource, after, TrailValues::multiRegion),
                flag(there.includeGlobalServiceEvents(), resource, after, TrailValues::globalEvents),
                flag(there.isOrganizationTrail(), resource, after, TrailValues::organization),
                after.logging(),
                after.selectors());
    }

    private static Attribute<Boolean> flag(
            Flag there,
            PlannedResource resource,
            TrailValues after,
            Function<TrailValues, Attribute<Boolean>> attribute) {
        boolean known = there == Flag.TRUE || there == Flag.FALSE;
        return known && isUnchanged(resource, after, attribute)
                ? Attribute.known(there == Flag.TRUE)
                : attribute.apply(after);
    }

    private static <T> boolean isUnchanged(
            PlannedResource resource, TrailValues after, Function<TrailValues, Attribute<T>> attribute) {
        return attribute.apply(after).value().isPresent()
                && resource.before().map(attribute).equals(Optional.of(attribute.apply(after)));
    }

    private void replaceChanged(PlannedResource resource, TrailValues after, Trails trails, TrailArn arn) {
        if (!isUnchanged(resource, after, TrailValues::logging) || base.status(arn) instanceof Evidence.Missing) {
            statuses.put(arn, trails.status(arn));
        }
        if (!isUnchanged(resource, after, TrailValues::selectors) || base.selectors(arn) instanceof Evidence.Missing) {
            selectors.put(arn, trails.selectors(arn));
        }
    }

    /** A trail whose name or region nobody knows yet may be any that it could be. */
    private void mayReplace(PlannedResource resource, TrailValues values) {
        for (TrailArn arn : shown.keySet()) {
            boolean sameName = values.name().value().map(arn.name()::equals).orElse(true);
            boolean sameRegion =
                    resource.place().region().map(arn.region()::equals).orElse(true);
            if (sameName && sameRegion) {
                perhapsGone(arn, resource.address());
            }
        }
    }

    /** A template does not list what it deletes. */
    private void mayGo(TrailArn arn) {
        boolean inRegion = plan.resources().stream()
                .map(resource -> resource.place().region())
                .filter(Optional::isPresent)
                .findFirst()
                .orElse(Optional.empty())
                .map(arn.region()::equals)
                .orElse(true);
        if (!inRegion || named.contains(arn)) {
            return;
        }
        plan.world().mayDelete().ifPresent(address -> perhapsGone(arn, address));
        Optional.ofNullable(plan.world().mayDeleteNamed().get(arn.name()))
                .ifPresent(address -> perhapsGone(arn, address));
    }

    private void perhapsGone(TrailArn arn, String address) {
        if (arn.isOwnedBy(plan.account()) && !named.contains(arn)) {
            planned.merge(
                    arn,
                    PlannedTrail.perhapsGone(new MissingEvidence.Planned(OpenInPlan.MAY_BE_REPLACED, address)),
                    (known, gone) -> known.trail().isPresent() ? perhaps(known, address) : gone);
        }
    }
}
