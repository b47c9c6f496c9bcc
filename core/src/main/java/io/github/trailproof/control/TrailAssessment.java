package io.github.trailproof.control;

import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One trail's part in the verdict.
 *
 * @param trailArn which trail
 * @param homeRegion where it is configured
 * @param organizationTrail whether it belongs to an organization: by its flag, else because another account owns it
 * @param address where a plan makes or changes it, such as {@code aws_cloudtrail.main}; empty if no plan is known to
 * @param requirements whether it meets each requirement, in the order of {@link Requirement}
 */
public record TrailAssessment(
        TrailArn trailArn,
        String homeRegion,
        boolean organizationTrail,
        Optional<String> address,
        List<RequirementResult> requirements) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException unless there is one result for each requirement, in order
     */
    public TrailAssessment {
        Objects.requireNonNull(address, "address");
        requirements = List.copyOf(requirements);
        if (!isInOrder(requirements)) {
            throw new IllegalArgumentException("expected one result for each requirement, in order");
        }
    }

    private static boolean isInOrder(List<RequirementResult> requirements) {
        boolean inOrder = requirements.size() == Requirement.COUNT;
        for (int index = 1; inOrder && index < requirements.size(); index++) {
            inOrder = requirements
                            .get(index - 1)
                            .requirement()
                            .compareTo(requirements.get(index).requirement())
                    < 0;
        }
        return inOrder;
    }

    /** Whether the trail meets a requirement, and why. */
    public RequirementResult requirement(Requirement requirement) {
        for (RequirementResult result : requirements) {
            if (result.requirement() == requirement) {
                return result;
            }
        }
        throw new IllegalStateException("no result for " + requirement);
    }

    /** Whether this trail by itself is what a criterion asks for. */
    public Verdict verdict(Criterion criterion) {
        if (count(criterion, Outcome.UNSATISFIED) > 0) {
            return Verdict.FAIL;
        }
        return count(criterion, Outcome.UNKNOWN) > 0 ? Verdict.INDETERMINATE : Verdict.PASS;
    }

    /** The requirements of a criterion with this outcome, in order. */
    public List<RequirementResult> requirements(Criterion criterion, Outcome outcome) {
        List<RequirementResult> found = new ArrayList<>();
        for (Requirement requirement : criterion.requirements()) {
            RequirementResult result = requirement(requirement);
            if (result.outcome() == outcome) {
                found.add(result);
            }
        }
        return found;
    }

    private int count(Criterion criterion, Outcome outcome) {
        int count = 0;
        for (int index = 0; index < criterion.requirements().size(); index++) {
            count += requirement(criterion.requirements().get(index)).outcome() == outcome ? 1 : 0;
        }
        return count;
    }

    /** How far the trail is from satisfying a criterion; the unsatisfied weigh more than all that is unknown. */
    int distance(Criterion criterion) {
        return count(criterion, Outcome.UNSATISFIED) * (Requirement.COUNT + 1) + count(criterion, Outcome.UNKNOWN);
    }
}
