package io.github.trailproof.coverage;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Partitions;
import io.github.trailproof.facts.TrailFacts;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which scopes are numbered, so that two evidences of one account can be compared scope by scope.
 *
 * @param regions the regions that are known by name, sorted
 * @param mayBeOthers whether further regions may be enabled
 * @param isAws whether the account is known to be in partition aws, where one region records the global services
 */
record ScopeLayout(SortedSet<String> regions, boolean mayBeOthers, boolean isAws) {

    static ScopeLayout of(AccountEvidence evidence, List<TrailFacts> trails) {
        boolean mayBeOthers = evidence.enabledRegions() instanceof Evidence.Missing;
        boolean isAws = evidence.undisputedPartition().equals(Optional.of(Partitions.AWS));
        return new ScopeLayout(
                mayBeOthers ? withHomes(evidence, trails) : evidence.effectiveEnabledRegions(), mayBeOthers, isAws);
    }

    private static SortedSet<String> withHomes(AccountEvidence evidence, List<TrailFacts> trails) {
        TreeSet<String> regions = new TreeSet<>(evidence.effectiveEnabledRegions());
        for (TrailFacts trail : trails) {
            for (String home : trail.trail().homeRegions()) {
                if (Partitions.isRegion(home)) {
                    regions.add(home);
                }
            }
        }
        return regions;
    }

    /** The scopes of both. */
    ScopeLayout with(ScopeLayout other) {
        TreeSet<String> both = new TreeSet<>(regions);
        both.addAll(other.regions);
        return new ScopeLayout(both, mayBeOthers || other.mayBeOthers, isAws && other.isAws);
    }
}
