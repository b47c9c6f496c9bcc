package io.github.trailproof.examples.configrule;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Outcome;
import io.github.trailproof.control.RequirementResult;
import io.github.trailproof.control.TrailAssessment;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why an account passes or fails, in the one line that AWS Config has for it. */
final class Annotation {

    /** All that AWS Config takes. */
    static final int MOST_CHARACTERS = 256;

    /** So much of a trail's ARN and of the reason that each leaves room for the other, and for the start of a gap. */
    private static final int MOST_OF_A_TRAIL = 96;

    private static final int MOST_OF_A_REASON = 72;

    private Annotation() {}

    static String of(Assessment assessment, CriterionResult result) {
        List<String> parts = new ArrayList<>();
        if (result.verdict() == Verdict.PASS) {
            parts.add(pass(result));
        } else {
            parts.addAll(fail(result));
        }
        // By the criterion COMPLETE an account fails for its gap; by the others the gap is only what comes of it.
        int place = result.criterion() == Criterion.COMPLETE ? 0 : parts.size();
        assessment.coverage().gaps().stream()
                .filter(Gap::certain)
                .findFirst()
                .ifPresent(gap -> parts.add(place, "unrecorded: " + call(gap)));
        String start = result.verdict() + " by criterion " + RuleParameters.name(result.criterion()) + ": ";
        return PlainText.of(start + String.join("; ", parts), MOST_CHARACTERS);
    }

    private static String pass(CriterionResult result) {
        return result.decisiveTrail()
                .map(trail -> trail(trail) + " meets "
                        + trail.requirements(result.criterion(), Outcome.SATISFIED).stream()
                                .map(met -> met.requirement().name())
                                .collect(Collectors.joining(", ")))
                .orElse("the trails together record every management event");
    }

    private static List<String> fail(CriterionResult result) {
        return result.decisiveTrail()
                .map(trail -> List.of(unmet(trail, result.criterion()), "nearest is " + trail(trail)))
                .orElse(List.of("there is no trail"));
    }

    private static String unmet(TrailAssessment trail, Criterion criterion) {
        String reasons = trail.requirements(criterion, Outcome.UNSATISFIED).stream()
                .map(Annotation::reason)
                .collect(Collectors.joining(", "));
        return PlainText.of(reasons.isEmpty() ? "no trail suffices" : reasons, MOST_OF_A_REASON);
    }

    private static String reason(RequirementResult result) {
        return result.requirement() + " is not met, " + Wording.finding(result.finding());
    }

    private static String trail(TrailAssessment trail) {
        return PlainText.of(trail.trailArn().toString(), MOST_OF_A_TRAIL);
    }

    private static String call(Gap gap) {
        ManagementEvent event = gap.witness().event();
        String where = switch (event.scope().kind()) {
            case REGION -> " in " + event.scope().region();
            case OTHER_REGIONS -> " in another region";
            case GLOBAL_SERVICES -> " as a global service";
        };
        return PlainText.of(event.eventSource() + " " + event.eventName() + where, MOST_OF_A_REASON);
    }
}
