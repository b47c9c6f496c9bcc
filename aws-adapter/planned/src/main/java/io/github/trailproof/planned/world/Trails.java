package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Planned trails as evidence, under ARNs of which no two are the same. */
final class Trails {

    private final String account;
    private final SortedMap<TrailArn, PlannedTrail> planned = new TreeMap<>();
    private final SortedMap<TrailArn, Evidence<TrailStatus>> statuses = new TreeMap<>();
    private final SortedMap<TrailArn, Evidence<EventSelectors>> selectors = new TreeMap<>();

    Trails(String account) {
        this.account = account;
    }

    /** Adds a trail as it will be. */
    TrailArn add(PlannedResource resource, TrailValues values) {
        return add(resource, values, resource.perhaps());
    }

    /** Adds a trail that is there. */
    void addExisting(PlannedResource resource, TrailValues values) {
        add(resource, values, Optional.empty());
    }

    private TrailArn add(PlannedResource resource, TrailValues values, Optional<Cause> perhaps) {
        TrailArn arn = arn(resource, values);
        SortedMap<String, Cause> open = new TreeMap<>();
        if (planned.containsKey(arn)) {
            // The service takes no two trails of one name in one region.
            arn = standIn(resource, values, resource.address());
            open.put("TrailARN", new MissingEvidence.Planned(OpenInPlan.REFUSED, resource.address()));
        }
        perhaps.ifPresent(why -> open.put("TrailARN", why));
        if (arn.region().equals(PlannedTrail.UNKNOWN_REGION)) {
            open.put(
                    "HomeRegion",
                    new MissingEvidence.Planned(
                            OpenInPlan.KNOWN_AFTER_APPLY, resource.place().source()));
        }
        values.multiRegion().open().ifPresent(why -> open.put("IsMultiRegionTrail", why));
        values.globalEvents().open().ifPresent(why -> open.put("IncludeGlobalServiceEvents", why));
        values.organization().open().ifPresent(why -> open.put("IsOrganizationTrail", why));
        Trail trail = trail(arn, values);
        if (perhaps.isPresent()) {
            // Why it may not be there says more than what contradicts it.
            trail = trail.toBuilder()
                    .includeGlobalServiceEvents(Optional.empty())
                    .build();
        }
        planned.put(arn, PlannedTrail.of(trail, resource.address(), open));
        statuses.put(arn, evidence(values.logging(), resource.address(), Trails::status));
        selectors.put(arn, evidence(values.selectors(), resource.address(), found -> found));
        return arn;
    }

    private static Trail trail(TrailArn arn, TrailValues values) {
        return Trail.builder()
                .trailArn(arn)
                .name(values.name().value())
                .homeRegion(Optional.of(arn.region()).filter(region -> !region.equals(PlannedTrail.UNKNOWN_REGION)))
                .isMultiRegionTrail(values.multiRegion().value())
                .includeGlobalServiceEvents(values.globalEvents().value())
                .isOrganizationTrail(values.organization().value())
                .build();
    }

    static TrailStatus status(boolean logging) {
        return TrailStatus.builder().isLogging(logging).build();
    }

    private static <A, T> Evidence<T> evidence(Attribute<A> attribute, String address, Function<A, T> answer) {
        return attribute
                .value()
                .map(answer)
                .map(Evidence::known)
                .orElseGet(() -> Evidence.missing(MissingEvidence.of(
                        Operation.PLAN,
                        attribute
                                .open()
                                .orElseGet(() -> new MissingEvidence.Planned(OpenInPlan.KNOWN_AFTER_APPLY, address)))));
    }

    /** The trail's own ARN if it is there or all parts of the ARN are known, else one that stands in for it. */
    private TrailArn arn(PlannedResource resource, TrailValues values) {
        return values.arn()
                .orElseGet(() -> standIn(resource, values, values.name().value().orElse(resource.address())));
    }

    private TrailArn standIn(PlannedResource resource, TrailValues values, String name) {
        Place place = resource.place();
        TrailArn known = values.arn().orElse(null);
        String region = known == null ? place.region().orElse(PlannedTrail.UNKNOWN_REGION) : known.region();
        String partition = known == null ? place.partition() : known.partition();
        return new TrailArn(partition, region, account, name);
    }

    /** Whether all parts of an ARN are known. */
    static boolean isKnown(PlannedResource resource, TrailValues values) {
        return values.arn().isPresent()
                || (values.name().value().isPresent()
                        && resource.place().region().isPresent());
    }

    void putInto(AccountEvidence.Builder builder) {
        builder.putAllPlanned(planned).putAllStatuses(statuses).putAllSelectors(selectors);
    }

    SortedMap<TrailArn, PlannedTrail> planned() {
        return planned;
    }

    Evidence<TrailStatus> status(TrailArn arn) {
        return statuses.getOrDefault(arn, Evidence.missing(MissingEvidence.notAsked(Operation.GET_TRAIL_STATUS, arn)));
    }

    Evidence<EventSelectors> selectors(TrailArn arn) {
        return selectors.getOrDefault(
                arn, Evidence.missing(MissingEvidence.notAsked(Operation.GET_EVENT_SELECTORS, arn)));
    }
}
