package io.github.trailproof.examples.audit.advice;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.examples.audit.console.AsciiText;
import io.github.trailproof.examples.audit.console.ShellCommand;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Remediation;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plan as things to do next, each with its command and the criteria by which the account then passes. */
public final class PlanAdvice {

    /** Longer commands are not shown; selectors may hold a hundred kilobytes. */
    private static final int LONGEST = 1_500;

    private final RemediationPlan plan;
    private final AccountEvidence evidence;

    public PlanAdvice(RemediationPlan plan, AccountEvidence evidence) {
        this.plan = plan;
        this.evidence = evidence;
    }

    /** The steps, what they cost, and whether others were not looked at. */
    List<Suggestion> next() {
        List<Suggestion> next = new ArrayList<>();
        plan.noStep().ifPresent(why -> next.add(Suggestion.of(PlanSentences.of(why))));
        next.addAll(steps("see trailproof remediate"));
        for (Note note : plan.notes()) {
            if (note instanceof Note.CostNote) {
                next.add(Suggestion.note("mind the cost: " + PlanSentences.of(note)));
            } else if (note instanceof Note.SearchEnded) {
                next.add(Suggestion.note(PlanSentences.of(note)));
            }
        }
        return next;
    }

    /** The steps alone; where to look for the policy that a new trail's bucket needs. */
    public List<Suggestion> steps(String policy) {
        List<Suggestion> steps = new ArrayList<>();
        List<Call> made = new ArrayList<>();
        Assessment before = Cis31.assess(evidence);
        for (Step step : plan.steps()) {
            if (step instanceof Call call) {
                made.add(call);
                Assessment after = Cis31.assess(Remediation.after(evidence, made));
                steps.add(suggestion(
                        call, plan.criterion(), sentence(call, policy) + PassedCriteria.then(before, after)));
                before = after;
            } else {
                steps.add(Suggestion.of(request(step) + ": " + PlanSentences.why(step)));
            }
        }
        return steps;
    }

    /** The calls without what they lead to. */
    static List<Suggestion> calls(RemediationPlan plan) {
        return plan.calls().stream()
                .map(call -> suggestion(call, plan.criterion(), sentence(call, "see trailproof remediate")))
                .toList();
    }

    private static Suggestion suggestion(Call call, Criterion criterion, String sentence) {
        Optional<ShellCommand> command = PlanText.arguments(call)
                .filter(arguments -> arguments.stream().allMatch(AsciiText::isPrintable))
                .filter(arguments -> arguments.stream().mapToInt(String::length).sum() <= LONGEST)
                .map(ShellCommand::of);
        return command.map(shown -> Suggestion.of(sentence, shown))
                .orElseGet(() -> Suggestion.of(sentence
                        + "; the command is too long or has unusual characters: trailproof remediate --criterion "
                        + criterion.name().toLowerCase(Locale.ROOT).replace('_', '-') + " --format sh writes it"));
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

    private String request(Step step) {
        if (step instanceof GrantPermission grant) {
            return remedy(grant.missing());
        }
        if (step instanceof CollectAgain collect) {
            return collect.missing().failureKind().isPresent() ? remedy(collect.missing()) : "collect again";
        }
        if (step instanceof AskOwner ask) {
            return "ask account " + ask.accountId() + ", which owns trail "
                    + ask.trailArn().name() + OwnerAdvice.wish(ask);
        }
        return step instanceof ChooseNewTrail
                ? "choose different settings for the new trail"
                : "in account " + step.accountId();
    }

    private String remedy(MissingEvidence missing) {
        return new CallAdvice(evidence, false).of(List.of(missing));
    }
}
