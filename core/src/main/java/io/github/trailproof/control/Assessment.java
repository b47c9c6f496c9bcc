package io.github.trailproof.control;

import io.github.trailproof.coverage.Coverage;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the evidence says of one account, by every criterion, with its reasons. A value: equal evidence gives equal
 * assessments, and so does evidence that differs only in the order of trails, selectors and values.
 *
 * <pre>{@code
 * CriterionResult strict = assessment.result(Criterion.SECURITY_HUB);
 * strict.decisiveTrail().ifPresent(trail -> trail.requirements(Criterion.SECURITY_HUB, Outcome.UNSATISFIED)
 *         .forEach(unmet -> System.out.println(trail.trailArn() + ": " + unmet.requirement() + ", " + unmet.field())));
 * }</pre>
 *
 * @param accountId the account, 12 digits
 * @param listings the regions that were asked for trails
 * @param results one for each criterion, in the order of {@link Criterion}
 * @param trails each trail's part, sorted by ARN
 * @param coverage which management events are not recorded
 * @param deliveryWarnings deliveries that last failed, sorted by trail and channel
 * @param warnings spans of time of which log files may be missing, sorted by trail and kind
 */
public record Assessment(
        String accountId,
        RegionListings listings,
        List<CriterionResult> results,
        List<TrailAssessment> trails,
        Coverage coverage,
        List<DeliveryWarning> deliveryWarnings,
        List<Warning> warnings) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException unless there is one result for each criterion, in order
     */
    public Assessment {
        results = List.copyOf(results);
        trails = List.copyOf(trails);
        deliveryWarnings = List.copyOf(deliveryWarnings);
        warnings = List.copyOf(warnings);
        if (!isInOrder(results)) {
            throw new IllegalArgumentException("expected one result for each criterion, in order");
        }
    }

    private static boolean isInOrder(List<CriterionResult> results) {
        boolean inOrder = results.size() == Criterion.COUNT;
        for (int index = 1; inOrder && index < results.size(); index++) {
            inOrder = results.get(index - 1)
                            .criterion()
                            .compareTo(results.get(index).criterion())
                    < 0;
        }
        return inOrder;
    }

    /** The verdict by the benchmark's letter, {@link Criterion#CIS}. */
    public Verdict verdict() {
        return verdict(Criterion.CIS);
    }

    /** The verdict by a criterion. */
    public Verdict verdict(Criterion criterion) {
        return result(criterion).verdict();
    }

    /** The verdict by a criterion and what it rests on. */
    public CriterionResult result(Criterion criterion) {
        Objects.requireNonNull(criterion, "criterion");
        for (CriterionResult result : results) {
            if (result.criterion() == criterion) {
                return result;
            }
        }
        throw new IllegalStateException("no result for " + criterion);
    }

    /** A trail's part in the verdicts; empty if no listing shows the trail. */
    public Optional<TrailAssessment> trail(TrailArn trailArn) {
        Objects.requireNonNull(trailArn, "trailArn");
        return trails.stream()
                .filter(trail -> trail.trailArn().equals(trailArn))
                .findFirst();
    }

    /** The account and its verdicts, in one short line. */
    @Override
    public String toString() {
        return results.stream()
                .map(result -> result.criterion() + "=" + result.verdict())
                .collect(Collectors.joining(", ", "Assessment{" + accountId + ", ", "}"));
    }

    /** What keeps any of the verdicts open, sorted; empty if none is INDETERMINATE. */
    public List<MissingEvidence> missing() {
        TreeSet<MissingEvidence> missing = new TreeSet<>();
        results.forEach(result -> missing.addAll(result.missing()));
        return List.copyOf(missing);
    }
}
