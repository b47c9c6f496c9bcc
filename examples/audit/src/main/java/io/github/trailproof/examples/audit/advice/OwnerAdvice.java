package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.stream.Stream;

/** What a member of an organization asks the owner of its trail for. */
final class OwnerAdvice {

    private OwnerAdvice() {}

    static Suggestion ask(RemediationPlan plan, AccountEvidence evidence) {
        TrailArn trail = plan.calls().get(0).trailArn();
        List<String> wishes = Stream.concat(
                        plan.calls().stream().map(OwnerAdvice::wish),
                        plan.steps().stream()
                                .filter(Step.AskOwner.class::isInstance)
                                .map(step -> answer((Step.AskOwner) step)))
                .distinct()
                .toList();
        String then = plan.suffices()
                ? PassedCriteria.then(Cis31.assess(evidence), Cis31.assess(plan.applyTo(evidence)))
                : "; the account may then pass";
        return Suggestion.of("ask account " + trail.accountId() + ", which owns the organization trail " + trail.name()
                + ", to " + Phrase.and(wishes) + then);
    }

    private static String wish(Step.Call call) {
        if (call instanceof Step.UpdateTrail) {
            return "make it a multi-region trail";
        }
        return call instanceof Step.PutEventSelectors
                ? "let it select the management events that it leaves out"
                : "start it";
    }

    /** What an owner is asked for in a plan of the account itself. */
    static String wish(Step.AskOwner ask) {
        if (ask.missing().isEmpty() && ask.reason().cause() instanceof Reason.Unmet unmet) {
            return switch (unmet.result().requirement()) {
                case MULTI_REGION -> ", to make it a multi-region trail";
                case LOGGING -> ", to start it";
                case MANAGEMENT_EVENTS, READ_WRITE_ALL, NO_EXCLUSIONS ->
                    ", to let it select the management events that it leaves out";
            };
        }
        return "";
    }

    private static String answer(Step.AskOwner ask) {
        return ask.missing()
                .map(missing -> "say what " + missing.operation().apiName() + " answers")
                .orElse("look after it");
    }
}
