package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.SelectorFinding;
import java.util.List;

/** HasCustomEventSelectors is false, and the selectors themselves could not be read. */
final class DefaultSelectors extends SelectorsInForce {
    @Override
    public Fact fact(Question question) {
        return Fact.holds(new SelectorFinding.DefaultInForce());
    }

    @Override
    public List<Selection> certain() {
        return List.of(Selection.EVERYTHING);
    }

    @Override
    public List<Selection> possible() {
        return certain();
    }

    @Override
    public List<MissingEvidence> missing() {
        return List.of();
    }
}
