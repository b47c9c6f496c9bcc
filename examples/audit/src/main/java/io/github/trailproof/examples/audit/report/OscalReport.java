package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.findings.FindingContext;
import io.github.trailproof.findings.oscal.OscalBuffer;
import io.github.trailproof.findings.oscal.OscalRun;
import io.github.trailproof.findings.oscal.OscalWriter;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.attestation.CanonicalEvidence;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** One document of OSCAL assessment results. What comes late in it waits in temporary files. */
public final class OscalReport implements Report {

    private final OscalWriter writer;
    private final FindingContexts contexts;

    public OscalReport(OutputStream out, FindingContexts contexts) throws IOException {
        this.writer = OscalWriter.of(
                new BufferedOutputStream(out), new OscalRun(contexts.now(), Version.number()), OscalReport::buffer);
        this.contexts = contexts;
    }

    private static OscalBuffer buffer() throws IOException {
        DeferredOutput file = new DeferredOutput(Path.of(System.getProperty("java.io.tmpdir")));
        OutputStream stream = new BufferedOutputStream(file.stream());
        return new OscalBuffer() {
            @Override
            public OutputStream stream() {
                return stream;
            }

            @Override
            public void release(OutputStream out) throws IOException {
                stream.flush();
                file.release(out);
            }
        };
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        Optional<String> digest = digest(evidence);
        for (Criterion criterion : Criterion.values()) {
            writer.write(assessment, criterion, contexts.context(evidence), digest);
        }
    }

    @Override
    public void planned(PlannedAnswer answer) throws IOException {
        Optional<String> digest = digest(answer.evidence());
        FindingContext context = contexts.context(answer.evidence(), answer.asOf());
        for (Criterion criterion : Criterion.values()) {
            writer.writePlanned(answer.assessment(), criterion, context, digest);
        }
    }

    /** Evidence of another tool's making may hold what cannot be told in JSON; then it has no digest. */
    private static Optional<String> digest(AccountEvidence evidence) {
        try {
            return Optional.of(CanonicalEvidence.sha256(evidence));
        } catch (IllegalArgumentException cannotBeTold) {
            return Optional.empty();
        }
    }

    /** An observation needs an account; standard error and the exit status report this input. */
    @Override
    public void unreadable(RecordedAccount.Unreadable input) {}

    @Override
    public void end(Tally tally) throws IOException {
        writer.end();
    }
}
