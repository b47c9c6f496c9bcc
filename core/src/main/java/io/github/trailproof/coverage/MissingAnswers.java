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
    private final Scopes scopes;
    private final List<TrailReach> trails;
    /** What each trail may record. */
    private final List<List<Box>> mayRecord;

    private final boolean anyRegionAnswered;

    MissingAnswers(AccountEvidence evidence, EventSpace space, Scopes scopes, List<TrailReach> trails) {
        this.evidence = evidence;
        this.scopes = scopes;
        this.trails = trails;
        this.mayRecord = new ArrayList<>(trails.size());
        for (TrailReach trail : trails) {
            mayRecord.add(space.boxes(scopes.withGlobalServicesOnce(trail.possibleScopes()), trail.possible()));
        }
        this.anyRegionAnswered = !evidence.answeredRegions().isEmpty();
    }

    /** About the trails that may record some of these events, and about the scopes they lie in; sorted. */
    List<MissingEvidence> of(List<Box> open) {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        BitSet openScopes = new BitSet();
        open.forEach(box -> openScopes.or(box.scopes()));
        for (int trail = 0; trail < trails.size(); trail++) {
            if (mayRecord(trail, open)) {
                missing.addAll(trails.get(trail).missing(openScopes));
            }
        }
        for (int index = openScopes.nextSetBit(0); index >= 0; index = openScopes.nextSetBit(index + 1)) {
            missing.addAll(ofScope(index, open));
        }
        return List.copyOf(missing);
    }

    private boolean mayRecord(int trail, Box some) {
        for (Box box : mayRecord.get(trail)) {
            if (some.intersects(box)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayRecord(int trail, List<Box> open) {
        for (Box box : open) {
            if (mayRecord(trail, box)) {
                return true;
            }
        }
        return false;
    }

    /** What of a scope itself is not known: whether it is there, and which trails are in it. */
    private List<MissingEvidence> ofScope(int index, List<Box> open) {
        List<MissingEvidence> missing = new ArrayList<>();
        evidence.unseen().forEach(cause -> missing.add(MissingEvidence.of(Operation.PLAN, cause)));
        if (scopes.scope(index).kind() == Scope.Kind.OTHER_REGIONS) {
            evidence.enabledRegions().missing().ifPresent(missing::add);
            return missing;
        }
        if (scopes.isListed(index) && !scopes.exists(index)) {
            Finding finding = new Finding.RegionNotEnabled(scopes.scope(index).region());
            missing.add(MissingEvidence.of(Operation.LIST_REGIONS, new Inconclusive(finding)));
        }
        boolean isGlobal = scopes.scope(index).kind() == Scope.Kind.GLOBAL_SERVICES;
        if (!scopes.isListed(index)) {
            scopes.listing(index)
                    .filter(this::isAsked)
                    .filter(region -> isGlobal || isNamed(region) || isWorthAsking(index, open))
                    .ifPresent(region -> missing.add(ofListing(region)));
        }
        if (isGlobal && !scopes.isGlobalServicesRegionKnown()) {
            Finding finding = new Finding.GlobalServicesRegionUnknown(evidence.effectivePartition());
            missing.add(MissingEvidence.of(Operation.DESCRIBE_TRAILS, new Inconclusive(finding)));
        }
        return missing;
    }

    /** Where a plan may leave out trails, asking the account of today where nobody asked it yet settles nothing. */
    private boolean isAsked(String region) {
        return evidence.unseen().isEmpty()
                || Optional.ofNullable(evidence.listings().get(region))
                        .flatMap(Evidence::missing)
                        .isPresent();
    }

    private boolean isNamed(String region) {
        return evidence.listings().containsKey(region)
                || evidence.enabledRegions()
                        .value()
                        .filter(listed -> listed.names().contains(region))
                        .isPresent();
    }

    /**
     * A region that nobody named is only there because nobody can disable it. Its listing comes last: the first answer of
     * any region shows every multi-region trail, and what one of these may record is settled by asking about it.
     */
    private boolean isWorthAsking(int index, List<Box> open) {
        if (anyRegionAnswered) {
            for (Box box : open) {
                if (box.scopes().get(index) && !mayBeRecorded(index, box)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a trail that was seen may record events of a box, if it reaches the scope. */
    private boolean mayBeRecorded(int index, Box box) {
        for (int trail = 0; trail < trails.size(); trail++) {
            if (trails.get(trail).possibleScopes().get(index) && mayRecord(trail, box)) {
                return true;
            }
        }
        return false;
    }

    private MissingEvidence ofListing(String region) {
        Optional<Evidence<TrailListing>> listing =
                Optional.ofNullable(evidence.listings().get(region));
        if (listing.isEmpty()) {
            return MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked());
        }
        return listing.flatMap(Evidence::missing)
                .orElseGet(() -> MissingEvidence.of(
                        Operation.DESCRIBE_TRAILS,
                        region,
                        new Inconclusive(new Finding.ListedWithoutShadowTrails(region))));
    }
}
