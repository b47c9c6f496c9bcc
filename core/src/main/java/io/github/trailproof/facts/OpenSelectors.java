package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailArn;
import java.util.List;

/** Nothing is known of the selectors. */
final class OpenSelectors extends SelectorsInForce {

    private final String finding;
    private final MissingEvidence reason;

    OpenSelectors(String finding, MissingEvidence reason) {
        this.finding = finding;
        this.reason = reason;
    }

    static OpenSelectors unsettled(TrailArn trailArn, String finding) {
        Unsettled cause = new Unsettled("the answer " + finding);
        return new OpenSelectors(finding, MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, cause));
    }

    @Override
    public Fact fact(Question question) {
        return Fact.open("GetEventSelectors", finding, reason);
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
