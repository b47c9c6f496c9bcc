package io.github.trailproof.collect;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import java.util.Set;

/** Evidence of an account that can be: its trails are at home in regions that are enabled. */
final class Seedable {

    private Seedable() {}

    /** The same account without the trails that could not be there. */
    static AccountEvidence of(AccountEvidence evidence) {
        Set<String> enabled = evidence.enabledRegions().value().orElseThrow().names();
        var builder = AccountEvidence.builder()
                .accountId(evidence.accountId())
                .partition(evidence.partition())
                .collectedAt(evidence.collectedAt())
                .enabledRegions(evidence.enabledRegions());
        evidence.listings()
                .forEach((region, listing) -> builder.putListing(
                        region,
                        Evidence.known(new TrailListing(listing.value().orElseThrow().trails().stream()
                                .filter(trail ->
                                        enabled.contains(trail.trailArn().region()))
                                .toList()))));
        evidence.statuses().forEach((arn, status) -> {
            if (enabled.contains(arn.region())) {
                builder.putStatus(arn, status);
            }
        });
        evidence.selectors().forEach((arn, selectors) -> {
            if (enabled.contains(arn.region())) {
                builder.putSelectors(arn, selectors);
            }
        });
        return builder.build();
    }
}
