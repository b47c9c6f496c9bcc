package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.report.Report;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.IOException;
import java.io.PrintStream;

/** Assesses accounts one by one, writes each to every report, and keeps only counts. */
final class AuditRun implements AccountConsumer {

    private final Outputs outputs;
    private final Tally tally;
    private final ProgressDisplay progress;
    private final PrintStream err;
    private final boolean repeatErrors;

    /**
     * Starts with counts of zero.
     *
     * @param repeatErrors whether to print unreadable inputs to standard error, too
     */
    AuditRun(Outputs outputs, Tally tally, ProgressDisplay progress, PrintStream err, boolean repeatErrors) {
        this.outputs = outputs;
        this.tally = tally;
        this.progress = progress;
        this.err = err;
        this.repeatErrors = repeatErrors;
    }

    @Override
    public void account(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        tally.add(assessment);
        write(report -> report.account(evidence, assessment));
        progress.advance();
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        tally.addUnreadable();
        write(report -> report.unreadable(input));
        if (repeatErrors) {
            progress.clear();
            err.println(Inputs.complaint(input));
        }
        progress.advance();
    }

    /** Ends the reports and obtains the exit status. */
    int end() {
        progress.close();
        write(report -> report.end(tally));
        return outputs.isPipeBroken() ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }

    /** A part of a report. */
    private interface Part {
        void writeTo(Report report) throws IOException;
    }

    private void write(Part part) {
        for (Outputs.Output output : outputs.open()) {
            try {
                part.writeTo(output.report());
            } catch (IOException e) {
                outputs.failed(output, e);
            }
        }
    }

    /** Whether no report has a reader any more. */
    @Override
    public boolean isDone() {
        return outputs.open().isEmpty();
    }
}
