package io.github.trailproof.coverage;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.facts.TrailFacts;
import java.util.List;
import java.util.Objects;

/**
 * Which management events of an account the union of its logging trails records, given by what they do not.
 *
 * @param gaps what is not recorded, the certain gaps first; none means that every management event of every enabled
 *     region and of the global services is recorded
 * @param missing what would settle the gaps that are not certain, sorted
 */
public record Coverage(List<Gap> gaps, List<MissingEvidence> missing) {

    /** Copies the lists. */
    public Coverage {
        gaps = List.copyOf(gaps);
        missing = List.copyOf(missing);
    }

    /** Finds out what is not recorded. Total: it answers for any evidence and throws nothing. */
    public static Coverage of(AccountEvidence evidence) {
        Objects.requireNonNull(evidence, "evidence");
        return of(
                evidence,
                evidence.observedTrails().stream()
                        .map(trail -> TrailFacts.of(trail, evidence))
                        .toList());
    }

    /** The same, of an account whose trails' facts have been read already. */
    public static Coverage of(AccountEvidence evidence, List<TrailFacts> trails) {
        return CoverageRule.judge(evidence, trails);
    }

    /** Whether every event is recorded for certain. */
    public boolean isComplete() {
        return gaps.isEmpty();
    }

    /** Whether some event is not recorded for certain. */
    public boolean hasCertainGap() {
        return gaps.stream().anyMatch(Gap::certain);
    }
}
