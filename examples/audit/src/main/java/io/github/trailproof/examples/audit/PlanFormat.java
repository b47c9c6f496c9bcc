package io.github.trailproof.examples.audit;

import io.github.trailproof.remediation.PlanText;
import io.github.trailproof.remediation.RemediationPlan;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What plans are written as. */
enum PlanFormat {
    /** For people, on a page. */
    TEXT(plan -> ""),
    /** A script of AWS CLI commands for sh. */
    SH(PlanText::shell),
    /** The same for PowerShell. */
    POWERSHELL(PlanText::powerShell),
    /** Sentences for the AWS console. */
    CONSOLE(plan -> numbered(plan.accountId(), PlanText.console(plan))),
    /** A Terraform configuration. */
    TERRAFORM(PlanText::terraform),
    /** CloudFormation templates. */
    CLOUDFORMATION(plan -> String.join("\n", PlanText.cloudFormation(plan)));

    private final Function<RemediationPlan, String> writer;

    PlanFormat(Function<RemediationPlan, String> writer) {
        this.writer = writer;
    }

    /** As the command line spells it. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The plan as this format's text, made to be carried out as it is. */
    String write(RemediationPlan plan) {
        return writer.apply(plan);
    }

    private static String numbered(String accountId, List<String> sentences) {
        StringBuilder text = new StringBuilder("account " + accountId + "\n");
        int number = 1;
        for (String sentence : sentences) {
            text.append(number++).append(". ").append(Printable.of(sentence)).append('\n');
        }
        return text.toString();
    }
}
