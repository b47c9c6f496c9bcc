package io.github.trailproof.testkit.recorder;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import java.util.Set;
import java.util.TreeSet;

/** The regions that an account has enabled for certain. */
final class RegionsThatAreThere {

    private RegionsThatAreThere() {}

    /** Those of the list, those that answered, and those that nobody in the partition can disable. */
    static Set<String> of(AccountEvidence evidence) {
        Set<String> there = new TreeSet<>(EnabledRegions.alwaysEnabledIn(evidence.effectivePartition()));
        evidence.enabledRegions().value().ifPresent(list -> there.addAll(list.names()));
        evidence.listings().forEach((region, listing) -> listing.value().ifPresent(answer -> there.add(region)));
        return there;
    }
}
