package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.findings.asff.Asff;
import io.github.trailproof.findings.asff.AsffWriter;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Findings for AWS Security Hub: a list of three for each account, one by each criterion. */
public final class AsffReport implements Report {

    private final AsffWriter writer;
    private final FindingContexts contexts;

    public AsffReport(OutputStream out, FindingContexts contexts) {
        this.writer = AsffWriter.of(new BufferedOutputStream(out));
        this.contexts = contexts;
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        for (Criterion criterion : Criterion.values()) {
            writer.write(Asff.finding(assessment, criterion, contexts.context(evidence), contexts.region(evidence)));
        }
    }

    /** A finding needs an account; standard error and the exit status report this input. */
    @Override
    public void unreadable(RecordedAccount.Unreadable input) {}

    @Override
    public void end(Tally tally) throws IOException {
        writer.end();
    }
}
