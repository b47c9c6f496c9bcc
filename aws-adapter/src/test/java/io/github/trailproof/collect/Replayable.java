package io.github.trailproof.collect;

import io.github.trailproof.evidence.AccountEvidence;

/** Evidence as far as a service can answer it. */
final class Replayable {

    private Replayable() {}

    /** The same evidence in the partition that the regions are in. */
    static AccountEvidence of(AccountEvidence evidence) {
        String partition =
                evidence.listings().keySet().stream().anyMatch(region -> region.startsWith("cn-")) ? "aws-cn" : "aws";
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(partition)
                .collectedAt(evidence.collectedAt())
                .enabledRegions(evidence.enabledRegions())
                .putAllListings(evidence.listings())
                .putAllStatuses(evidence.statuses())
                .putAllSelectors(evidence.selectors())
                .build();
    }
}
