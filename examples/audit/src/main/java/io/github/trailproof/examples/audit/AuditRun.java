package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.Interruption;
import io.github.trailproof.examples.audit.console.ProgressDisplay;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.planned.PlannedConsumer;
import io.github.trailproof.examples.audit.report.PlannedAnswer;
import io.github.trailproof.examples.audit.report.Report;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.report.Phrase;
import java.io.IOException;
import java.io.PrintStream;

/** Assesses accounts one by one, writes each to every report, and keeps only counts. */
final class AuditRun implements AccountConsumer, PlannedConsumer {

    private final Outputs outputs;
    private final Tally tally;
    private final ProgressDisplay progress;
    private final PrintStream err;
    private final boolean repeatErrors;
    private final Interruption interruption;

    /**
     * Starts with counts of zero.
     *
     * @param repeatErrors whether to print unreadable inputs and warnings to standard error, too
     */
    AuditRun(
            Outputs outputs,
            Tally tally,
            ProgressDisplay progress,
            PrintStream err,
            boolean repeatErrors,
            Interruption interruption) {
        this.outputs = outputs;
        this.tally = tally;
        this.progress = progress;
        this.err = err;
        this.repeatErrors = repeatErrors;
        this.interruption = interruption;
    }

    @Override
    public void account(AccountEvidence evidence) {
        prepared(evidence).run();
    }

    @Override
    public Runnable prepared(AccountEvidence evidence) {
        Assessment assessment = Cis31.assess(evidence);
        return () -> account(evidence, assessment);
    }

    private void account(AccountEvidence evidence, Assessment assessment) {
        interruption.whole(() -> {
            tally.add(assessment);
            write(report -> report.account(evidence, assessment));
        });
        progress.advance();
    }

    @Override
    public void planned(PlannedAnswer answer) {
        interruption.whole(() -> {
            tally.add(answer.assessment());
            write(report -> report.planned(answer));
        });
        progress.advance();
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        interruption.whole(() -> {
            tally.addUnreadable();
            write(report -> report.unreadable(input));
        });
        if (repeatErrors) {
            progress.clear();
            err.println(Inputs.complaint(input));
        }
        progress.advance();
    }

    @Override
    public void warning(RecordedAccount.Warning warning) {
        write(report -> report.warning(warning));
        if (repeatErrors) {
            progress.clear();
            err.println(Inputs.complaint(warning));
        }
    }

    @Override
    public void note(String source, String words) {
        progress.clear();
        err.println("trailproof: " + PlainText.of(source + ": " + words));
    }

    /** Ends the reports and obtains the exit status. */
    int end() {
        progress.close();
        interruption.whole(() -> write(report -> report.end(tally)));
        return outputs.isPipeBroken() ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }

    /** Ends the reports where they are, if they have begun; what they say of the accounts so far is whole. */
    void interrupted() {
        progress.clear();
        long told = tally.accounts() + tally.unreadable();
        err.println("trailproof: interrupted after " + Phrase.count(told, "account", "accounts")
                + (told == 0 ? "; nothing was written" : "; what is written of them is whole"));
        if (told > 0) {
            write(report -> report.end(tally));
        }
        outputs.close();
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
