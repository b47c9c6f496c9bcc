package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.text.PlanText;
import io.github.trailproof.report.Wording;
import java.util.List;
import java.util.Locale;

/** What plans are written as. */
public enum PlanFormat {
    /** For people, on a page. */
    TEXT("txt"),
    /** A script of AWS CLI commands for sh. */
    SH("sh"),
    /** The same for PowerShell. */
    POWERSHELL("ps1"),
    /** Sentences for the AWS console. */
    CONSOLE("txt"),
    /** A Terraform configuration. */
    TERRAFORM("tf"),
    /** CloudFormation templates. */
    CLOUDFORMATION("json");

    private final String extension;

    PlanFormat(String extension) {
        this.extension = extension;
    }

    /** What the name of such a file ends in. */
    public String extension() {
        return extension;
    }

    /** As the command line spells it. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The plan in this format, ready to be carried out; empty for the text, which is for people. */
    List<String> texts(RemediationPlan plan, AccountEvidence evidence) {
        return switch (this) {
            case TEXT -> List.of();
            case SH -> List.of(PlanText.shell(plan));
            case POWERSHELL -> List.of(PlanText.powerShell(plan));
            case CONSOLE -> List.of(numbered(plan, PlanText.console(plan)));
            case TERRAFORM -> List.of(PlanText.terraform(plan, evidence));
            case CLOUDFORMATION -> PlanText.cloudFormation(plan, evidence);
        };
    }

    private static String numbered(RemediationPlan plan, List<String> sentences) {
        StringBuilder text =
                new StringBuilder("account " + plan.accountId() + ", by " + Wording.name(plan.criterion()) + "\n");
        int number = 1;
        for (String sentence : sentences) {
            boolean isToBeCopied = !Character.isUpperCase(sentence.charAt(0));
            text.append(isToBeCopied || plan.isEmpty() ? "" : number++ + ". ");
            text.append(PlainText.of(sentence)).append('\n');
        }
        return text.toString();
    }
}
