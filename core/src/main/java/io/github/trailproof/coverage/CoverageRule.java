package io.github.trailproof.coverage;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The events of an account, less what its trails record for certain, are those that may go unrecorded; less what they
 * may possibly record, those that certainly do. A region that was not listed may hold trails that nobody has seen, so
 * there everything is possibly recorded.
 */
final class CoverageRule {

    private final AccountEvidence evidence;
    private final Scopes scopes;
    private final List<TrailReach> trails;
    private final EventSpace space;

    private CoverageRule(AccountEvidence evidence, List<TrailFacts> facts) {
        this.evidence = evidence;
        this.scopes = new Scopes(evidence, facts);
        this.trails = facts.stream().map(fact -> new TrailReach(fact, scopes)).toList();
        // Also the selectors of trails that do not log: whether they would select a gap is asked too.
        this.space = new EventSpace(facts.stream()
                .map(TrailFacts::selectors)
                .flatMap(selectors -> Stream.concat(selectors.certain().stream(), selectors.possible().stream()))
                .toList());
    }

    static Coverage judge(AccountEvidence evidence, List<TrailFacts> facts) {
        if (facts.stream().anyMatch(TrailReach::isEverything)) {
            return new Coverage(List.of(), List.of());
        }
        return new CoverageRule(evidence, facts).judge();
    }

    private Coverage judge() {
        List<Box> certain = certainGaps();
        List<Box> possible = Boxes.merged(Boxes.difference(possibleGaps(), certain));
        GapWriter writer = new GapWriter(evidence.accountId(), space, scopes);
        List<Gap> gaps = Stream.concat(
                        certain.stream().map(box -> writer.gap(true, box, nearestTrail(box))),
                        possible.stream().map(box -> writer.gap(false, box, nearestTrail(box))))
                .sorted(GapWriter.ORDER)
                .toList();
        return new Coverage(gaps, missing(possible));
    }

    private List<Box> certainGaps() {
        List<Box> recorded = new ArrayList<>();
        BitSet unlisted = scopes.withOneLeader(scopes.unlisted());
        if (!unlisted.isEmpty()) {
            recorded.add(space.all(unlisted));
        }
        for (TrailReach trail : trails) {
            BitSet reached = scopes.withOneLeader(trail.possibleScopes());
            trail.possible().forEach(selection -> recorded.addAll(space.boxes(reached, selection)));
        }
        BitSet everywhere = scopes.withOneLeader(scopes.existing());
        return Boxes.merged(Boxes.difference(List.of(space.all(everywhere)), ordered(recorded)));
    }

    private List<Box> possibleGaps() {
        List<Box> recorded = new ArrayList<>();
        for (TrailReach trail : trails) {
            trail.certain().forEach(selection -> recorded.addAll(space.boxes(trail.certainScopes(), selection)));
        }
        return Boxes.difference(List.of(space.all(scopes.all())), ordered(recorded)).stream()
                .map(box -> box.withScopes(scopes.withOneLeader(box.scopes())))
                .toList();
    }

    /** In an order that does not depend on the order of trails and selectors; the pieces of a difference do. */
    private static List<Box> ordered(List<Box> boxes) {
        return Boxes.merged(boxes.stream().distinct().sorted(Box.ORDER).toList());
    }

    /** The trail that needs the fewest changes to record the events of a gap; one of the account's own before others. */
    private Optional<TrailArn> nearestTrail(Box gap) {
        return trails.stream()
                .min(Comparator.comparing((TrailReach trail) -> !isOwn(trail))
                        .thenComparing(trail -> changesToClose(trail, gap)))
                .map(trail -> trail.facts().trail().trailArn());
    }

    private int changesToClose(TrailReach trail, Box gap) {
        BitSet outside = (BitSet) gap.scopes().clone();
        outside.andNot(scopes.withOneLeader(trail.certainScopes()));
        List<Box> selected = new ArrayList<>();
        for (Selection selection : trail.facts().selectors().certain()) {
            selected.addAll(space.boxes(gap.scopes(), selection));
        }
        boolean reaches = outside.isEmpty();
        boolean logs = trail.facts().logging().value() == Ternary.TRUE;
        boolean selects = Boxes.difference(List.of(gap), selected).isEmpty();
        return (reaches ? 0 : 1) + (logs ? 0 : 1) + (selects ? 0 : 1);
    }

    private boolean isOwn(TrailReach trail) {
        return trail.facts().trail().trailArn().accountId().equals(evidence.accountId());
    }

    private List<MissingEvidence> missing(List<Box> open) {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        BitSet openScopes = new BitSet();
        open.forEach(box -> openScopes.or(box.scopes()));
        for (TrailReach trail : trails) {
            if (mayClose(trail, open)) {
                missing.addAll(trail.missing(openScopes));
            }
        }
        for (int index = 0; index < scopes.size(); index++) {
            if (openScopes.get(index)) {
                missing.addAll(missing(index));
            }
        }
        return List.copyOf(missing);
    }

    private boolean mayClose(TrailReach trail, List<Box> open) {
        BitSet reached = scopes.withOneLeader(trail.possibleScopes());
        return trail.possible().stream()
                .flatMap(selection -> space.boxes(reached, selection).stream())
                .anyMatch(box -> open.stream().anyMatch(box::intersects));
    }

    /** What of a scope itself is not known: whether it is there, and which trails are in it. */
    private List<MissingEvidence> missing(int index) {
        List<MissingEvidence> missing = new ArrayList<>();
        if (scopes.scope(index).kind() == Scope.Kind.OTHER_REGIONS) {
            evidence.enabledRegions().missing().ifPresent(missing::add);
            return missing;
        }
        if (!scopes.exists(index)) {
            missing.add(MissingEvidence.of(
                    Operation.LIST_REGIONS,
                    new Unsettled(scopes.scope(index) + " answered, but is not among the enabled regions")));
        }
        if (!scopes.isListed(index)) {
            scopes.listing(index).ifPresent(region -> missing.add(missingListing(region)));
        }
        if (scopes.scope(index).kind() == Scope.Kind.GLOBAL_SERVICES && !scopes.isLeaderKnown()) {
            missing.add(MissingEvidence.of(
                    Operation.DESCRIBE_TRAILS,
                    new Unsettled(
                            "which region records the events of global services is not documented for the partition "
                                    + evidence.effectivePartition())));
        }
        return missing;
    }

    private MissingEvidence missingListing(String region) {
        Evidence<TrailListing> listing = evidence.describeTrails().get(region);
        return Optional.ofNullable(listing)
                .flatMap(Evidence::missing)
                .orElseGet(() -> MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked()));
    }
}
