package io.github.trailproof.testkit.recorder;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Partitions;
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

    /** Whether a region of these contradicts nothing: not the list, and not what partition the account is in. */
    static boolean isUndisputed(String region, AccountEvidence evidence) {
        boolean listed = evidence.enabledRegions()
                .value()
                .map(list -> list.names().contains(region))
                .orElse(true);
        Set<String> partitions = partitions(evidence);
        if (partitions.size() > 1) {
            return false;
        }
        String partition = partitions.iterator().next();
        return Partitions.mayHold(partition, region)
                && (listed || EnabledRegions.alwaysEnabledIn(partition).contains(region));
    }

    /** The partitions that the account may be in. */
    static Set<String> partitions(AccountEvidence evidence) {
        if (evidence.partition().isPresent()) {
            return Set.of(evidence.partition().get());
        }
        Set<String> partitions = new TreeSet<>();
        evidence.listings().keySet().forEach(region -> partitions.add(Partitions.of(region)));
        evidence.enabledRegions()
                .value()
                .ifPresent(list -> list.names().forEach(region -> partitions.add(Partitions.of(region))));
        return partitions.isEmpty() ? Set.of("aws") : partitions;
    }
}
