package io.github.trailproof.events;

import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Copies that nobody changes and whose order is stable. */
public final class Sorted {

    private Sorted() {}

    public static <T extends Comparable<T>> SortedSet<T> copy(SortedSet<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    public static <K extends Comparable<K>, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
