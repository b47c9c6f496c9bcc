package io.github.trailproof.history.timeline;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.evidence.AccountEvidence;
import java.util.List;
import java.util.Objects;

/**
 * A span of time in which the same was in force, as far as it is known.
 *
 * @param time from when to when
 * @param evidence what was in force
 * @param assessment what it means
 * @param unsettled of what the history is not known then: not whole, or without evidence to start from; sorted
 */
public record Span(Window time, AccountEvidence evidence, Assessment assessment, List<Place> unsettled) {

    /** Copies the list. */
    public Span {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(assessment, "assessment");
        unsettled = List.copyOf(unsettled);
    }

    /** The verdict by a criterion. */
    public Verdict verdict(Criterion criterion) {
        return assessment.verdict(criterion);
    }
}
