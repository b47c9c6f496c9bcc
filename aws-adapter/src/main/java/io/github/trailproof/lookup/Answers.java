package io.github.trailproof.lookup;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.history.timeline.Observation;
import io.github.trailproof.history.timeline.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was answered so far, and for which times. Safe for use by several threads. */
final class Answers {

    private final Map<Lookup, List<Window>> answered = new TreeMap<>();
    private final Map<Lookup, Set<Observation>> calls = new TreeMap<>();
    private final Map<Lookup, SortedSet<Instant>> unreadable = new TreeMap<>();
    private final Map<Lookup, Failed> refused = new TreeMap<>();

    /** The same, to be added to. */
    synchronized Answers copy() {
        Answers copy = new Answers();
        copy.answered.putAll(answered);
        calls.forEach((lookup, found) -> copy.calls.put(lookup, new LinkedHashSet<>(found)));
        unreadable.forEach((lookup, found) -> copy.unreadable.put(lookup, new TreeSet<>(found)));
        copy.refused.putAll(refused);
        return copy;
    }

    synchronized void add(Lookup lookup, Observation call) {
        calls.computeIfAbsent(lookup, key -> new LinkedHashSet<>()).add(call);
    }

    /** Notes that an event cannot be read: its second is open. */
    synchronized void unreadable(Lookup lookup, Instant second, Failed why) {
        unreadable.computeIfAbsent(lookup, key -> new TreeSet<>()).add(second);
        refused.put(lookup, why);
    }

    /** Notes that every event of a time has come. */
    synchronized void answered(Lookup lookup, Window time) {
        answered.put(lookup, Stretches.with(answered.getOrDefault(lookup, List.of()), time));
    }

    synchronized void refused(Lookup lookup, Failed why) {
        refused.put(lookup, why);
    }

    /** Forgets why a question was refused before, as it is asked again. */
    synchronized void asking(Lookup lookup) {
        if (!unreadable.containsKey(lookup)) {
            refused.remove(lookup);
        }
    }

    /** The parts of a time of which nothing was answered. */
    synchronized List<Window> missing(Lookup lookup, Window wanted) {
        return Stretches.missing(wanted, answered.getOrDefault(lookup, List.of()));
    }

    /** The times in which every event of all these questions is known. */
    synchronized List<Window> known(List<Lookup> lookups) {
        List<Window> known = List.of(new Window(Instant.MIN, Instant.MAX));
        for (Lookup lookup : lookups) {
            List<Window> one = answered.getOrDefault(lookup, List.of());
            known = Stretches.common(known, Stretches.without(one, unreadable.getOrDefault(lookup, new TreeSet<>())));
        }
        return known;
    }

    /** Whether something was found that these questions are about, be it readable or not. */
    synchronized boolean isAnything(List<Lookup> lookups) {
        return lookups.stream()
                .anyMatch(lookup -> !calls.getOrDefault(lookup, Set.of()).isEmpty()
                        || unreadable.containsKey(lookup)
                        || refused.containsKey(lookup));
    }

    /** The calls in one account's history. */
    synchronized List<Observation> calls(String accountId) {
        List<Observation> found = new ArrayList<>();
        calls.forEach((lookup, observations) -> {
            if (lookup.accountId().equals(accountId)) {
                found.addAll(observations);
            }
        });
        return found;
    }

    synchronized List<RefusedLookup> refused() {
        return refused.entrySet().stream()
                .map(entry -> new RefusedLookup(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The latest time at which the answers to some question begin. */
    synchronized Instant begin() {
        return answered.values().stream()
                .filter(windows -> !windows.isEmpty())
                .map(windows -> windows.get(0).from())
                .reduce(Instant.MIN, Stretches::later);
    }
}
