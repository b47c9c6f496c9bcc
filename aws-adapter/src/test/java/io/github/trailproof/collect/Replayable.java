package io.github.trailproof.collect;

import io.github.trailproof.evidence.AccountEvidence;

/** Evidence as far as a service can answer it. */
final class Replayable {

    private Replayable() {}

    /** The same evidence in the partition that the regions are in. */
    static AccountEvidence of(AccountEvidence evidence) {
        String partition = evidence.describeTrails().keySet().stream().anyMatch(region -> region.startsWith("cn-"))
                ? "aws-cn"
                : "aws";
        return AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(partition)
                .collectedAt(evidence.collectedAt())
                .enabledRegions(evidence.enabledRegions())
                .putAllDescribeTrails(evidence.describeTrails())
                .putAllTrailStatus(evidence.getTrailStatus())
                .putAllEventSelectors(evidence.getEventSelectors())
                .build();
    }
}
