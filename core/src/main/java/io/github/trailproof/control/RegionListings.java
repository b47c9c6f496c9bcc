package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The regions that were asked for the account's trails with DescribeTrails.
 *
 * @param answered those that answered, sorted
 * @param unanswered those that did not, sorted
 */
public record RegionListings(SortedSet<String> answered, SortedSet<String> unanswered) {

    /** Copies the sets. */
    public RegionListings {
        answered = sorted(answered);
        unanswered = sorted(unanswered);
    }

    static RegionListings of(AccountEvidence evidence) {
        SortedSet<String> answered = evidence.answeredRegions();
        SortedSet<String> unanswered = new TreeSet<>(evidence.listings().keySet());
        unanswered.removeAll(answered);
        return new RegionListings(answered, unanswered);
    }

    private static SortedSet<String> sorted(Collection<String> regions) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }
}
