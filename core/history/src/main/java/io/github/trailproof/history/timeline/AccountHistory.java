package io.github.trailproof.history.timeline;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotInHistory;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.timeline.FacetTrack.Anchor;
import io.github.trailproof.history.timeline.FacetTrack.ChangeAt;
import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.Observation.OtherCall;
import io.github.trailproof.history.timeline.Observation.Snapshot;
import io.github.trailproof.history.timeline.Observation.Whole;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is known of one account over time, and the evidence that it makes at any instant. */
final class AccountHistory {

    private final String accountId;
    private final List<SnapshotClaims> snapshots = new ArrayList<>();
    /** Evidence of other accounts, by account: owners speak for their trails. */
    private final Map<String, List<SnapshotClaims>> owners = new TreeMap<>();

    private final List<Whole> whole = new ArrayList<>();
    private final Map<Place.Kind, SortedSet<Instant>> otherCalls = new EnumMap<>(Place.Kind.class);
    private final Map<TrailArn, TrailHistory> trails = new TreeMap<>();
    private final SortedSet<String> regions = new TreeSet<>();
    private final FacetTrack<EnabledRegions> enabled;
    /** For each region whether evidence of the same whole history lists its trails. */
    private final Map<String, FacetTrack<Boolean>> listed = new TreeMap<>();

    private final FacetTrack<Boolean> organization;

    /** The manager of the account's organization; empty where it is in none. */
    private final FacetTrack<Optional<String>> membership;

    AccountHistory(String accountId, List<Observation> observations) {
        this.accountId = accountId;
        Map<TrailArn, Map<Object, Call>> calls = new TreeMap<>();
        List<Anchor<Optional<String>>> memberships = new ArrayList<>();
        for (Observation observation : observations) {
            if (observation instanceof Snapshot snapshot) {
                String of = snapshot.evidence().accountId();
                SnapshotClaims.of(snapshot.evidence())
                        .ifPresent(
                                of.equals(accountId)
                                        ? snapshots::add
                                        : owners.computeIfAbsent(of, id -> new ArrayList<>())::add);
            } else if (observation instanceof Whole statement) {
                whole.add(statement);
            } else if (observation instanceof Observation.Membership member
                    && member.accountId().equals(accountId)) {
                memberships.add(new Anchor<>(member.time(), member.managementAccount()));
            } else if (observation instanceof Call call) {
                calls.computeIfAbsent(call.trailArn(), arn -> new LinkedHashMap<>())
                        .put(call.call().eventId().map(Object.class::cast).orElse(call), call);
            } else if (observation instanceof OtherCall other && other.concerns(accountId)) {
                otherCalls
                        .computeIfAbsent(other.kind(), kind -> new TreeSet<>())
                        .add(Times.down(other.call().at()));
            }
        }
        snapshots.forEach(snapshot -> snapshot.managementAccounts()
                .forEach(id -> memberships.add(new Anchor<>(snapshot.time(), Optional.of(id)))));
        this.membership = new FacetTrack<>(
                wholeOf(Place.organization(accountId)),
                openAfter(Place.Kind.ORGANIZATION),
                memberships,
                List.of(),
                (one, other) -> one.equals(other) ? Optional.of(one) : Optional.empty());
        Map<TrailArn, Collection<Call>> byTrail = new TreeMap<>();
        calls.forEach((arn, ofTrail) -> byTrail.put(arn, ofTrail.values()));
        NamedCalls named = new NamedCalls(byTrail, arn -> ofCaller(arn, byTrail.getOrDefault(arn, List.of())));
        SortedSet<TrailArn> seen = trailsSeen(byTrail);
        seen.forEach(arn -> trails.put(arn, history(arn, byTrail.getOrDefault(arn, List.of()), named)));
        named.deletionsOfUnseen(seen)
                .forEach(second -> otherCalls
                        .computeIfAbsent(Place.Kind.ORGANIZATION, kind -> new TreeSet<>())
                        .add(second));
        snapshots.forEach(snapshot -> regions.addAll(snapshot.evidence().effectiveEnabledRegions()));
        trails.keySet().stream().filter(arn -> arn.isOwnedBy(accountId)).forEach(arn -> regions.add(arn.region()));
        this.enabled = new FacetTrack<>(
                wholeOf(Place.enabledRegions(accountId)),
                openAfter(Place.Kind.ENABLED_REGIONS),
                snapshots.stream()
                        .flatMap(snapshot -> snapshot.evidence().enabledRegions().value().stream()
                                .map(value -> new Anchor<>(snapshot.time(), value)))
                        .toList(),
                List.of(),
                (one, other) -> one.equals(other) ? Optional.of(one) : Optional.empty());
        regions.forEach(region ->
                listed.put(region, seen(Place.trails(accountId, region), snapshot -> snapshot.lists(region))));
        this.organization = seen(Place.organization(accountId), SnapshotClaims::listsShadowTrails);
    }

