package io.github.trailproof.history.timeline;

import io.github.trailproof.history.Change;
import io.github.trailproof.history.ChangeCall;
import io.github.trailproof.history.Facet;
import io.github.trailproof.history.SelectedEvents;
import io.github.trailproof.history.SelectorTexts;
import io.github.trailproof.history.timeline.FacetTrack.Anchor;
import io.github.trailproof.history.timeline.FacetTrack.ChangeAt;
import io.github.trailproof.history.timeline.Observation.Call;
import io.github.trailproof.history.timeline.TrailEffect.SelectorsPut;
import io.github.trailproof.history.timeline.TrailEffect.Started;
import io.github.trailproof.history.timeline.TrailEffect.Stopped;
import io.github.trailproof.history.timeline.TrailEffect.Updated;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What is known of one trail over time: its existence and settings, its logging, and its selectors. */
final class TrailHistory {

    private final TrailArn arn;
    private final Sight sight;
    private final SortedMap<Instant, CallGroup> groups = new TreeMap<>();
    private final FacetTrack<Presence> presence;
    private final FacetTrack<Boolean> logging;
    private final FacetTrack<EventSelectors> selectors;

    /** What an account sees of a trail that was made or changed. */
    interface Sight {
        /**
         * Gives what it sees; empty where that is not known.
         *
         * @param settings the trail's
         * @param second when it was made or changed
         */
        Optional<Presence> of(Trail settings, Instant second);
    }

    /**
     * Finds out what is known.
     *
     * @param sight what the account sees of it: all, if the trail is its own
     * @param perhaps calls that may be about it or about another
     * @param owners the evidence of the owner, where that is another account
     */
    TrailHistory(
            TrailArn arn,
            Sight sight,
            List<Call> calls,
            List<Call> perhaps,
            List<SnapshotClaims> snapshots,
            List<SnapshotClaims> owners,
            List<Window> whole) {
        this.arn = arn;
        this.sight = sight;
        calls.stream()
                .sorted(Comparator.comparing(Call::toString))
                .forEach(call -> groups.computeIfAbsent(Times.down(call.call().at()), second -> new CallGroup())
                        .add(call));
        perhaps.forEach(call -> groups.computeIfAbsent(Times.down(call.call().at()), second -> new CallGroup())
                .addPerhaps(call));
        List<SnapshotClaims> speakers = new ArrayList<>(snapshots);
        speakers.addAll(owners);
        this.presence = new FacetTrack<>(
                whole,
                presenceChanges(),
                anchors(snapshots, claims -> claims.presence(arn)),
                List.of(),
                Presence::with);
        this.logging = new FacetTrack<>(
                whole,
                loggingChanges(),
                anchors(speakers, claims -> claims.logging(arn)),
                speakers.stream()
                        .flatMap(claims -> claims.loggingSince(arn).stream())
                        .toList(),
                TrailHistory::equal);
        this.selectors = new FacetTrack<>(
                whole,
                selectorChanges(),
                anchors(speakers, claims -> claims.selectors(arn)),
                List.of(),
                (one, other) -> SelectedEvents.areTheSame(one, other) ? Optional.of(one) : Optional.empty());
    }

    private static <V> Optional<V> equal(V one, V other) {
        return one.equals(other) ? Optional.of(one) : Optional.empty();
    }

    private static <V> List<Anchor<V>> anchors(
            List<SnapshotClaims> snapshots, Function<SnapshotClaims, Optional<V>> claim) {
        List<Anchor<V>> anchors = new ArrayList<>();
        for (SnapshotClaims snapshot : snapshots) {
            claim.apply(snapshot).ifPresent(value -> anchors.add(new Anchor<>(snapshot.time(), value)));
        }
        return anchors;
    }

    private SortedMap<Instant, ChangeAt<Presence>> presenceChanges() {
        return changes((second, group) -> group.changeOf(
                effect -> effect instanceof Updated updated
                        ? Optional.of(sight.of(updated.trail(), second))
                        : Optional.empty(),
                created -> sight.of(created.trail(), second),
                Optional.of(Presence.ABSENT),
                Optional.of(Presence.ABSENT)));
    }

