package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Reading;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.findings.Asff;
import io.github.trailproof.findings.AsffWriter;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Findings for AWS Security Hub: a list of three for each account, one by each reading. */
final class AsffReport implements Report {

    private final AsffWriter writer;
    private final FindingOccasions occasions;

    AsffReport(OutputStream out, FindingOccasions occasions) {
        this.writer = AsffWriter.of(new BufferedOutputStream(out));
        this.occasions = occasions;
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        for (Reading reading : Reading.values()) {
            writer.write(Asff.finding(assessment, reading, occasions.occasion(evidence), occasions.region(evidence)));
        }
    }

    /** Nobody knows whose finding it would be; the exit status and standard error tell. */
    @Override
    public void unreadable(RecordedAccount.Unreadable input) {}

    @Override
    public void end(Tally tally) throws IOException {
        writer.end();
    }
}
