package io.github.trailproof.history.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What is known of one facet over time. A value holds, forwards and backwards, as far as the history is whole and no change
 * lies between. Where two observations disagree and no change lies between, nothing is known between the changes around
 * them.
 *
 * @param <V> what the facet holds
 */
final class FacetTrack<V> {

    /**
     * All changes of the facet within one second.
     *
     * @param isOpen whether they have different results, or their order is not known: the second is open, and so is what
     *     holds after it, until something else tells it
     * @param before what must have held before
     * @param after what holds from then on
     */
    record ChangeAt<V>(boolean isOpen, Optional<V> before, Optional<V> after) {}

    /** A value that held at some instant of a time. */
    record Anchor<V>(Window time, V value) {}

    /** A value that held throughout a time, which begins with a change, so that nothing else can have changed it. */
    record Held<V>(Window time, V value) {}

    /** A time between two changes within whole history. */
    record Run<V>(Window time, Optional<V> value) {}

    private final SortedMap<Instant, Run<V>> runs = new TreeMap<>();

    /**
     * Finds out what is known.
     *
     * @param whole when the history is whole, sorted and without overlaps
     * @param merge what two values say together; empty if they disagree
     */
    FacetTrack(
            List<Window> whole,
            SortedMap<Instant, ChangeAt<V>> told,
            List<Anchor<V>> anchors,
            List<Held<V>> held,
            BiFunction<V, V, Optional<V>> merge) {
        List<Window> known = new ArrayList<>(whole);
        SortedMap<Instant, ChangeAt<V>> changes = new TreeMap<>(told);
        for (Held<V> one : held) {
            known.add(one.time());
            changes.putIfAbsent(one.time().from(), new ChangeAt<>(false, Optional.empty(), Optional.of(one.value())));
        }
        for (Window window : held.isEmpty() ? whole : Times.union(known)) {
            Instant start = window.from();
            List<V> claims = new ArrayList<>();
            for (var entry : changes.subMap(window.from(), window.to()).entrySet()) {
                Instant second = entry.getKey();
                ChangeAt<V> change = entry.getValue();
                change.before().ifPresent(claims::add);
                add(start, second, claims, anchors, held, merge);
                claims = new ArrayList<>();
                start = change.isOpen() ? second.plusSeconds(1) : second;
                change.after().ifPresent(claims::add);
            }
            add(start, window.to(), claims, anchors, held, merge);
        }
    }

    private void add(
            Instant from,
            Instant to,
            List<V> claims,
            List<Anchor<V>> anchors,
            List<Held<V>> held,
            BiFunction<V, V, Optional<V>> merge) {
        if (!from.isBefore(to)) {
            return;
        }
        Window time = new Window(from, to);
        List<V> all = new ArrayList<>(claims);
        anchors.stream().filter(anchor -> time.contains(anchor.time())).forEach(anchor -> all.add(anchor.value()));
        held.stream().filter(one -> time.overlaps(one.time())).forEach(one -> all.add(one.value()));
        Optional<V> value = all.stream().findFirst();
        for (V claim : all) {
            value = value.flatMap(known -> merge.apply(known, claim));
        }
        runs.put(from, new Run<>(time, value));
    }

    /** What held at an instant, if it is known. */
    Optional<V> at(Instant time) {
        SortedMap<Instant, Run<V>> before = runs.headMap(time.plusNanos(1));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Run<V> run = runs.get(before.lastKey());
        return run != null && run.time().contains(time) ? run.value() : Optional.empty();
    }

    /** When what is known may change. */
    List<Instant> boundaries() {
        List<Instant> boundaries = new ArrayList<>();
        runs.values().forEach(run -> {
            boundaries.add(run.time().from());
            boundaries.add(run.time().to());
        });
        return boundaries;
    }
}
