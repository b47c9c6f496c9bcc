package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.examples.audit.console.AsciiText;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.remediation.Step.AskOwner;
import io.github.trailproof.remediation.Step.Call;
import io.github.trailproof.remediation.Step.ChooseNewTrail;
import io.github.trailproof.remediation.Step.CollectAgain;
import io.github.trailproof.remediation.Step.CreateTrail;
import io.github.trailproof.remediation.Step.GrantPermission;
import io.github.trailproof.remediation.Step.PutEventSelectors;
import io.github.trailproof.remediation.Step.UpdateTrail;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.remediation.text.PlanText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A plan as things to do next, each with its command. */
public final class PlanAdvice {

    /** Longer commands are not shown; selectors may hold a hundred kilobytes. */
    private static final int LONGEST = 1_500;

    private PlanAdvice() {}

    /** The steps, and what they cost. */
    static List<Suggestion> next(RemediationPlan plan) {
        Stream<Suggestion> costs = plan.notes().stream()
                .filter(Note.CostNote.class::isInstance)
                .map(note -> Suggestion.note("mind the cost: " + PlanSentences.of(note)));
        return Stream.concat(steps(plan, "see trailproof remediate").stream(), costs)
                .toList();
    }

    /** The steps alone; where to look for the policy that a new trail's bucket needs. */
    public static List<Suggestion> steps(RemediationPlan plan, String policy) {
        return plan.steps().stream().map(step -> step(step, policy)).toList();
    }

    private static Suggestion step(Step step, String policy) {
        if (!(step instanceof Call call)) {
            return Suggestion.of(request(step) + ": " + PlanSentences.why(step));
        }
        Optional<ShellCommand> command = PlanText.arguments(call)
                .filter(arguments -> arguments.stream().allMatch(AsciiText::isPrintable))
                .filter(arguments -> arguments.stream().mapToInt(String::length).sum() <= LONGEST)
                .map(ShellCommand::of);
        String sentence = sentence(call, policy);
        return command.map(shown -> Suggestion.of(sentence, shown))
                .orElseGet(() -> Suggestion.of(sentence
                        + "; the command is too long or has unusual characters: trailproof remediate --format sh"
                        + " writes it"));
    }

    private static String sentence(Call call, String policy) {
        String trail = call.trailArn().name();
        if (call instanceof CreateTrail create) {
            return "create the trail " + trail + ", multi-region; the policy of bucket " + create.s3BucketName()
                    + " must let cloudtrail.amazonaws.com write, " + policy;
        }
        if (call instanceof UpdateTrail) {
            return "make " + trail + " a multi-region trail";
        }
        if (call instanceof PutEventSelectors put) {
            return "select the management events that " + trail + " leaves out: " + PlanSentences.keeps(put);
        }
        return "start " + trail;
    }

    private static String request(Step step) {
        if (step instanceof GrantPermission grant) {
            return "allow " + grant.missing().iamAction() + " and collect again";
        }
        if (step instanceof CollectAgain) {
            return "collect again";
        }
        if (step instanceof AskOwner ask) {
            return "ask account " + ask.accountId() + ", which owns trail "
                    + ask.trailArn().name();
        }
        return step instanceof ChooseNewTrail
                ? "choose different settings for the new trail"
                : "in account " + step.accountId();
    }
}
