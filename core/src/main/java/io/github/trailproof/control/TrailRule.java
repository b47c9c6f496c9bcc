package io.github.trailproof.control;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.evidence.ObservedTrail.Flag;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Optional;

/**
 * How one trail stands to each requirement. Whatever contradicts itself counts as unknown: since a contradiction can
 * never be taken back by further evidence, more evidence never turns SATISFIED into UNSATISFIED or the reverse.
 */
final class TrailRule {

    private TrailRule() {}

    static TrailAssessment assess(ObservedTrail trail, AccountEvidence evidence) {
        SelectorRule selectors = SelectorRule.of(trail, evidence.selectors(trail.trailArn()));
        return new TrailAssessment(
                trail.trailArn(),
                trail.homeRegion(),
                isOrganizationTrail(trail, evidence),
                List.of(
                        multiRegion(trail),
                        logging(trail, evidence.status(trail.trailArn())),
                        selectors.result(Requirement.MANAGEMENT_EVENTS),
                        selectors.result(Requirement.READ_WRITE_ALL),
                        selectors.result(Requirement.NO_EXCLUSIONS)));
    }

    private static boolean isOrganizationTrail(ObservedTrail trail, AccountEvidence evidence) {
        return switch (trail.isOrganizationTrail()) {
            case TRUE -> true;
            case FALSE -> false;
            case ABSENT, CONTRADICTORY -> !trail.trailArn().accountId().equals(evidence.accountId());
        };
    }

    private static RequirementResult multiRegion(ObservedTrail trail) {
        return switch (trail.isMultiRegionTrail()) {
            case TRUE ->
                contradiction(trail)
                        .map(words -> openMultiRegion(trail, words))
                        .orElseGet(() -> multiRegion(Outcome.SATISFIED, "is true", List.of()));
            case FALSE -> multiRegion(Outcome.UNSATISFIED, "is false", List.of());
            case ABSENT -> openMultiRegion(trail, "is absent from the answer");
            case CONTRADICTORY -> openMultiRegion(trail, "is true in some regions' listings and false in others");
        };
    }

    /** What speaks against a trail that says of itself that it is multi-region. */
    private static Optional<String> contradiction(ObservedTrail trail) {
        Flag global = trail.includeGlobalServiceEvents();
        if (global == Flag.FALSE || global == Flag.CONTRADICTORY) {
            // The service refuses this combination, so one of the two flags is not what is in force.
            String where = global == Flag.FALSE ? "" : " in some regions' listings";
            return Optional.of("is true, but IncludeGlobalServiceEvents is false" + where
                    + ", and a multi-region trail always has it");
        }
        if (!trail.notListedIn().isEmpty()) {
            return Optional.of("is true, but the trail is not listed in "
                    + String.join(", ", trail.notListedIn())
                    + ", where a multi-region trail has a shadow trail");
        }
        return Optional.empty();
    }

    private static RequirementResult openMultiRegion(ObservedTrail trail, String finding) {
        Unsettled cause = new Unsettled("IsMultiRegionTrail " + finding);
        return multiRegion(
                Outcome.UNKNOWN,
                finding,
                List.of(MissingEvidence.of(Operation.DESCRIBE_TRAILS, trail.trailArn(), cause)));
    }

    private static RequirementResult multiRegion(Outcome outcome, String finding, List<MissingEvidence> missing) {
        return new RequirementResult(Requirement.MULTI_REGION, outcome, "IsMultiRegionTrail", finding, missing);
    }

    private static RequirementResult logging(ObservedTrail trail, Evidence<TrailStatus> status) {
        if (status instanceof Evidence.Missing<TrailStatus> missing) {
            return logging(Outcome.UNKNOWN, Findings.missing(missing.reason()), List.of(missing.reason()));
        }
        Optional<Boolean> isLogging = status.value().flatMap(TrailStatus::isLogging);
        if (isLogging.isEmpty()) {
            Unsettled cause = new Unsettled("IsLogging is absent from the answer");
            MissingEvidence missing = MissingEvidence.of(Operation.GET_TRAIL_STATUS, trail.trailArn(), cause);
            return logging(Outcome.UNKNOWN, "is absent from the answer", List.of(missing));
        }
        return isLogging.get()
                ? logging(Outcome.SATISFIED, "is true", List.of())
                : logging(Outcome.UNSATISFIED, "is false", List.of());
    }

    private static RequirementResult logging(Outcome outcome, String finding, List<MissingEvidence> missing) {
        return new RequirementResult(Requirement.LOGGING, outcome, "IsLogging", finding, missing);
    }
}
