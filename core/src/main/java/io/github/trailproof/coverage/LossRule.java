package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.Remainder;
import io.github.trailproof.coverage.sets.Steps;
import io.github.trailproof.coverage.sets.Subtraction;
import io.github.trailproof.coverage.sets.Without;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.facts.TrailFacts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was recorded for certain, less what may be recorded now, is lost for certain. What may have been recorded, less what
 * is recorded for certain now, may be lost. All in one space, whose scopes and texts those of both evidences tell apart.
 */
final class LossRule {

    private final AccountEvidence after;
    private final boolean sameUnknowns;
    private final ScopeLayout layout;
    private final AccountReach was;
    private final AccountReach is;
    private final EventSpace space;
    private final Steps steps;
    private final Map<Gap, Remainder> certain;
    private final List<Gap> possible;

    LossRule(AccountEvidence before, AccountEvidence after, boolean sameUnknowns) {
        this.after = after;
        this.sameUnknowns = sameUnknowns;
        List<TrailFacts> factsBefore = AccountReach.facts(before);
        List<TrailFacts> factsAfter = AccountReach.facts(after);
        this.layout = ScopeLayout.of(before, factsBefore).with(ScopeLayout.of(after, factsAfter));
        this.was = AccountReach.of(before, factsBefore, layout);
        this.is = AccountReach.of(after, factsAfter, layout);
        this.space = new EventSpace(Stream.concat(was.selections().stream(), is.selections().stream())
                .toList());
        this.steps = space.steps(Coverage.MOST_STEPS);
        List<Remainder> lost = lost();
        this.certain = written(true, lost);
        this.possible = List.copyOf(written(false, mayBeLost(lost)).keySet());
    }

    List<Gap> certain() {
        return List.copyOf(certain.keySet());
    }

    List<Gap> possible() {
        return possible;
    }

    boolean keeps(Gap loss, AccountEvidence other) {
        Remainder lost = Optional.ofNullable(certain.get(loss))
                .orElseThrow(() -> new IllegalArgumentException("expected a loss of this comparison"));
        AccountReach reach = AccountReach.of(other, AccountReach.facts(other), layout);
        Box events = lost.base()
                .withScopes(
                        is.scopes().withEveryGlobalServicesRegion(lost.base().scopes()));
        List<Box> taken = new ArrayList<>(reach.certain(space));
        lost.less().forEach(box -> taken.add(box.withScopes(events.scopes())));
        Steps own = space.steps(Coverage.MOST_STEPS);
        return Subtraction.of(events, taken, own).isEmpty() && !own.isExhausted();
    }

    /** In the regions, and of the global services if they are lost whichever region records them. */
    private List<Remainder> lost() {
        List<Box> recorded = was.certain(space);
        List<Box> now = is.possible(space);
        Scopes scopes = is.scopes();
        if (scopes.globalServices().cardinality() == 1) {
            return difference(within(recorded, scopes.existing()), now);
        }
        BitSet regions = scopes.existing();
        regions.andNot(scopes.globalServices());
        List<Remainder> lost = new ArrayList<>(difference(within(recorded, regions), now));
        GlobalServicesLoss.of(recorded, now, scopes, steps).forEach(box -> lost.add(Remainder.of(box)));
        return lost;
    }

    private List<Remainder> mayBeLost(List<Remainder> lost) {
        Scopes scopes = is.scopes();
        BitSet there = scopes.all();
        there.andNot(scopes.absent());
        List<Box> left = within(mayHaveBeenRecorded(), there);
        List<Remainder> open = difference(left, is.certain(space));
        if (steps.isExhausted()) {
            // Nobody knows what of it is left, so all of it may be.
            open = left.stream().map(Remainder::of).toList();
        }
        List<Remainder> rest = new ArrayList<>();
        for (Remainder remainder : open) {
            Box base = remainder
                    .base()
                    .withScopes(scopes.withGlobalServicesOnce(remainder.base().scopes()));
            Remainder whole = new Remainder(base, remainder.less(), remainder.sample());
            rest.addAll(steps.isExhausted() ? List.of(whole) : new Without(lost, steps).of(whole));
        }
        return rest;
    }

    /** Where the unknowns of both sides are the same, only what is not the same can have been lost. */
    private List<Box> mayHaveBeenRecorded() {
        List<Box> boxes = new ArrayList<>();
        BitSet unlisted = was.scopes().unlisted();
        if (sameUnknowns) {
            unlisted.andNot(is.scopes().unlisted());
        }
        if (!unlisted.isEmpty()) {
            boxes.add(space.all(unlisted));
        }
        for (TrailReach trail : was.trails()) {
            if (!sameUnknowns || is.trails().stream().noneMatch(trail::isSameAs)) {
                boxes.addAll(AccountReach.possible(trail, space));
            }
        }
        return AccountReach.ordered(boxes);
    }

    private static List<Box> within(List<Box> boxes, BitSet scopes) {
        List<Box> inside = new ArrayList<>();
        for (Box box : boxes) {
            BitSet common = (BitSet) box.scopes().clone();
            common.and(scopes);
            if (!common.isEmpty()) {
                inside.add(box.withScopes(common));
            }
        }
        return inside;
    }

    private List<Remainder> difference(List<Box> from, List<Box> take) {
        List<Box> pieces = new ArrayList<>();
        List<Remainder> left = new ArrayList<>();
        for (Box box : from) {
            for (Remainder remainder : Subtraction.of(box, take, steps)) {
                if (remainder.less().isEmpty()) {
                    Subtraction.of(remainder.base(), pieces, steps).forEach(piece -> pieces.add(piece.base()));
                } else {
                    left.add(remainder);
                }
            }
        }
        AccountReach.ordered(pieces).forEach(piece -> left.add(Remainder.of(piece)));
        return left;
    }

    private Map<Gap, Remainder> written(boolean isCertain, List<Remainder> remainders) {
        GapWriter writer = new GapWriter(after, space, is.scopes());
        NearestTrail nearest = new NearestTrail(after.accountId(), space, is.scopes(), is.trails());
        Map<Gap, Remainder> gaps = new TreeMap<>(GapWriter.ORDER.thenComparing(Gap::toString));
        for (Remainder remainder : remainders) {
            gaps.put(writer.gap(isCertain, remainder, nearest.to(remainder.sample())), remainder);
        }
        return gaps;
    }
}
