package io.github.trailproof.collect.account;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.Trail;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Regions that are not enabled. They answer UnrecognizedClientException, as they do not know the account's credentials.
 * Nothing failed then and nothing is missing. The same code is a failure where it may have another reason: if no region
 * knows the credentials, they are bad; if the region is known to be enabled, or nobody can disable it, or a trail is at
 * home there, they are such as that region does not take.
 */
final class DisabledRegions {

    private static final String UNKNOWN_CREDENTIALS = "UnrecognizedClientException";

    private DisabledRegions() {}

    static Map<String, Evidence<TrailListing>> leftOut(
            Map<String, Evidence<TrailListing>> listings, Evidence<EnabledRegions> enabledRegions) {
        boolean credentialsAreGood = listings.values().stream().anyMatch(Evidence.Known.class::isInstance);
        if (!credentialsAreGood || listings.values().stream().noneMatch(DisabledRegions::isRefused)) {
            return listings;
        }
        Set<String> homes = homes(listings);
        Map<String, Evidence<TrailListing>> left = new HashMap<>(listings);
        left.entrySet()
                .removeIf(listing -> isRefused(listing.getValue())
                        && !isEnabled(listing.getKey(), enabledRegions)
                        && !homes.contains(listing.getKey()));
        return left;
    }

    private static boolean isRefused(Evidence<TrailListing> listing) {
        return listing.missing().flatMap(MissingEvidence::errorCode).equals(Optional.of(UNKNOWN_CREDENTIALS));
    }

    private static boolean isEnabled(String region, Evidence<EnabledRegions> enabledRegions) {
        return EnabledRegions.isAlwaysEnabled(region)
                || enabledRegions
                        .value()
                        .filter(known -> known.names().contains(region))
                        .isPresent();
    }

    private static Set<String> homes(Map<String, Evidence<TrailListing>> listings) {
        return listings.values().stream()
                .flatMap(listing -> listing.value().stream())
                .flatMap(listing -> listing.trails().stream())
                .map(Trail::effectiveHomeRegion)
                .collect(Collectors.toSet());
    }
}
