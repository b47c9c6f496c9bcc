package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What would settle whether the events of open gaps are recorded. */
final class MissingAnswers {

    private final AccountEvidence evidence;
    private final EventSpace space;
    private final Scopes scopes;
    private final List<TrailReach> trails;

    MissingAnswers(AccountEvidence evidence, EventSpace space, Scopes scopes, List<TrailReach> trails) {
        this.evidence = evidence;
        this.space = space;
        this.scopes = scopes;
        this.trails = trails;
    }

    /** About the trails that may record some of these events, and about the scopes they lie in; sorted. */
    List<MissingEvidence> of(List<Box> open) {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        BitSet openScopes = new BitSet();
        open.forEach(box -> openScopes.or(box.scopes()));
        for (TrailReach trail : trails) {
            if (mayClose(trail, open)) {
                missing.addAll(trail.missing(openScopes));
            }
        }
        openScopes.stream().forEach(index -> missing.addAll(ofScope(index)));
        return List.copyOf(missing);
    }

    private boolean mayClose(TrailReach trail, List<Box> open) {
        BitSet reached = scopes.withGlobalServicesOnce(trail.possibleScopes());
        return trail.possible().stream()
                .flatMap(selection -> space.boxes(reached, selection).stream())
                .anyMatch(box -> open.stream().anyMatch(box::intersects));
    }

    /** What of a scope itself is not known: whether it is there, and which trails are in it. */
    private List<MissingEvidence> ofScope(int index) {
        List<MissingEvidence> missing = new ArrayList<>();
        if (scopes.scope(index).kind() == Scope.Kind.OTHER_REGIONS) {
            evidence.enabledRegions().missing().ifPresent(missing::add);
            return missing;
        }
        if (!scopes.exists(index)) {
            Finding finding = new Finding.RegionNotEnabled(scopes.scope(index).region());
            missing.add(MissingEvidence.of(Operation.LIST_REGIONS, new Inconclusive(finding)));
        }
        if (!scopes.isListed(index)) {
            scopes.listing(index).ifPresent(region -> missing.add(ofListing(region)));
        }
        if (scopes.scope(index).kind() == Scope.Kind.GLOBAL_SERVICES && !scopes.isGlobalServicesRegionKnown()) {
            Finding finding = new Finding.GlobalServicesRegionUnknown(evidence.effectivePartition());
            missing.add(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new Inconclusive(finding)));
        }
        return missing;
    }

    private MissingEvidence ofListing(String region) {
        Evidence<TrailListing> listing = evidence.listings().get(region);
        return Optional.ofNullable(listing)
                .flatMap(Evidence::missing)
                .orElseGet(() -> MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked()));
    }
}