    private SortedMap<Instant, ChangeAt<Boolean>> loggingChanges() {
        return changes((second, group) -> group.changeOf(
                TrailHistory::loggingAfter, created -> Optional.of(false), Optional.empty(), Optional.empty()));
    }

    private static Optional<Optional<Boolean>> loggingAfter(TrailEffect effect) {
        if (effect instanceof Started) {
            return Optional.of(Optional.of(true));
        }
        return effect instanceof Stopped ? Optional.of(Optional.of(false)) : Optional.empty();
    }

    private SortedMap<Instant, ChangeAt<EventSelectors>> selectorChanges() {
        return changes((second, group) -> group.changeOf(
                effect -> effect instanceof SelectorsPut put ? Optional.of(put.selectors()) : Optional.empty(),
                created -> Optional.of(EventSelectors.defaultSelectors()),
                Optional.empty(),
                Optional.empty()));
    }

    private <V> SortedMap<Instant, ChangeAt<V>> changes(BiFunction<Instant, CallGroup, Optional<ChangeAt<V>>> ofGroup) {
        SortedMap<Instant, ChangeAt<V>> changes = new TreeMap<>();
        groups.forEach(
                (second, group) -> ofGroup.apply(second, group).ifPresent(change -> changes.put(second, change)));
        return changes;
    }

    TrailArn arn() {
        return arn;
    }

    Optional<Presence> presence(Instant time) {
        return presence.at(time);
    }

    Optional<Boolean> logging(Instant time) {
        return logging.at(time);
    }

    Optional<EventSelectors> selectors(Instant time) {
        return selectors.at(time);
    }

    List<Instant> boundaries() {
        List<Instant> boundaries = new ArrayList<>(presence.boundaries());
        boundaries.addAll(logging.boundaries());
        boundaries.addAll(selectors.boundaries());
        return boundaries;
    }

    /** What the calls of a second changed, as far as it is known to be different from before. */
    List<Change> changesAt(Instant second) {
        List<Change> changes = new ArrayList<>();
        CallGroup group = groups.get(second);
        if (group == null) {
            return changes;
        }
        Instant before = second.minusSeconds(1);
        settings(changes, group, presence(before), presence(second));
        add(
                changes,
                Facet.LOGGING,
                "IsLogging",
                logging(before).map(String::valueOf),
                logging(second).map(String::valueOf),
                group.callOf(effect -> loggingAfter(effect).isPresent()));
        add(
                changes,
                Facet.SELECTORS,
                "EventSelectors",
                selectors(before).map(SelectorTexts::of),
                selectors(second).map(SelectorTexts::of),
                group.callOf(SelectorsPut.class::isInstance));
        return changes;
    }

    private void settings(List<Change> changes, CallGroup group, Optional<Presence> was, Optional<Presence> is) {
        Optional<ChangeCall> call = group.callOf(Updated.class::isInstance);
        Optional<Trail> old = was.flatMap(Presence::trail);
        Optional<Trail> current = is.flatMap(Presence::trail);
        if (old.isPresent() != current.isPresent()) {
            add(changes, Facet.EXISTENCE, "TrailARN", text(old), text(current), call);
            return;
        }
        setting(changes, "IsMultiRegionTrail", old, current, Trail::isMultiRegionTrail, call);
        setting(changes, "IncludeGlobalServiceEvents", old, current, Trail::includeGlobalServiceEvents, call);
        setting(changes, "IsOrganizationTrail", old, current, Trail::isOrganizationTrail, call);
    }

    private static Optional<String> text(Optional<Trail> trail) {
        return trail.map(Trail::trailArn).map(TrailArn::toString);
    }

    private void setting(
            List<Change> changes,
            String field,
            Optional<Trail> old,
            Optional<Trail> current,
            Function<Trail, Optional<Boolean>> member,
            Optional<ChangeCall> call) {
        add(
                changes,
                Facet.SETTINGS,
                field,
                old.flatMap(member).map(String::valueOf),
                current.flatMap(member).map(String::valueOf),
                call);
    }

    private void add(
            List<Change> changes,
            Facet facet,
            String field,
            Optional<String> before,
            Optional<String> after,
            Optional<ChangeCall> call) {
        if (!before.equals(after) && call.isPresent()) {
            changes.add(new Change(facet, Optional.of(arn), Optional.of(arn.region()), field, before, after, call));
        }
    }
}
