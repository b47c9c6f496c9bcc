package io.github.trailproof.history.timeline;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.Change;
import java.util.List;
import java.util.Objects;

/**
 * A span of time in which the same was in force, as far as it is known.
 *
 * @param time from when to when
 * @param evidence what was in force
 * @param assessment what it means
 * @param begunBy the changes with which it began; empty at the beginning of the window, and where the history begins or ends
 * @param unsettled of what the history is not known then: not whole, or without evidence to start from; sorted
 */
public record Span(
        Window time, AccountEvidence evidence, Assessment assessment, List<Change> begunBy, List<Place> unsettled) {

    /** Copies the lists. */
    public Span {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(assessment, "assessment");
        begunBy = List.copyOf(begunBy);
        unsettled = List.copyOf(unsettled);
    }

    /** The verdict by a criterion. */
    public Verdict verdict(Criterion criterion) {
        return assessment.verdict(criterion);
    }
}
