package io.github.trailproof.testkit.recorder;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells of one event whether an account records it, by showing it to every selector of every trail. It is slow and
 * obvious, and it shares no code with the library's coverage, so that the two can be held against each other.
 *
 * <p>Where evidence is missing, or contradicts itself, an event is recorded possibly: a region that was not listed may
 * hold trails that nobody has seen, and so may one that was listed without shadow trails; where the enabled regions are
 * not known there may be further ones. The events of the global services are recorded in one leading region: us-east-1
 * in partition aws, in other partitions any region may be it. Immutable.
 */
public final class ReferenceRecorder {

    private final AccountEvidence evidence;
    private final List<ReplayedTrail> trails;
    private final List<Optional<String>> places;

    /** Takes what is known of an account. */
    public ReferenceRecorder(AccountEvidence evidence) {
        this.evidence = evidence;
        this.trails = evidence.listings().values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .map(Trail::trailArn)
                .distinct()
                .map(arn -> new ReplayedTrail(arn, evidence))
                .toList();
        this.places = places();
    }

    /** The regions that there are or may be; none stands for those that nobody named. */
    private List<Optional<String>> places() {
        Set<String> names = RegionsThatAreThere.of(evidence);
        Optional<EnabledRegions> enabled = evidence.enabledRegions().value();
        if (enabled.isEmpty()) {
            trails.forEach(trail -> names.addAll(trail.homes()));
        }
        List<Optional<String>> found = new ArrayList<>();
        names.forEach(name -> found.add(Optional.of(name)));
        if (enabled.isEmpty() || found.isEmpty()) {
            found.add(Optional.empty());
        }
        return List.copyOf(found);
    }

    /** Where events of this account are recorded: in its regions and with the global services. */
    public List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        for (Optional<String> place : places) {
            if (place.isPresent()) {
                scopes.add(Scope.region(place.get()));
            } else if (evidence.enabledRegions().value().isEmpty()) {
                scopes.add(Scope.OTHER_REGIONS);
            }
        }
        scopes.add(Scope.GLOBAL_SERVICES);
        return scopes;
    }

    /** The same, and of regions that nothing tells apart but their names the first and the last. */
    List<Scope> representativeScopes() {
        Map<List<Object>, Deque<Scope>> alike = new HashMap<>();
        List<Scope> scopes = scopes();
        for (Scope scope : scopes) {
            List<Object> traits = new ArrayList<>(List.of(
                    scope.kind(),
                    isListed(scope.region()),
                    RegionsThatAreThere.isUndisputed(scope.region(), evidence)));
            trails.forEach(trail -> traits.add(trail.homes().contains(scope.region())));
            alike.computeIfAbsent(traits, key -> new ArrayDeque<>()).add(scope);
        }
        Set<Scope> chosen = new HashSet<>();
        alike.values().forEach(group -> {
            chosen.add(group.getFirst());
            chosen.add(group.getLast());
        });
        return scopes.stream().filter(chosen::contains).toList();
    }

    /** Whether an event is recorded. */
    public Recording recorded(ManagementEvent event) {
        return switch (event.scope().kind()) {
            case REGION -> inRegion(event);
            case OTHER_REGIONS -> at(Optional.empty(), event);
            case GLOBAL_SERVICES -> withLeader(event);
        };
    }

    /** Whether a data event is recorded by a trail that is seen. */
    public Recording recorded(DataEvent event) {
        Recording recorded = Recording.NOT;
        for (ReplayedTrail trail : trails) {
            recorded = recorded.or(trail.records(event));
        }
        return recorded;
    }

    private Recording inRegion(ManagementEvent event) {
        Recording recorded = at(Optional.of(event.scope().region()), event);
        return RegionsThatAreThere.isUndisputed(event.scope().region(), evidence)
                ? recorded
                : recorded.or(Recording.POSSIBLY);
    }

    private Recording withLeader(ManagementEvent event) {
        List<Recording> byCandidate =
                leaders().stream().map(leader -> at(leader, event)).distinct().toList();
        return byCandidate.size() == 1 ? byCandidate.get(0) : Recording.POSSIBLY;
    }

    /** The regions that may record the events of the global services. */
    private List<Optional<String>> leaders() {
        return RegionsThatAreThere.partitions(evidence).equals(Set.of("aws"))
                ? List.of(Optional.of("us-east-1"))
                : places;
    }

    /**
     * Whether one trail records an event, whatever the others do. An event of the global services it records for certain
     * only if it does so in every region that may be the leading one.
     */
    public Recording recordedBy(TrailArn arn, ManagementEvent event) {
        return places(event).stream()
                .map(place -> by(arn, event, place))
                .reduce(Recording::and)
                .orElse(Recording.NOT);
    }

    /** Whether some trails record an event for certain in every region where one trail may record it. */
    public boolean isCopied(TrailArn arn, Collection<TrailArn> others, ManagementEvent event) {
        for (Optional<String> place : places(event)) {
            boolean copied =
                    others.stream().map(other -> by(other, event, place)).anyMatch(Recording.CERTAINLY::equals);
            if (!copied && by(arn, event, place) != Recording.NOT) {
                return false;
            }
        }
        return true;
    }

    private Recording by(TrailArn arn, ManagementEvent event, Optional<String> place) {
        return trails.stream()
                .filter(trail -> trail.arn().equals(arn))
                .map(trail -> trail.records(event, place))
                .findFirst()
                .orElse(Recording.NOT);
    }

    private List<Optional<String>> places(ManagementEvent event) {
        return switch (event.scope().kind()) {
            case REGION -> List.of(Optional.of(event.scope().region()));
            case OTHER_REGIONS -> List.of(Optional.empty());
            case GLOBAL_SERVICES -> leaders();
        };
    }

    private Recording at(Optional<String> place, ManagementEvent event) {
        Recording recorded = place.filter(this::isListed).isPresent() ? Recording.NOT : Recording.POSSIBLY;
        for (ReplayedTrail trail : trails) {
            recorded = recorded.or(trail.records(event, place));
        }
        return recorded;
    }

    private boolean isListed(String region) {
        return Optional.ofNullable(evidence.listings().get(region))
                .flatMap(Evidence::value)
                .filter(TrailListing::includesShadowTrails)
                .isPresent();
    }
}
