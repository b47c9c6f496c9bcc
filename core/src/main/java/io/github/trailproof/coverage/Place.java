package io.github.trailproof.coverage;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where a gap's regional events are, in the shorter of the ways to say it. The global services are no region. */
public sealed interface Place {

    /** In no region: the gap concerns the global services alone. */
    record NoRegion() implements Place {}

    /** In every region there is. */
    record EveryRegion() implements Place {}

    /**
     * In every region but a few.
     *
     * @param regions the regions that are not concerned, sorted; at least one
     */
    record EveryRegionBut(SortedSet<String> regions) implements Place {
        /** Copies the set. */
        public EveryRegionBut {
            regions = sorted(regions);
        }
    }

    /**
     * In these regions.
     *
     * @param regions those that are known by name, sorted
     * @param others whether any further region that may be enabled is concerned too
     */
    record Regions(SortedSet<String> regions, boolean others) implements Place {
        /** Copies the set. */
        public Regions {
            regions = sorted(regions);
        }
    }

    private static SortedSet<String> sorted(Collection<String> regions) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }
}
