package io.github.trailproof.coverage;

import io.github.trailproof.coverage.sets.Box;
import io.github.trailproof.coverage.sets.Boxes;
import io.github.trailproof.coverage.sets.EventSpace;
import io.github.trailproof.coverage.sets.Remainder;
import io.github.trailproof.coverage.sets.Steps;
import io.github.trailproof.coverage.sets.Subtraction;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.facts.TrailFacts;
import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The events of an account, less what its trails record for certain, are those that may go unrecorded; less what they
 * may possibly record, those that certainly do. A region that was not listed may hold trails that nobody has seen, so
 * there everything is possibly recorded.
 */
final class CoverageRule {

    private final AccountEvidence evidence;
    private final Scopes scopes;
    private final AccountReach reach;
    private final List<TrailReach> trails;
    private final EventSpace space;
    private final Steps steps;

    private CoverageRule(AccountEvidence evidence, List<TrailFacts> facts) {
        this.evidence = evidence;
        this.scopes = new Scopes(evidence, facts);
        this.reach = new AccountReach(scopes, facts);
        this.trails = reach.trails();
        this.space = new EventSpace(reach.selections());
        this.steps = space.steps(Coverage.MOST_STEPS);
    }

    static Coverage judge(AccountEvidence evidence, List<TrailFacts> facts) {
        List<TrailArn> recording = new ArrayList<>();
        boolean everything = false;
        for (TrailFacts trail : facts) {
            everything |= TrailReach.isEverything(trail);
            if (RecordingTrail.mayBe(trail)) {
                recording.add(trail.trail().trailArn());
            }
        }
        if (!everything) {
            return new CoverageRule(evidence, facts).judge();
        }
        return new Coverage(
                List.of(),
                List.of(),
                false,
                false,
                recording.size() == 1
                        ? new Redundancy.Later(() -> Redundancy.of(recording))
                        : new Redundancy.Later(() ->
                                new CoverageRule(evidence, facts).redundancy().found()));
    }

    private Redundancy.Later redundancy() {
        return Redundancy.among(trails, evidence, space, scopes.all());
    }

    private Coverage judge() {
        List<Box> recorded = reach.certain(space);
        List<Box> possible = reach.isSettled() ? recorded : reach.possible(space);
        List<Remainder> certain = certainGaps(possible);
        List<Remainder> open = openGaps(possible, recorded);
        List<Gap> gaps = gaps(certain, open);
        boolean certainlyIncomplete =
                !certain.isEmpty() || (!gaps.isEmpty() && !steps.isExhausted() && OpenChoices.alwaysLeaveOut(reach));
        return new Coverage(gaps, missing(open), steps.isExhausted(), certainlyIncomplete, redundancy());
    }

    private List<Gap> gaps(List<Remainder> certain, List<Remainder> open) {
        GapWriter writer = new GapWriter(evidence, space, scopes);
        NearestTrail nearest = new NearestTrail(evidence.accountId(), space, scopes, trails);
        List<Gap> gaps = new ArrayList<>(certain.size() + open.size());
        for (Remainder gap : certain) {
            gaps.add(writer.gap(true, gap, nearest.to(gap.sample())));
        }
        for (Remainder gap : open) {
            gaps.add(writer.gap(false, gap, nearest.to(gap.sample())));
        }
        if (gaps.size() > 1) {
            gaps.sort(GapWriter.ORDER);
        }
        return gaps;
    }

    private List<MissingEvidence> missing(List<Remainder> open) {
        if (open.isEmpty() && !steps.isExhausted()) {
            return List.of();
        }
        MissingAnswers answers = new MissingAnswers(evidence, space, scopes, trails);
        List<MissingEvidence> missing =
                answers.of(open.stream().map(Remainder::base).toList());
        if (steps.isExhausted()) {
            missing = new ArrayList<>(missing);
            missing.add(MissingEvidence.of(
                    Operation.GET_EVENT_SELECTORS, new Inconclusive(new SelectorFinding.TooIntricate())));
            missing.sort(null);
        }
        return missing;
    }

    /** What exists for certain, less what may be recorded. */
    private List<Remainder> certainGaps(List<Box> possible) {
        Box everything = space.all(scopes.withGlobalServicesOnce(scopes.existing()));
        if (scopes.isGlobalServicesRegionKnown()) {
            return Subtraction.of(everything, possible, steps);
        }
        List<Box> globalServicesOnce = new ArrayList<>(possible.size());
        for (Box box : possible) {
            globalServicesOnce.add(box.withScopes(scopes.withGlobalServicesOnce(box.scopes())));
        }
        return Subtraction.of(everything, Boxes.merged(globalServicesOnce), steps);
    }

    /** What may be recorded, or may not even exist, less what is recorded for certain. */
    private List<Remainder> openGaps(List<Box> possible, List<Box> certain) {
        List<Box> open = new ArrayList<>();
        if (!scopes.uncertain().isEmpty()) {
            open.add(space.all(scopes.uncertain()));
        }
        for (Box box : possible) {
            open.add(box.withScopes(scopes.withEveryGlobalServicesRegion(box.scopes())));
        }
        if (open.isEmpty()) {
            return List.of();
        }
        // Most are in both, and taking away is costly.
        open.removeAll(new HashSet<>(certain));
        List<Box> pieces = new ArrayList<>();
        List<Remainder> wide = new ArrayList<>();
        for (Box box : Boxes.merged(open)) {
            for (Remainder left : Subtraction.of(box, certain, steps)) {
                Box base = left.base()
                        .withScopes(scopes.withGlobalServicesOnce(left.base().scopes()));
                if (left.less().isEmpty()) {
                    Subtraction.of(base, pieces, steps).forEach(piece -> pieces.add(piece.base()));
                } else {
                    wide.add(new Remainder(base, left.less(), left.sample()));
                }
            }
        }
        List<Remainder> result = new ArrayList<>(wide);
        Boxes.merged(pieces).forEach(piece -> result.add(Remainder.of(piece)));
        return result;
    }
}
