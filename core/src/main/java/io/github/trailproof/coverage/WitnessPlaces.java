package io.github.trailproof.coverage;

import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.Partitions;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Where the events of some scopes can happen: each in one region, or with the global services. So an event of the regions
 * that nobody named is in one region of theirs.
 */
final class WitnessPlaces {

    private static final Scope US_EAST_1 = Scope.region("us-east-1");

    private final Set<String> named;
    private final String partition;

    /** Takes the regions that are scopes of their own, and the account's partition. */
    WitnessPlaces(Set<String> named, String partition) {
        this.named = named;
        this.partition = partition;
    }

    /** The region where an auditor looks first: us-east-1 if it is among them; empty if no region is. */
    Optional<Scope> region(SortedSet<Scope> scopes) {
        if (scopes.contains(US_EAST_1)) {
            return Optional.of(US_EAST_1);
        }
        Optional<Scope> unnamed = Optional.empty();
        Optional<Scope> misnamed = Optional.empty();
        for (Scope scope : scopes) {
            if (scope.kind() == Scope.Kind.REGION) {
                if (Partitions.isRegion(scope.region())) {
                    return Optional.of(scope);
                }
                misnamed = misnamed.or(() -> Optional.of(scope));
            } else if (scope.kind() == Scope.Kind.OTHER_REGIONS) {
                unnamed = Optional.of(unnamed());
            }
        }
        return unnamed.isPresent() ? unnamed : misnamed;
    }

    private Scope unnamed() {
        return Scope.region(
                KnownRegions.besides(named, partition).orElseGet(() -> KnownRegions.madeUp(named, partition)));
    }

    /** Whether there is such a place, as far as one can know. */
    boolean exists(Scope place) {
        return place.kind() == Scope.Kind.GLOBAL_SERVICES
                || (Partitions.isRegion(place.region())
                        && (named.contains(place.region())
                                || KnownRegions.besides(named, partition).isPresent()));
    }
}
