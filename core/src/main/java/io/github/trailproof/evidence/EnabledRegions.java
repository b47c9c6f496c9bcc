package io.github.trailproof.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The regions that are enabled in an account.
 *
 * @param names as {@code us-east-1}, sorted
 */
public record EnabledRegions(SortedSet<String> names) {

    /** Copies the set. */
    public EnabledRegions {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /** Obtains the set of these regions. */
    public static EnabledRegions of(Collection<String> names) {
        return new EnabledRegions(new TreeSet<>(names));
    }
}
