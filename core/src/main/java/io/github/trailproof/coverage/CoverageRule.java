package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Boxes;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.Remainder;
import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.coverage.sets.Subtraction;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.facts.Ternary;
import io.github.trailproof.facts.TrailFacts;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
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

    /** More than any number of changes: another account's trail is not ours to change. */
    private static final int FOREIGN = 10;

    private final AccountEvidence evidence;
    private final Scopes scopes;
    private final List<TrailReach> trails;
    private final EventSpace space;

    private CoverageRule(AccountEvidence evidence, List<TrailFacts> facts) {
        this.evidence = evidence;
        this.scopes = new Scopes(evidence, facts);
        this.trails = facts.stream().map(fact -> new TrailReach(fact, scopes)).toList();
        this.space = new EventSpace(trails.stream()
                .map(trail -> trail.facts().selectors())
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
        List<Box> recorded = certain();
        List<Box> possible = isSettled() ? recorded : possible();
        List<Remainder> certain = certainGaps(possible);
        List<Remainder> open = openGaps(possible, recorded);
        GapWriter writer = new GapWriter(evidence.accountId(), space, scopes);
        List<Gap> gaps = new ArrayList<>();
        certain.forEach(gap -> gaps.add(writer.gap(true, gap, nearestTrail(gap.sample()))));
        open.forEach(gap -> gaps.add(writer.gap(false, gap, nearestTrail(gap.sample()))));
        gaps.sort(GapWriter.ORDER);
        return new Coverage(gaps, missing(open.stream().map(Remainder::base).toList()));
    }

    /** What exists for certain, less what may be recorded. */
    private List<Remainder> certainGaps(List<Box> possible) {
        Box everything = space.all(scopes.withOneLeader(scopes.existing()));
        if (scopes.isLeaderKnown()) {
            return Subtraction.of(everything, possible);
        }
        List<Box> oneLeader = possible.stream()
                .map(box -> box.withScopes(scopes.withOneLeader(box.scopes())))
                .toList();
        return Subtraction.of(everything, Boxes.merged(oneLeader));
    }

    /** What may be recorded, or may not even exist, less what is recorded for certain. */
    private List<Remainder> openGaps(List<Box> possible, List<Box> certain) {
        List<Box> open = new ArrayList<>();
        if (!scopes.uncertain().isEmpty()) {
            open.add(space.all(scopes.uncertain()));
        }
        for (Box box : possible) {
            open.add(box.withScopes(scopes.withEveryLeader(box.scopes())));
        }
        // Most are in both, and taking away is costly.
        open.removeAll(new HashSet<>(certain));
        List<Box> pieces = new ArrayList<>();
        List<Remainder> wide = new ArrayList<>();
        for (Box box : Boxes.merged(open)) {
            for (Remainder left : Subtraction.of(box, certain)) {
                Box base =
                        left.base().withScopes(scopes.withOneLeader(left.base().scopes()));
                if (left.less().isEmpty()) {
                    Subtraction.of(base, pieces).forEach(piece -> pieces.add(piece.base()));
                } else {
                    wide.add(new Remainder(base, left.less(), left.sample()));
                }
            }
        }
        List<Remainder> result = new ArrayList<>(wide);
        Boxes.merged(pieces).forEach(piece -> result.add(Remainder.of(piece)));
        return result;
    }

    /** Whether nothing may be recorded but what is for certain. */
    private boolean isSettled() {
        return scopes.unlisted().isEmpty() && trails.stream().allMatch(TrailReach::isSettled);
    }

    private List<Box> possible() {
        List<Box> possible = new ArrayList<>();
        if (!scopes.unlisted().isEmpty()) {
            possible.add(space.all(scopes.unlisted()));
        }
        for (TrailReach trail : trails) {
            trail.possible().forEach(selection -> possible.addAll(space.boxes(trail.possibleScopes(), selection)));
        }
        return ordered(possible);
    }

    private List<Box> certain() {
        List<Box> certain = new ArrayList<>();
        for (TrailReach trail : trails) {
            trail.certain().forEach(selection -> certain.addAll(space.boxes(trail.certainScopes(), selection)));
        }
        return ordered(certain);
    }

    /** In an order that does not depend on the order of trails and selectors; the pieces of a difference do. */
    private static List<Box> ordered(List<Box> boxes) {
        return Boxes.merged(boxes.stream().distinct().sorted(Box.ORDER).toList());
    }

    /** The trail that needs the fewest changes to record the events of a gap; one of the account's own before others. */
    private Optional<TrailArn> nearestTrail(Box gap) {
        Optional<TrailArn> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (TrailReach trail : trails) {
            int changes = (isOwn(trail) ? 0 : FOREIGN) + changesOfTrail(trail, gap);
            // What the selectors lack is costly to find out, and only adds to it.
            if (changes < fewest) {
                changes += selects(trail, gap) ? 0 : 1;
            }
            if (changes < fewest) {
                fewest = changes;
                nearest = Optional.of(trail.facts().trail().trailArn());
            }
        }
        return nearest;
    }

    private int changesOfTrail(TrailReach trail, Box gap) {
        BitSet outside = (BitSet) gap.scopes().clone();
        outside.andNot(scopes.withOneLeader(trail.certainScopes()));
        boolean logs = trail.facts().logging().value() == Ternary.TRUE;
        return (outside.isEmpty() ? 0 : 1) + (logs ? 0 : 1);
    }

    private boolean selects(TrailReach trail, Box gap) {
        List<Box> selected = new ArrayList<>();
        for (Selection selection : trail.facts().selectors().certain()) {
            selected.addAll(space.boxes(gap.scopes(), selection));
        }
        return Subtraction.of(gap, selected).isEmpty();
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
        openScopes.stream().forEach(index -> missing.addAll(missing(index)));
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
        Evidence<TrailListing> listing = evidence.listings().get(region);
        return Optional.ofNullable(listing)
                .flatMap(Evidence::missing)
                .orElseGet(() -> MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new NotAsked()));
    }
}
