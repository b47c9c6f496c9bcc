package io.github.trailproof.control;

import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;
import java.util.Optional;

/**
 * An account's verdict by one criterion, and what it is based on.
 *
 * @param criterion what suffices
 * @param verdict the answer
 * @param decisiveTrail the trail the verdict turns on: on PASS one that satisfies every requirement, on FAIL the nearest
 *     miss, on INDETERMINATE the most promising one; absent if no trail was seen, or none that it turns on
 * @param missing what keeps the verdict open, sorted; empty unless it is INDETERMINATE
 */
public record CriterionResult(
        Criterion criterion, Verdict verdict, Optional<TrailAssessment> decisiveTrail, List<MissingEvidence> missing) {

    /** Copies the list. */
    public CriterionResult {
        missing = List.copyOf(missing);
    }
}
