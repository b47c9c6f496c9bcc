package io.github.trailproof.control;

import io.github.trailproof.trail.TrailArn;
import java.util.ArrayList;
import java.util.List;

/**
 * One trail's part in the verdict.
 *
 * @param trailArn which trail
 * @param homeRegion where it is configured
 * @param organizationTrail whether it belongs to an organization: by its flag, else because another account owns it
 * @param requirements how it stands to each requirement, in the order of {@link Requirement}
 */
public record TrailAssessment(
        TrailArn trailArn, String homeRegion, boolean organizationTrail, List<RequirementResult> requirements) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException unless there is one result for each requirement, in order
     */
    public TrailAssessment {
        requirements = List.copyOf(requirements);
        List<Requirement> answered =
                requirements.stream().map(RequirementResult::requirement).toList();
        if (!answered.equals(List.of(Requirement.values()))) {
            throw new IllegalArgumentException("expected one result for each requirement, in order");
        }
    }

    /** How the trail stands to a requirement. */
    public RequirementResult requirement(Requirement requirement) {
        for (RequirementResult result : requirements) {
            if (result.requirement() == requirement) {
                return result;
            }
        }
        throw new IllegalStateException("no result for " + requirement);
    }

    /** Whether this trail by itself is what a reading asks for. */
    public Verdict verdict(Reading reading) {
        if (count(reading, Outcome.UNSATISFIED) > 0) {
            return Verdict.FAIL;
        }
        return count(reading, Outcome.UNKNOWN) > 0 ? Verdict.INDETERMINATE : Verdict.PASS;
    }

    /** The requirements of a reading with this outcome, in order. */
    public List<RequirementResult> requirements(Reading reading, Outcome outcome) {
        List<RequirementResult> found = new ArrayList<>();
        for (Requirement requirement : reading.requirements()) {
            RequirementResult result = requirement(requirement);
            if (result.outcome() == outcome) {
                found.add(result);
            }
        }
        return found;
    }

    private int count(Reading reading, Outcome outcome) {
        int count = 0;
        for (Requirement requirement : reading.requirements()) {
            if (requirement(requirement).outcome() == outcome) {
                count++;
            }
        }
        return count;
    }

    /** How far the trail is from satisfying a reading; the unsatisfied weigh more than all that is unknown. */
    int distance(Reading reading) {
        return count(reading, Outcome.UNSATISFIED) * (Requirement.values().length + 1)
                + count(reading, Outcome.UNKNOWN);
    }
}
