package io.github.trailproof.control;

import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;

/**
 * Whether a trail meets one requirement, and what decides it.
 *
 * @param requirement what is asked
 * @param outcome whether it is met
 * @param finding what decides it, or keeps it open
 * @param missing what would settle it, if it is unknown; sorted
 */
public record RequirementResult(
        Requirement requirement, Outcome outcome, Finding finding, List<MissingEvidence> missing) {

    /** Copies the list. */
    public RequirementResult {
        missing = List.copyOf(missing);
    }

    /** The member or field of CloudTrail's answers that decides, such as {@code IsLogging}. */
    public String field() {
        return finding.field();
    }
}
