package io.github.trailproof.facts;

import io.github.trailproof.coverage.sets.Selection;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;

/** HasCustomEventSelectors is false, and the selectors themselves could not be read. */
final class DefaultSelectors extends SelectorsInForce {
    @Override
    public Fact fact(Question question) {
        return Fact.holds("HasCustomEventSelectors", "is false, so the default selector is in force");
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
