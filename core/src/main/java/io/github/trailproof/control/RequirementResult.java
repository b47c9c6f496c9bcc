package io.github.trailproof.control;

import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;

/**
 * How a trail stands to one requirement, and by what.
 *
 * @param requirement what is asked
 * @param outcome whether it is met
 * @param field the member or field of CloudTrail's answers that decided, as {@code IsLogging}
 * @param finding what it says, to be read after the field's name: {@code is false}; untrusted text from the evidence
 *     may be part of it
 * @param missing what would settle it, if it is unknown; sorted
 */
public record RequirementResult(
        Requirement requirement, Outcome outcome, String field, String finding, List<MissingEvidence> missing) {

    /** Copies the list. */
    public RequirementResult {
        missing = List.copyOf(missing);
    }
}
