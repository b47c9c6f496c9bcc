package io.github.trailproof.control;

import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;
import java.util.TreeSet;

/**
 * What the evidence says of one account, by every reading, with its reasons. A value: equal evidence gives equal
 * assessments, and so does evidence that differs only in the order of trails, selectors and values.
 *
 * @param accountId the account, 12 digits
 * @param results one for each reading, in the order of {@link Reading}
 * @param trails each trail's part, sorted by ARN
 * @param coverage which management events go unrecorded
 * @param deliveryWarnings deliveries that last failed, sorted by trail and channel
 */
public record Assessment(
        String accountId,
        List<ReadingResult> results,
        List<TrailAssessment> trails,
        Coverage coverage,
        List<DeliveryWarning> deliveryWarnings) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException unless there is one result for each reading, in order
     */
    public Assessment {
        results = List.copyOf(results);
        trails = List.copyOf(trails);
        deliveryWarnings = List.copyOf(deliveryWarnings);
        List<Reading> answered = results.stream().map(ReadingResult::reading).toList();
        if (!answered.equals(List.of(Reading.values()))) {
            throw new IllegalArgumentException("expected one result for each reading, in order");
        }
    }

    /** The verdict by the benchmark's letter, {@link Reading#CIS}. */
    public Verdict verdict() {
        return verdict(Reading.CIS);
    }

    /** The verdict by a reading. */
    public Verdict verdict(Reading reading) {
        return result(reading).verdict();
    }

    /** The verdict by a reading and what it rests on. */
    public ReadingResult result(Reading reading) {
        for (ReadingResult result : results) {
            if (result.reading() == reading) {
                return result;
            }
        }
        throw new IllegalStateException("no result for " + reading);
    }

    /** What keeps any of the verdicts open, sorted; empty if none is INDETERMINATE. */
    public List<MissingEvidence> missing() {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        results.forEach(result -> missing.addAll(result.missing()));
        return List.copyOf(missing);
    }
}
