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
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.remediation.NewTrail;
import io.github.trailproof.remediation.Remediation;
import io.github.trailproof.remediation.RemediationPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;

/** Makes a plan for each account, writes it and forgets it. */
public final class Plans implements AccountConsumer {

    private final Criterion criterion;
    private final NewTrail newTrail;
    private final PlanFormat format;
    private final Page page;
    private final PlanPlace place;
    private final Consumer<RecordedAccount.Unreadable> errors;
    private final Tally tally;
    private boolean brokenPipe;

    public Plans(
            Criterion criterion,
            NewTrail newTrail,
            PlanFormat format,
            TextStyle style,
            PlanPlace place,
            Consumer<RecordedAccount.Unreadable> errors) {
        this.criterion = criterion;
        this.newTrail = newTrail;
        this.format = format;
        this.page = new Page(style);
        this.place = place;
        this.errors = errors;
        this.tally = new Tally(criterion);
    }

    @Override
    public void account(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        tally.add(assessment);
        write(assessment, plan(evidence));
    }

    public RemediationPlan plan(AccountEvidence evidence) {
        return Remediation.plan(evidence, criterion, newTrail);
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        tally.addUnreadable();
        errors.accept(input);
    }

    @Override
    public boolean isDone() {
        return brokenPipe;
    }

    private void write(Assessment assessment, RemediationPlan plan) {
        try {
            place.write(plan, format == PlanFormat.TEXT ? List.of(section(assessment, plan)) : format.texts(plan));
        } catch (IOException e) {
            if (!OutputException.isBrokenPipe(e)) {
                throw OutputException.cannotFinish("the plans", e);
            }
            brokenPipe = true;
        }
    }

    private String section(Assessment assessment, RemediationPlan plan) throws IOException {
        new PlanSection(page, plan).print(assessment.verdict(criterion));
        StringWriter text = new StringWriter();
        page.writeTo(text);
        return text.toString();
    }

    /** What the accounts' verdicts are, before any step is taken. */
    public int exitStatus() {
        return brokenPipe ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }
}
