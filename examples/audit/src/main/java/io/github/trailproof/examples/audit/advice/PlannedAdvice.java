package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.Requirement;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Planned;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do about a plan that fails or leaves something open: which part of it to fix. */
final class PlannedAdvice {

    private PlannedAdvice() {}

    /** Whether some of the evidence is a plan, so that the account of today is not what to change. */
    static boolean isPlanned(AccountEvidence evidence) {
        return !evidence.planned().isEmpty() || !evidence.unseen().isEmpty() || evidence.onlyPlanned();
    }

    /** What of a plan to change so that the account passes: of the nearest trail, if the plan makes it. */
    static List<Suggestion> fix(Assessment assessment, Criterion criterion) {
        Optional<TrailAssessment> nearest = assessment
                .result(criterion)
                .decisiveTrail()
                .filter(trail -> trail.address().isPresent());
        if (nearest.isEmpty()) {
            return List.of(Suggestion.of("plan a trail that is multi-region, logs, and takes all management events"));
        }
        TrailAssessment trail = nearest.get();
        String address = PlainText.of(trail.address().orElseThrow());
        List<Suggestion> steps = new ArrayList<>();
        for (RequirementResult unmet : trail.requirements(criterion, Outcome.UNSATISFIED)) {
            Suggestion step = Suggestion.of(sentence(address, unmet.requirement()));
            if (!steps.contains(step)) {
                steps.add(step);
            }
        }
        return steps.isEmpty()
                ? List.of(Suggestion.of("let the selectors of " + address + " take every management event"))
                : steps;
    }

    private static String sentence(String address, Requirement requirement) {
        boolean isTemplate = address.startsWith("Resources/");
        return switch (requirement) {
            case MULTI_REGION ->
                isTemplate
                        ? "set " + address + "/Properties/IsMultiRegionTrail and IncludeGlobalServiceEvents to true"
                        : "set " + address + ".is_multi_region_trail to true";
            case LOGGING ->
                isTemplate
                        ? "set " + address + "/Properties/IsLogging to true"
                        : "set " + address + ".enable_logging to true";
            case MANAGEMENT_EVENTS, READ_WRITE_ALL ->
                "let one selector of " + address + " take all management events, reads and writes, or leave out the"
                        + " selectors: the default takes them";
            case NO_EXCLUSIONS -> "let a selector of " + address + " exclude no event source";
        };
    }

    static String sentence(MissingEvidence missing) {
        if (!(missing.cause() instanceof Planned planned)) {
            return "plan again";
        }
        String address = PlainText.of(planned.address());
        return switch (planned.why()) {
            case KNOWN_AFTER_APPLY ->
                "set " + address + " to a value that is known when it is planned, or audit the account after apply";
            case NOT_MANAGED_HERE ->
                "lay it over the account's evidence (--onto FILE), or say that the account has no other trails"
                        + " (--only-these): " + address;
            case MAY_NOT_BE_MADE -> "make the condition of " + address + " known when it is planned";
            case MAY_BE_REPLACED ->
                "say which resources are the stack's (--stack-resources FILE), or that it is a new one (--new-stack)";
            case REFUSED -> "fix " + address + ": the service refuses the trail as it is";
            case NOT_DOCUMENTED -> "state " + address + " in full, so that nothing is left to the service";
        };
    }
}
