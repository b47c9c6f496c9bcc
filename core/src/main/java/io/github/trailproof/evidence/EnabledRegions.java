package io.github.trailproof.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The regions that are enabled in an account.
 *
 * @param names as {@code us-east-1}, sorted
 */
public record EnabledRegions(SortedSet<String> names) {

    /** Copies the set, in the natural order of the names whatever order it had. */
    public EnabledRegions {
        SortedSet<String> sorted = new TreeSet<>(Comparator.naturalOrder());
        sorted.addAll(names);
        names = Collections.unmodifiableSortedSet(sorted);
    }

    /** Obtains the set of these regions. */
    public static EnabledRegions of(Collection<String> names) {
        return new EnabledRegions(new TreeSet<>(names));
    }
}
