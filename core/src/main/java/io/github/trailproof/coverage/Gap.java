package io.github.trailproof.coverage;

import io.github.trailproof.events.EventField;
import io.github.trailproof.events.EventPattern;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.events.TextPattern;
import io.github.trailproof.trail.Copies;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Management events that no trail records, or that no trail is known to record.
 *
 * @param certain whether they are certainly not recorded; otherwise the missing evidence decides
 * @param scopes where
 * @param everyRegion whether they include every region there is
 * @param outside the account's regions that are not among them, sorted; none where there may be others of which nobody
 *     knows the names, nor where they are more than those that are, unless these are not all known by name
 * @param events which
 * @param except which of these are recorded after all. Usually none: it is used only where the trails' selectors are so
 *     intricate that the rest would take hundreds of gaps to write out
 * @param witness one of the events
 * @param nearestTrail the trail that needs the least change to record them, if there is any
 */
public record Gap(
        boolean certain,
        SortedSet<Scope> scopes,
        boolean everyRegion,
        SortedSet<String> outside,
        EventPattern events,
        List<EventPattern> except,
        Witness witness,
        Optional<TrailArn> nearestTrail) {

    /** Event sources without events outside the regions: those that a basic selector can exclude. */
    private static final Set<String> REGIONAL = Set.of("kms.amazonaws.com", "rdsdata.amazonaws.com");

    /** Copies what may change. */
    public Gap {
        scopes = Copies.sorted(scopes, Scope[]::new);
        outside = Copies.sorted(outside, String[]::new);
        except = List.copyOf(except);
    }

    /** Whether an event lies in the gap. One of a region that nobody named does where the other regions are. */
    public boolean contains(ManagementEvent event) {
        return isWithin(event.scope())
                && events.contains(event)
                && except.stream().noneMatch(recorded -> recorded.contains(event));
    }

    private boolean isWithin(Scope place) {
        return scopes.contains(place)
                || (place.kind() == Scope.Kind.REGION
                        && scopes.contains(Scope.OTHER_REGIONS)
                        && !outside.contains(place.region()));
    }

    /** Where the events of regions are. */
    public Place place() {
        SortedSet<String> regions = new TreeSet<>();
        boolean others = false;
        for (Scope scope : scopes) {
            switch (scope.kind()) {
                case REGION -> regions.add(scope.region());
                case OTHER_REGIONS -> others = true;
                case GLOBAL_SERVICES -> {}
            }
        }
        if (regions.isEmpty() && !others) {
            return new Place.NoRegion();
        }
        if (everyRegion) {
            return new Place.EveryRegion();
        }
        return outside.isEmpty() || outside.size() >= regions.size()
                ? new Place.Regions(regions, others)
                : new Place.EveryRegionBut(outside);
    }

    /**
     * Whether events of the global services are in the gap. A gap in regions whose events are all of services without
     * global events ({@link #isRegionalOnly()}) has none, also where its scopes name the global services.
     */
    public boolean concernsGlobalServices() {
        return scopes.contains(Scope.GLOBAL_SERVICES) && (scopes.size() == 1 || !isRegionalOnly());
    }

    /** Whether every event of the gap is of a service that has events in regions only: AWS KMS, Amazon RDS Data API. */
    public boolean isRegionalOnly() {
        List<TextPattern> sources = conditions().getOrDefault(EventField.EVENT_SOURCE, List.of());
        return !sources.isEmpty()
                && sources.stream()
                        .allMatch(source ->
                                source.equalTo().filter(REGIONAL::contains).isPresent());
    }

    /** Whether every event where the gap is lies in it, reads or writes or both. */
    public boolean isUnconditional() {
        return conditions().isEmpty() && except.isEmpty();
    }

    /** Whether these are all the management events of the account. */
    public boolean isEveryEvent() {
        return everyRegion
                && scopes.contains(Scope.GLOBAL_SERVICES)
                && readWrite().size() == ReadWrite.values().length
                && isUnconditional();
    }

    /** Reads, writes or both. */
    public SortedSet<ReadWrite> readWrite() {
        return events.readWrite();
    }

    /** What some fields hold: one of the patterns; a field without an entry may hold anything. */
    public Map<EventField, List<TextPattern>> conditions() {
        return events.conditions();
    }

    /** The services concerned, in short: {@code *}, {@code kms.amazonaws.com}, {@code * except kms.amazonaws.com}. */
    public String eventSources() {
        return text(EventField.EVENT_SOURCE);
    }

    /** What a field may hold, in short; {@code *} for anything. */
    public String text(EventField field) {
        List<TextPattern> patterns = conditions().get(field);
        return patterns == null
                ? "*"
                : patterns.stream().map(TextPattern::toString).collect(Collectors.joining(", "));
    }
}
