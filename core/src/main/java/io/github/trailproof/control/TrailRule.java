package io.github.trailproof.control;

import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.facts.Fact;
import io.github.trailproof.facts.SelectorsInForce.Question;
import io.github.trailproof.facts.TrailFacts;
import java.util.List;

/** Whether one trail meets each requirement. */
final class TrailRule {

    private TrailRule() {}

    static TrailAssessment assess(TrailFacts facts, String accountId) {
        ObservedTrail trail = facts.trail();
        return new TrailAssessment(
                trail.trailArn(),
                trail.homeRegion(),
                isOrganizationTrail(trail, accountId),
                trail.address(),
                List.of(
                        result(Requirement.MULTI_REGION, facts.multiRegion()),
                        result(Requirement.LOGGING, facts.logging()),
                        result(Requirement.MANAGEMENT_EVENTS, facts.selectors().fact(Question.MANAGEMENT)),
                        result(Requirement.READ_WRITE_ALL, facts.selectors().fact(Question.ALL_BUT_EXCLUSIONS)),
                        result(Requirement.NO_EXCLUSIONS, facts.selectors().fact(Question.ALL))));
    }

    private static RequirementResult result(Requirement requirement, Fact fact) {
        return new RequirementResult(requirement, Outcome.of(fact.value()), fact.finding(), fact.missing());
    }

    private static boolean isOrganizationTrail(ObservedTrail trail, String accountId) {
        return switch (trail.isOrganizationTrail()) {
            case TRUE -> true;
            case FALSE -> false;
            case ABSENT, CONTRADICTORY -> !trail.trailArn().isOwnedBy(accountId);
        };
    }
}
