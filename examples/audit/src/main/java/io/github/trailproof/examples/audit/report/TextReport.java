package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.advice.NextSteps;
import io.github.trailproof.examples.audit.advice.OrganizationSteps;
import io.github.trailproof.examples.audit.console.Colour;
import io.github.trailproof.examples.audit.console.Page;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.console.TextStyle;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The report that people read. */
public final class TextReport implements Report {

    private final Writer writer;
    private final Page page;
    private final Criterion criterion;
    private final OrganizationSteps organizations;
    private boolean anyPlanned;

    public TextReport(OutputStream out, TextStyle style, Criterion criterion, boolean sample) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.page = new Page(style);
        this.criterion = criterion;
        this.organizations = new OrganizationSteps(criterion);
        if (sample) {
            page.text("No FILE was given: these are three accounts of Acme, an invented organization. To audit your"
                    + " own: trailproof audit FILE, or trailproof audit --live");
            page.blank();
        }
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        NextSteps next = NextSteps.of(evidence, assessment);
        new AccountSection(page, next, assessment, criterion).print();
        organizations.add(next);
        page.blank();
        page.writeTo(writer);
    }

    @Override
    public void planned(PlannedAnswer answer) throws IOException {
        anyPlanned = true;
        NextSteps next = NextSteps.of(answer.evidence(), answer.assessment());
        new AccountSection(page, next, answer.assessment(), criterion)
                .print(() -> new PlannedSection(page, answer).print());
        page.blank();
        page.writeTo(writer);
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        page.heading(Colour.BAD, "! UNREADABLE", Inputs.place(input));
        page.entry("error", input.message());
        page.blank();
        page.writeTo(writer);
    }

    @Override
    public void warning(RecordedAccount.Warning warning) throws IOException {
        page.heading(Colour.OPEN, "! WARNING", Inputs.place(warning));
        page.entry("note", warning.message() + "; it counts as absent");
        page.blank();
        page.writeTo(writer);
    }

    @Override
    public void end(Tally tally) throws IOException {
        if (anyPlanned) {
            page.text("These are verdicts on plans. Nobody knows beforehand whether a plan can be applied (policies of"
                    + " buckets and keys, service control policies, quotas), what changes later, and which trails are"
                    + " made elsewhere.");
            page.blank();
        }
        Summary.print(page, tally);
        page.steps("owner", organizations.told());
        page.writeTo(writer);
        writer.flush();
    }
}
