package io.github.trailproof.collect;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.evidence.TrailListing;
import java.util.Map;
import java.util.TreeMap;

/** Evidence as far as a service can answer it. */
final class Replayable {

    private Replayable() {}

    /** A region to ask first. */
    static String start(AccountEvidence evidence) {
        return switch (evidence.effectivePartition()) {
            case "aws-cn" -> "cn-north-1";
            case "aws-us-gov" -> "us-gov-west-1";
            default -> "us-east-1";
        };
    }

    /** The same evidence in the partition that the regions are in, all asked with shadow trails. */
    static AccountEvidence of(AccountEvidence evidence) {
        String partition = evidence.listings().keySet().stream()
                .map(Partitions::of)
                .filter(found -> !found.equals(Partitions.AWS))
                .findFirst()
                .orElse(Partitions.AWS);
        Map<String, Evidence<TrailListing>> listings = new TreeMap<>(evidence.listings());
        listings.replaceAll((region, listing) -> listing.value()
                .map(answer -> Evidence.known(new TrailListing(answer.trails())))
                .orElse(listing));
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(partition)
                .collectedAt(evidence.collectedAt())
                .collectedFrom(evidence.collectedFrom())
                .enabledRegions(evidence.enabledRegions())
                .putAllListings(listings)
                .putAllStatuses(evidence.statuses())
                .putAllSelectors(evidence.selectors())
                .build();
    }
}
