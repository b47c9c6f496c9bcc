package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.findings.ocsf.OcsfActivity;
import io.github.trailproof.findings.ocsf.OcsfWriter;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Events of the Open Cybersecurity Schema Framework: three lines for each account, one by each criterion. */
public final class OcsfReport implements Report {

    private final OcsfWriter writer;
    private final FindingContexts contexts;

    public OcsfReport(OutputStream out, FindingContexts contexts) {
        this.writer = OcsfWriter.of(new BufferedOutputStream(out), Version.number());
        this.contexts = contexts;
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        for (Criterion criterion : Criterion.values()) {
            writer.write(assessment, criterion, OcsfActivity.CREATE, contexts.context(evidence));
        }
    }

    /** A finding needs an account; standard error and the exit status report this input. */
    @Override
    public void unreadable(RecordedAccount.Unreadable input) {}

    @Override
    public void end(Tally tally) throws IOException {
        writer.flush();
    }
}
