package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.advice.PlanAdvice;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.remediation.Note;
import io.github.trailproof.remediation.Note.BucketPolicyNote;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.text.PlanSentences;
import io.github.trailproof.remediation.text.PlanText;
import io.github.trailproof.report.Phrase;
import io.github.trailproof.report.Wording;
import java.util.List;

/** One account's part of the plans, as text for people. */
final class PlanSection {

    private final Page page;
    private final RemediationPlan plan;
    private final AccountEvidence evidence;

    PlanSection(Page page, RemediationPlan plan, AccountEvidence evidence) {
        this.page = page;
        this.plan = plan;
        this.evidence = evidence;
    }

    void print(Heading heading) {
        page.heading(
                heading.colour(),
                heading.mark(page.style()),
                plan.accountId() + "  by " + Wording.name(plan.criterion()) + ", " + heading.outcome(this::outcome));
        plan.noStep().ifPresent(why -> page.entry("because", PlanSentences.of(why)));
        int number = 1;
        for (Suggestion step : new PlanAdvice(plan, evidence).steps("see the note")) {
            page.steps("step " + number++, List.of(step));
        }
        plan.notes().forEach(this::note);
    }

    private String outcome() {
        int steps = plan.steps().size();
        if (plan.isEmpty()) {
            return plan.suffices() ? "nothing to do" : "nothing that can be done from here";
        }
        String count = Phrase.count(steps, "step", "steps");
        return plan.suffices()
                ? count + " to PASS"
                : count + " that only a person can take, then collect and plan again";
    }

    private void note(Note note) {
        page.entry("note", PlanSentences.of(note));
        if (note instanceof BucketPolicyNote bucket) {
            page.verbatim(PlanText.bucketPolicy(bucket).lines().toList());
            PlanText.keyPolicyStatements(bucket).ifPresent(statements -> {
                page.entry("", "the policy of the KMS key needs these statements:");
                page.verbatim(statements.lines().toList());
            });
        }
    }
}