    private TrailHistory history(TrailArn arn, Collection<Call> calls, NamedCalls named) {
        boolean isOthersMatter = !arn.isOwnedBy(accountId) || isPerhapsOfOrganization(arn, calls);
        List<Call> certain = new ArrayList<>(calls);
        certain.addAll(isOthersMatter ? named.certainlyAbout(arn) : List.of());
        List<Call> perhaps = isOthersMatter ? named.perhapsAbout(arn) : List.of();
        List<Call> all = new ArrayList<>(certain);
        all.addAll(perhaps);
        return new TrailHistory(
                arn,
                arn.isOwnedBy(accountId) ? (settings, second) -> Optional.of(Presence.of(settings)) : this::shown,
                certain,
                perhaps,
                snapshots,
                owners.getOrDefault(arn.accountId(), List.of()),
                wholeOf(arn, all));
    }

    /**
     * Whether a trail that another account made or changed is this account's matter: if it is its organization's, and at home
     * in a region that nobody can disable. Where its membership is not known, only evidence tells.
     */
    private Optional<Presence> shown(Trail settings, Instant second) {
        Optional<Optional<String>> manager = membership.at(second);
        if (manager.isEmpty()) {
            return Optional.empty();
        }
        TrailArn arn = settings.trailArn();
        if (!manager.get().equals(Optional.of(arn.accountId()))) {
            return Optional.of(Presence.ABSENT);
        }
        return settings.isOrganizationTrail()
                .filter(ofOrganization -> !ofOrganization || EnabledRegions.isAlwaysEnabled(arn.region()))
                .map(ofOrganization -> ofOrganization ? Presence.of(settings) : Presence.ABSENT);
    }

    /** What is known of a trail by the evidence of the account that it would belong to. */
    private TrailHistory ofCaller(TrailArn arn, Collection<Call> calls) {
        return new TrailHistory(
                arn,
                (settings, second) -> Optional.of(Presence.of(settings)),
                List.copyOf(calls),
                List.of(),
                arn.isOwnedBy(accountId) ? snapshots : owners.getOrDefault(arn.accountId(), List.of()),
                List.of(),
                wholeOf(Place.trails(arn.accountId(), arn.region())));
    }

    /** An organization's trail is this account's matter if it was seen here, or may be an organization's at all. */
    private SortedSet<TrailArn> trailsSeen(Map<TrailArn, Collection<Call>> calls) {
        TreeSet<TrailArn> seen = new TreeSet<>();
        snapshots.forEach(snapshot -> seen.addAll(snapshot.trails()));
        calls.forEach((arn, ofTrail) -> {
            if (arn.isOwnedBy(accountId) || ofTrail.stream().anyMatch(AccountHistory::isOfOrganization)) {
                seen.add(arn);
            }
        });
        return seen;
    }

    private static boolean isOfOrganization(Call call) {
        return settings(call)
                .filter(trail -> trail.isOrganizationTrail().orElse(true))
                .isPresent();
    }

    private static Optional<Trail> settings(Call call) {
        if (call.effect() instanceof TrailEffect.Created created) {
            return Optional.of(created.trail());
        }
        return call.effect() instanceof TrailEffect.Updated updated ? Optional.of(updated.trail()) : Optional.empty();
    }

    private FacetTrack<Boolean> seen(Place place, Predicate<SnapshotClaims> shows) {
        return new FacetTrack<>(
                wholeOf(place),
                openAfter(place.kind()),
                snapshots.stream()
                        .filter(shows)
                        .map(snapshot -> new Anchor<>(snapshot.time(), true))
                        .toList(),
                List.of(),
                (one, other) -> Optional.of(one));
    }

    /** Calls whose effect is not told. */
    private <V> SortedMap<Instant, ChangeAt<V>> openAfter(Place.Kind kind) {
        SortedMap<Instant, ChangeAt<V>> changes = new TreeMap<>();
        otherCalls
                .getOrDefault(kind, new TreeSet<>())
                .forEach(second -> changes.put(second, new ChangeAt<>(true, Optional.empty(), Optional.empty())));
        return changes;
    }

    private List<Window> wholeOf(Place place) {
        return Times.union(whole.stream()
                .filter(statement -> statement.place().includes(place))
                .map(Whole::time)
                .toList());
    }

    /**
     * Another account's trail is here as long as the account is a member, so both histories are needed; and an organization's
     * trail of its own may be changed by delegated administrators.
     */
    private List<Window> wholeOf(TrailArn arn, Collection<Call> calls) {
        List<Window> ofTrail = wholeOf(Place.trails(arn.accountId(), arn.region()));
        if (arn.isOwnedBy(accountId)) {
            ofTrail = Times.without(ofTrail, otherCalls.getOrDefault(Place.Kind.TRAILS, new TreeSet<>()));
            if (!isPerhapsOfOrganization(arn, calls)) {
                return ofTrail;
            }
        }
        SortedSet<Instant> changes = otherCalls.getOrDefault(Place.Kind.ORGANIZATION, new TreeSet<>());
        return Times.intersection(ofTrail, Times.without(wholeOf(Place.organization(accountId)), changes));
    }

