package io.github.trailproof.examples.audit;

import io.github.trailproof.remediation.PlanText;
import io.github.trailproof.remediation.RemediationPlan;
import java.util.List;
import java.util.Locale;

/** What plans are written as. */
enum PlanFormat {
    /** For people, on a page. */
    TEXT,
    /** A script of AWS CLI commands for sh. */
    SH,
    /** The same for PowerShell. */
    POWERSHELL,
    /** Sentences for the AWS console. */
    CONSOLE,
    /** A Terraform configuration. */
    TERRAFORM,
    /** CloudFormation templates. */
    CLOUDFORMATION;

    /** As the command line spells it. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The plan as this format's text, made to be carried out as it is; a page for people is none. */
    String write(RemediationPlan plan) {
        return switch (this) {
            case TEXT -> "";
            case SH -> PlanText.shell(plan);
            case POWERSHELL -> PlanText.powerShell(plan);
            case CONSOLE -> numbered(plan, PlanText.console(plan));
            case TERRAFORM -> PlanText.terraform(plan);
            case CLOUDFORMATION -> String.join("\n", PlanText.cloudFormation(plan));
        };
    }

    private static String numbered(RemediationPlan plan, List<String> sentences) {
        StringBuilder text =
                new StringBuilder("account " + plan.accountId() + ", by " + Words.name(plan.reading()) + "\n");
        int number = 1;
        for (String sentence : sentences) {
            boolean isToBeCopied = !Character.isUpperCase(sentence.charAt(0));
            text.append(isToBeCopied || plan.isEmpty() ? "" : number++ + ". ");
            text.append(Printable.of(sentence)).append('\n');
        }
        return text.toString();
    }
}
