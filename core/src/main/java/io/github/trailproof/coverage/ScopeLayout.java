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
        TreeSet<String> regions = new TreeSet<>(evidence.effectiveEnabledRegions());
        if (mayBeOthers) {
            trails.stream()
                    .flatMap(trail -> trail.trail().homeRegions().stream())
                    .filter(Partitions::isRegion)
                    .forEach(regions::add);
        }
        boolean isAws = evidence.undisputedPartition().equals(Optional.of(Partitions.AWS));
        return new ScopeLayout(regions, mayBeOthers, isAws);
    }

    /** The scopes of both. */
    ScopeLayout with(ScopeLayout other) {
        TreeSet<String> both = new TreeSet<>(regions);
        both.addAll(other.regions);
        return new ScopeLayout(both, mayBeOthers || other.mayBeOthers, isAws && other.isAws);
    }
}