    /** Whether a trail of its own is, or ever was, an organization's, or nothing says that it is not. */
    private boolean isPerhapsOfOrganization(TrailArn arn, Collection<Call> calls) {
        List<Flag> flags = new ArrayList<>();
        for (SnapshotClaims snapshot : snapshots) {
            snapshot.evidence().observedTrails().stream()
                    .filter(trail -> trail.trailArn().equals(arn))
                    .forEach(trail -> flags.add(trail.isOrganizationTrail()));
        }
        for (Call call : calls) {
            settings(call)
                    .flatMap(Trail::isOrganizationTrail)
                    .ifPresent(flag -> flags.add(flag ? Flag.TRUE : Flag.FALSE));
        }
        return !flags.contains(Flag.FALSE) || flags.contains(Flag.TRUE) || flags.contains(Flag.CONTRADICTORY);
    }

    /** When what is known may change, within a window and with its ends; sorted. */
    SortedSet<Instant> boundaries(Window window) {
        TreeSet<Instant> boundaries = new TreeSet<>();
        trails.values().forEach(trail -> boundaries.addAll(trail.boundaries()));
        boundaries.addAll(enabled.boundaries());
        boundaries.addAll(organization.boundaries());
        listed.values().forEach(track -> boundaries.addAll(track.boundaries()));
        boundaries.removeIf(time -> !window.contains(time));
        boundaries.add(window.from());
        boundaries.add(window.to());
        return boundaries;
    }

    /** What the calls of a second changed, sorted by trail. */
    List<Change> changesAt(Instant second) {
        List<Change> changes = new ArrayList<>();
        trails.values().forEach(trail -> changes.addAll(trail.changesAt(second)));
        return changes;
    }

    /** Of what nothing is known at an instant, though trails may be there that would show; sorted. */
    List<Place> unsettled(Instant time) {
        TreeSet<Place> unsettled = new TreeSet<>();
        if (enabled.at(time).isEmpty()) {
            unsettled.add(Place.enabledRegions(accountId));
        }
        if (organization.at(time).isEmpty()) {
            unsettled.add(Place.organization(accountId));
        }
        for (String region : regionsAt(time)) {
            FacetTrack<Boolean> track = listed.get(region);
            if (track == null || track.at(time).isEmpty()) {
                unsettled.add(Place.trails(accountId, region));
            }
        }
        trails.values().forEach(trail -> {
            if (trail.presence(time).isEmpty()) {
                unsettled.add(Place.trails(trail.arn().accountId(), trail.arn().region()));
            }
        });
        return List.copyOf(unsettled);
    }

    /** What was in force at an instant. Unless everything is settled, there may be trails that nobody knows of. */
    AccountEvidence evidence(Instant time, boolean isSettled) {
        AccountEvidence.Builder builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition(partition())
                .enabledRegions(enabled.at(time)
                        .map(Evidence::known)
                        .orElseGet(() ->
                                Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new NotInHistory()))));
        List<Trail> present = new ArrayList<>();
        for (TrailHistory trail : trails.values()) {
            trail.presence(time).flatMap(Presence::trail).ifPresent(settings -> {
                present.add(settings);
                builder.putStatus(trail.arn(), status(trail, time));
                builder.putSelectors(trail.arn(), selectors(trail, time));
            });
        }
        for (String region : regionsAt(time)) {
            List<Trail> shown = present.stream()
                    .filter(trail -> trail.isMultiRegionTrail().orElse(false)
                            || trail.effectiveHomeRegion().equals(region))
                    .toList();
            builder.putListing(region, Evidence.known(new TrailListing(shown, isSettled)));
        }
        return builder.build();
    }

    private SortedSet<String> regionsAt(Instant time) {
        Optional<EnabledRegions> known = enabled.at(time);
        if (known.isEmpty()) {
            return regions;
        }
        TreeSet<String> there = new TreeSet<>(known.get().names());
        partition().ifPresent(name -> there.addAll(EnabledRegions.alwaysEnabledIn(name)));
        return there;
    }

    private Optional<String> partition() {
        return snapshots.stream()
                .map(SnapshotClaims::evidence)
                .flatMap(evidence -> evidence.undisputedPartition().stream())
                .findFirst();
    }

    private static Evidence<TrailStatus> status(TrailHistory trail, Instant time) {
        return trail.logging(time)
                .map(logging ->
                        Evidence.known(TrailStatus.builder().isLogging(logging).build()))
                .orElseGet(() -> Evidence.missing(
                        MissingEvidence.of(Operation.GET_TRAIL_STATUS, trail.arn(), new NotInHistory())));
    }

    private static Evidence<EventSelectors> selectors(TrailHistory trail, Instant time) {
        return trail.selectors(time)
                .map(Evidence::known)
                .orElseGet(() -> Evidence.missing(
                        MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trail.arn(), new NotInHistory())));
    }
}
