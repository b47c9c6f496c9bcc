package io.github.trailproof.remediation;

import io.github.trailproof.control.Requirement;
import io.github.trailproof.coverage.Gap;
import java.util.List;

/**
 * Why a plan asks for a step.
 *
 * @param text in words; untrusted text from the evidence may be part of it
 * @param requirements what the step meets, by the criteria that ask everything of one trail; else empty
 * @param gaps what the plan's steps close together, by {@link io.github.trailproof.control.Criterion#COMPLETE}; else empty
 */
public record Reason(String text, List<Requirement> requirements, List<Gap> gaps) {

    /** Copies the lists. */
    public Reason {
        requirements = List.copyOf(requirements);
        gaps = List.copyOf(gaps);
    }
}
