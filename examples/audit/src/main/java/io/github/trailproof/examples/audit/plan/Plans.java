package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import io.github.trailproof.remediation.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a plan for each account, writes it and forgets it. */
public final class Plans implements AccountConsumer {

    private final Criterion criterion;
    private final NewTrail newTrail;
    private final PlanFormat format;
    private final Page page;
    private final PlanPlace place;
    private final Consumer<String> complaints;
    private final Tally tally;
    private boolean brokenPipe;

    public Plans(
            Criterion criterion,
            NewTrail newTrail,
            PlanFormat format,
            TextStyle style,
            PlanPlace place,
            Consumer<String> complaints) {
        this.criterion = criterion;
        this.newTrail = newTrail;
        this.format = format;
        this.page = new Page(style);
        this.place = place;
        this.complaints = complaints;
        this.tally = new Tally(criterion);
    }

    @Override
    public void account(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        tally.add(assessment);
        write(assessment, plan(evidence), evidence);
    }

    /** Where an organization's trail is at fault, its owner is asked, instead of another trail being created beside it. */
    public RemediationPlan plan(AccountEvidence evidence) {
        RemediationPlan plan = Remediation.plan(evidence, criterion, newTrail);
        boolean creates = plan.calls().stream().anyMatch(Step.CreateTrail.class::isInstance);
        return creates
                ? Remediation.planOfOwner(evidence, criterion)
                        .map(owners -> asking(owners, evidence.accountId()))
                        .orElse(plan)
                : plan;
    }

    private static RemediationPlan asking(RemediationPlan owners, String accountId) {
        List<Step> requests = owners.calls().stream()
                .<Step>map(call -> new Step.AskOwner(call.trailArn(), Optional.empty(), call.reason()))
                .toList();
        return new RemediationPlan(accountId, owners.criterion(), requests, List.of(), false);
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        tally.addUnreadable();
        complaints.accept(Inputs.complaint(input));
    }

    @Override
    public void warning(RecordedAccount.Warning warning) {
        complaints.accept(Inputs.complaint(warning));
    }

    @Override
    public boolean isDone() {
        return brokenPipe;
    }

    private void write(Assessment assessment, RemediationPlan plan, AccountEvidence evidence) {
        try {
            place.write(
                    plan,
                    format == PlanFormat.TEXT
                            ? List.of(section(assessment, plan, evidence))
                            : format.texts(plan, evidence));
        } catch (IOException e) {
            if (!OutputException.isBrokenPipe(e)) {
                throw OutputException.cannotFinish("the plans", e);
            }
            brokenPipe = true;
        }
    }

    private String section(Assessment assessment, RemediationPlan plan, AccountEvidence evidence) throws IOException {
        new PlanSection(page, plan, evidence).print(assessment.verdict(criterion));
        StringWriter text = new StringWriter();
        page.writeTo(text);
        return text.toString();
    }

    /** What the accounts' verdicts are, before any step is taken. */
    public int exitStatus() {
        return brokenPipe ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }
}
