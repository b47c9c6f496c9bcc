package io.github.trailproof.examples.audit.plan;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.TrailAssessment;
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
import io.github.trailproof.remediation.Note;
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
    private final OwnersPlans owners = new OwnersPlans();
    private final HeldAccounts held;
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
        this.held = new HeldAccounts(criterion, newTrail);
    }

    /** What the owner of an organization's trail does is told at the end, once for all accounts. */
    @Override
    public void account(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        tally.add(assessment);
        if (!held.hold(evidence)) {
            alone(evidence, assessment);
        } else if (held.isFull()) {
            tellHeld();
        }
    }

    private void tellHeld() {
        for (HeldAccounts.Told told : held.plan()) {
            Assessment assessment = Cis31.assess(told.evidence());
            if (told instanceof HeldAccounts.Told.ByOwner done) {
                RemediationPlan plan = ofMember(done);
                tell(plan, done.evidence(), assessment, owners.add(plan, done.evidence(), done.owner()));
            } else if (told instanceof HeldAccounts.Told.Rest rest) {
                tell(rest.plan(), rest.after(), assessment, isHeld(rest.plan(), rest.after(), assessment));
            } else {
                alone(told.evidence(), assessment);
            }
        }
    }

    /** The owner's step as the plan of an account that passes by it; for how many it does is told with the step. */
    private static RemediationPlan ofMember(HeldAccounts.Told.ByOwner done) {
        List<Note> notes = done.step().notes().stream()
                .filter(note -> !(note instanceof Note.OrganizationNote))
                .toList();
        return new RemediationPlan(
                done.evidence().accountId(),
                done.step().criterion(),
                done.step().steps(),
                notes,
                true);
    }

    private void alone(AccountEvidence evidence, Assessment assessment) {
        RemediationPlan plan = Remediation.plan(evidence, criterion, newTrail);
        tell(plan, evidence, assessment, isHeld(plan, evidence, assessment));
    }

    private boolean isHeld(RemediationPlan plan, AccountEvidence evidence, Assessment assessment) {
        return isOfOrganization(plan, assessment) && owners.add(plan, evidence, Optional.empty());
    }

    private void tell(RemediationPlan plan, AccountEvidence evidence, Assessment assessment, boolean isHeld) {
        if (isHeld && isOfOthers(plan)) {
            write(asking(plan), evidence, new Heading.OfVerdict(assessment.verdict(criterion)));
        } else if (!isHeld) {
            write(plan, evidence, new Heading.OfVerdict(assessment.verdict(criterion)));
        }
    }

    /** Whether all its calls are about organization trails, and make the account pass. */
    private static boolean isOfOrganization(RemediationPlan plan, Assessment assessment) {
        return plan.suffices()
                && !plan.calls().isEmpty()
                && plan.calls().stream()
                        .allMatch(call -> assessment
                                .trail(call.trailArn())
                                .filter(TrailAssessment::organizationTrail)
                                .isPresent());
    }

    private static boolean isOfOthers(RemediationPlan plan) {
        return plan.calls().stream().anyMatch(call -> !call.accountId().equals(plan.accountId()));
    }

    /** Tells what was held back: to be called once, after the last account. */
    public void finish() {
        tellHeld();
        try {
            owners.tell((plan, evidence, isPassing) -> write(
                    plan,
                    evidence,
                    isPassing && plan.accountId().equals(evidence.accountId())
                            ? new Heading.OfVerdict(Cis31.assess(evidence).verdict(criterion))
                            : new Heading.OfOwner()));
        } catch (IOException e) {
            throw OutputException.cannotFinish("the plans", e);
        }
    }

    /** What the account itself can do: what another account has to do about its trail is asked for. */
    public RemediationPlan plan(AccountEvidence evidence) {
        RemediationPlan plan = Remediation.plan(evidence, criterion, newTrail);
        return isOfOthers(plan) ? asking(plan) : plan;
    }

    private static RemediationPlan asking(RemediationPlan plan) {
        List<Step> requests = plan.steps().stream()
                .map(step -> step instanceof Step.Call call
                        ? new Step.AskOwner(call.trailArn(), Optional.empty(), call.reason())
                        : step)
                .toList();
        return new RemediationPlan(plan.accountId(), plan.criterion(), requests, List.of(), false);
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

    private void write(RemediationPlan plan, AccountEvidence evidence, Heading heading) {
        try {
            place.write(
                    plan,
                    format == PlanFormat.TEXT
                            ? List.of(section(plan, evidence, heading))
                            : format.texts(plan, evidence));
        } catch (IOException e) {
            if (!OutputException.isBrokenPipe(e)) {
                throw OutputException.cannotFinish("the plans", e);
            }
            brokenPipe = true;
        }
    }

    private String section(RemediationPlan plan, AccountEvidence evidence, Heading heading) throws IOException {
        new PlanSection(page, plan, evidence).print(heading);
        StringWriter text = new StringWriter();
        page.writeTo(text);
        return text.toString();
    }

    /** What the accounts' verdicts are, before any step is taken. */
    public int exitStatus() {
        return brokenPipe ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }
}
