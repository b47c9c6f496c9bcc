package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** The regions that were asked for the account's trails with DescribeTrails. A value, immutable. */
public final class RegionListings {

    private final SortedSet<String> answered;
    private final SortedSet<String> unanswered;

    /** Takes sets that nobody changes. */
    private RegionListings(SortedSet<String> answered, SortedSet<String> unanswered) {
        this.answered = answered;
        this.unanswered = unanswered;
    }

    static RegionListings of(AccountEvidence evidence) {
        SortedSet<String> answered = evidence.answeredRegions();
        if (answered.size() == evidence.listings().size()) {
            return new RegionListings(answered, Collections.emptySortedSet());
        }
        SortedSet<String> unanswered = new TreeSet<>(evidence.listings().keySet());
        unanswered.removeAll(answered);
        return new RegionListings(answered, Collections.unmodifiableSortedSet(unanswered));
    }

    /** Those that answered, sorted. */
    public SortedSet<String> answered() {
        return answered;
    }

    /** Those that did not, sorted. */
    public SortedSet<String> unanswered() {
        return unanswered;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegionListings listings
                && answered.equals(listings.answered)
                && unanswered.equals(listings.unanswered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answered, unanswered);
    }

    /** Both. */
    @Override
    public String toString() {
        return "RegionListings[answered=" + answered + ", unanswered=" + unanswered + "]";
    }
}
