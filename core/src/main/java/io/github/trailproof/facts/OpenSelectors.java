package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Inconclusive;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.SelectorFinding;
import io.github.trailproof.trail.TrailArn;
import java.util.List;

/** Nothing is known of the selectors. */
final class OpenSelectors extends SelectorsInForce {

    private final Finding finding;
    private final MissingEvidence reason;

    private OpenSelectors(Finding finding, MissingEvidence reason) {
        this.finding = finding;
        this.reason = reason;
    }

    /** The selectors were not answered. */
    static OpenSelectors unanswered(MissingEvidence reason) {
        return new OpenSelectors(new Finding.Unanswered(SelectorFinding.GET_EVENT_SELECTORS, reason), reason);
    }

    /** The answer has no known meaning. */
    static OpenSelectors inconclusive(TrailArn trailArn, Finding finding) {
        return new OpenSelectors(
                finding, MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, new Inconclusive(finding)));
    }

    @Override
    public Fact fact(Question question) {
        return Fact.open(finding, reason);
    }

    @Override
    public List<Selection> certain() {
        return List.of();
    }

    @Override
    public List<Selection> possible() {
        return List.of(Selection.EVERYTHING);
    }

    @Override
    public List<MissingEvidence> missing() {
        return List.of(reason);
    }
}
