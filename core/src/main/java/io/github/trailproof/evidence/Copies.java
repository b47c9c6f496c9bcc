package io.github.trailproof.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Copies that nobody changes. */
final class Copies {

    private Copies() {}

    /** In the natural order, also if the values come in another one. */
    static SortedSet<String> sorted(Collection<String> values) {
        SortedSet<String> sorted = new TreeSet<>();
        // Added, not copied as a whole: the copy of a sorted set keeps that set's order.
        sorted.addAll(values);
        return Collections.unmodifiableSortedSet(sorted);
    }
}
