package io.github.trailproof.remediation.text;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.util.List;
import java.util.Optional;

/** A plan in sentences, in lower case and without a full stop. They hold untrusted text as it is. */
final class Sentences {

    private Sentences() {}

    /** What the plan is for, and how far it goes. */
    static List<String> title(RemediationPlan plan) {
        return List.of(
                "account " + plan.accountId() + ", to pass by the criterion " + plan.criterion(),
                limit(plan).orElse("take the steps in this order"));
    }

    /** Why the steps alone do not make the account pass; none if they do. */
    static Optional<String> limit(RemediationPlan plan) {
        if (plan.isEmpty()) {
            return Optional.of(
                    plan.suffices()
                            ? "nothing to do: the account passes already"
                            : "there is nothing that could be done");
        }
        return plan.suffices()
                ? Optional.empty()
                : Optional.of("the steps do not suffice: after them collect the evidence again, and plan again");
    }

    /** The step and why it is asked for. */
    static String of(Step step) {
        return what(step) + ": " + step.reason().text();
    }

    private static String what(Step step) {
        if (step instanceof Step.Call call) {
            return what(call) + " in account " + call.accountId() + ", region " + call.region();
        }
        if (step instanceof Step.GrantPermission grant) {
            return "allow `" + grant.missing().iamAction() + "` to whoever collects the evidence of account "
                    + grant.accountId() + place(grant.missing());
        }
        if (step instanceof Step.CollectAgain collect) {
            return "collect the evidence of account " + collect.accountId() + " again, with an answer of `"
                    + collect.missing().operation().apiName() + "`" + place(collect.missing());
        }
        if (step instanceof Step.AskOwner ask) {
            return "ask account " + ask.accountId() + ", the owner of the trail `" + ask.trailArn() + "`, "
                    + ask.missing()
                            .map(missing ->
                                    "for its answer of `" + missing.operation().apiName() + "`")
                            .orElse("to change it");
        }
        return "choose the new trail of account " + step.accountId() + " otherwise, or make room for it";
    }

    private static String what(Step.Call call) {
        String trail = "the trail `" + call.trailArn().name() + "`";
        if (call instanceof Step.CreateTrail) {
            return "create " + trail + ", multi-region and with the events of the global services,";
        }
        if (call instanceof Step.UpdateTrail) {
            return "make " + trail + " multi-region, with the events of the global services,";
        }
        return (call instanceof Step.PutEventSelectors ? "replace the event selectors of " : "start ") + trail;
    }

    private static String place(MissingEvidence missing) {
        return missing.region().map(region -> ", region " + region).orElse("")
                + missing.trailArn().map(arn -> ", trail `" + arn + "`").orElse("");
    }

    /** What a call leaves as it is. */
    static String keeps(Step.Call call) {
        if (call instanceof Step.PutEventSelectors put) {
            return put.keeps() + "; the whole list is replaced by this one";
        }
        if (call instanceof Step.CreateTrail) {
            return "keeps every other trail as it is";
        }
        return call instanceof Step.UpdateTrail
                ? "keeps everything else of the trail as it is"
                : "keeps everything else as it is, and a trail that logs already altogether";
    }

    /** Why a call stands nowhere but in a sentence. */
    static String noCommand() {
        return "no command makes this call: its region is none, or its selectors are not of one kind or have members that"
                + " the AWS CLI does not know";
    }
}
