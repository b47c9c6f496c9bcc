package io.github.trailproof.collect.account;

import io.github.trailproof.collect.account.Question.Listing;
import io.github.trailproof.collect.account.Question.Regions;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where to list trails while no region has shown any: the starting region's listing failed. */
final class OtherListings {

    /** How many other regions are tried, one after another. */
    static final int MOST_TRIED = 3;

    private final Settings settings;
    private final AccountEvidence evidence;
    private final Set<Question> asked;

    OtherListings(Settings settings, AccountEvidence evidence, Set<Question> asked) {
        this.settings = settings;
        this.evidence = evidence;
        this.asked = asked;
    }

    Stream<? extends Question> next() {
        if (settings.services().canListRegions() && !asked.contains(new Regions())) {
            return Stream.of(new Regions());
        }
        boolean everyRegion = settings.until() == null || settings.until() == Criterion.COMPLETE;
        List<Listing> known = unasked(known(settings, evidence)).toList();
        if (everyRegion && !known.isEmpty()) {
            return known.stream();
        }
        long tried = asked.stream().filter(Listing.class::isInstance).count() - 1;
        return tried < MOST_TRIED ? unasked(likely()).limit(1) : Stream.empty();
    }

    /** The regions that are known of: the enabled ones, and those the caller named. */
    static Stream<String> known(Settings settings, AccountEvidence evidence) {
        return Stream.concat(
                evidence.enabledRegions().value().stream().flatMap(enabled -> enabled.names().stream()),
                settings.otherRegions().stream());
    }

    /** The regions most likely to answer. */
    private Stream<String> likely() {
        Stream<String> always = RegionNames.alwaysEnabled(evidence.effectivePartition()).stream();
        return evidence.enabledRegions()
                .value()
                .map(enabled -> Stream.concat(always, enabled.names().stream()))
                .orElseGet(() -> Stream.concat(settings.otherRegions().stream(), always));
    }

    private Stream<Listing> unasked(Stream<String> regions) {
        return regions.distinct().map(Listing::new).filter(listing -> !asked.contains(listing));
    }
}
