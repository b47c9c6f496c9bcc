package io.github.trailproof.testkit;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The evidence of an account, as a draft that can be changed. */
final class EvidenceDraft {

    private final AccountEvidence original;
    final SortedMap<String, Evidence<TrailListing>> listings;
    final SortedMap<TrailArn, Evidence<TrailStatus>> statuses;
    final SortedMap<TrailArn, Evidence<EventSelectors>> selectors;
    Evidence<EnabledRegions> enabledRegions;

    EvidenceDraft(AccountEvidence original) {
        this.original = original;
        this.listings = new TreeMap<>(original.listings());
        this.statuses = new TreeMap<>(original.statuses());
        this.selectors = new TreeMap<>(original.selectors());
        this.enabledRegions = original.enabledRegions();
    }

    /** The ARNs that the known listings show. */
    Set<TrailArn> listed() {
        Set<TrailArn> arns = new TreeSet<>();
        for (Evidence<TrailListing> listing : listings.values()) {
            listing.value().ifPresent(known -> known.trails().forEach(trail -> arns.add(trail.trailArn())));
        }
        return arns;
    }

    /** Replaces every trail of every known listing. */
    void eachTrail(UnaryOperator<Trail> change) {
        listings.replaceAll((region, listing) -> listing.value()
                .map(known -> Evidence.known(
                        known.withTrails(known.trails().stream().map(change).toList())))
                .orElse(listing));
    }

    AccountEvidence done() {
        return original.toBuilder()
                .enabledRegions(enabledRegions)
                .listings(listings)
                .statuses(statuses)
                .selectors(selectors)
                .build();
    }
}
