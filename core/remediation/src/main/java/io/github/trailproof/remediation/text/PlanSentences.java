package io.github.trailproof.remediation.text;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Reason;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import io.github.trailproof.report.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a plan in sentences, in lower case and without a full stop, for reports of one's own. Equal parts give
 * equal sentences. They hold text from evidence as it is, which is untrusted: {@link
 * io.github.trailproof.evidence.PlainText} makes it fit to be shown.
 */
public final class PlanSentences {

    private PlanSentences() {}

    /** What a step does or asks for, and why. */
    public static String of(Step step) {
        return what(requireNonNull(step, "step")) + ": " + why(step);
    }

    /** Why a plan asks for a step. */
    public static String why(Step step) {
        return ReasonSentences.of(requireNonNull(step, "step").reason().cause());
    }

    /** What is so in the account that a step is asked for, or that there is none ({@link RemediationPlan#noStep}). */
    public static String of(Reason.Cause cause) {
        return ReasonSentences.of(requireNonNull(cause, "cause"));
    }

    /** What to know before the steps are taken. */
    public static String of(Note note) {
        return NoteSentences.of(requireNonNull(note, "note"));
    }

    /** What a call leaves as it is: a sentence whose subject, the call, is left out, such as {@code changes no other trail}. */
    public static String keeps(Step.Call call) {
        if (requireNonNull(call, "call") instanceof Step.PutEventSelectors put) {
            return keeps(put) + "; the call replaces the whole list";
        }
        if (call instanceof Step.CreateTrail) {
            return "changes no other trail";
        }
        return call instanceof Step.UpdateTrail
                ? "changes nothing else about the trail"
                : "changes nothing else; no effect if the trail is already logging";
    }

    /** What becomes of the trail's existing selectors, in the same form. */
    public static String keeps(Step.PutEventSelectors put) {
        int old = put.before().eventSelectors().size()
                + put.before().advancedEventSelectors().size();
        String existing = old == 1 ? " existing selector" : " existing selectors";
        String converted = put.isConverted() ? ", written as advanced selectors of the same events" : "";
        if (put.kept() == 0) {
            return "replaces the " + old + existing + "; the new one covers everything "
                    + (old == 1 ? "it covered" : "they covered");
        }
        return put.kept() == old
                ? "keeps the " + old + existing + converted + ", and adds one"
                : "keeps " + put.kept() + " of " + old + existing + converted
                        + "; the new one covers everything that the others covered";
    }

    /** What the plan is for, and how far it goes. */
    static List<String> title(RemediationPlan plan) {
        return List.of(
                "plan for account " + plan.accountId() + ", criterion " + plan.criterion(),
                limit(plan).orElse("take the steps in this order") + inWhichAccount(plan));
    }

    /** The steps that another account takes are said to be that account's. */
    private static String inWhichAccount(RemediationPlan plan) {
        List<String> others = plan.calls().stream()
                .map(Step::accountId)
                .filter(account -> !account.equals(plan.accountId()))
                .distinct()
                .toList();
        return others.isEmpty()
                ? ""
                : "; they are taken in account " + Phrase.and(others) + ", which owns the organization trail";
    }

    /** Why the steps alone do not make the account pass; none if they do. */
    static Optional<String> limit(RemediationPlan plan) {
        if (plan.isEmpty()) {
            return Optional.of(
                    plan.suffices()
                            ? "nothing to do: the account already passes"
                            : "no step is known that would help"
                                    + plan.noStep()
                                            .map(why -> ": " + ReasonSentences.of(why))
                                            .orElse(""));
        }
        return plan.suffices()
                ? Optional.empty()
                : Optional.of("these steps are not enough: afterwards collect the evidence again and make a new plan");
    }

    private static String what(Step step) {
        if (step instanceof Step.Call call) {
            return what(call) + " in account " + call.accountId() + ", region " + call.region();
        }
        if (step instanceof Step.GrantPermission grant) {
            return "grant `" + grant.missing().iamAction() + "` to the identity that collects the evidence of account "
                    + grant.accountId() + place(grant.missing());
        }
        if (step instanceof Step.CollectAgain collect) {
            return "collect the evidence of account " + collect.accountId() + " again, with the answer to `"
                    + collect.missing().operation().apiName() + "`" + place(collect.missing());
        }
        if (step instanceof Step.AskOwner ask) {
            return "ask account " + ask.accountId() + ", the owner of the trail `" + ask.trailArn() + "`, "
                    + ask.missing()
                            .map(missing ->
                                    "for the answer to `" + missing.operation().apiName() + "`")
                            .orElse(
                                    Reason.LandingZone.manages(ask.trailArn())
                                            ? "to have its landing zone change it"
                                            : "to change it");
        }
        return "choose different settings for the new trail in account " + step.accountId() + ", or free up capacity";
    }

    private static String what(Step.Call call) {
        String trail = "trail `" + call.trailArn().name() + "`";
        if (call instanceof Step.CreateTrail) {
            return "create the multi-region " + trail + ", with global service events and log file validation,";
        }
        if (call instanceof Step.UpdateTrail) {
            boolean shared = call instanceof Step.UpdateTrail update && update.ofOrganization();
            return "make the " + trail + (shared ? " an organization trail," : "")
                    + " multi-region, with global service events,";
        }
        return (call instanceof Step.PutEventSelectors ? "replace the event selectors of the " : "start the ") + trail;
    }

    private static String place(MissingEvidence missing) {
        return missing.region().map(region -> ", region " + region).orElse("")
                + missing.trailArn().map(arn -> ", trail `" + arn + "`").orElse("");
    }

    /** Why there is no command for a call. */
    static String noCommand() {
        return "the AWS CLI cannot make this call: the region is invalid, or the selectors mix basic and advanced ones or"
                + " have members that the CLI does not know";
    }
}
