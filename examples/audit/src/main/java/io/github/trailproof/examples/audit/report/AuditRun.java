package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.console.Progress;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.PrintStream;

/** Judges accounts one by one, tells every report and forgets them. */
public final class AuditRun implements AccountConsumer {

    private final Outputs outputs;
    private final Tally tally;
    private final Progress progress;
    private final PrintStream err;
    private final boolean repeatErrors;

    public AuditRun(Outputs outputs, Tally tally, Progress progress, PrintStream err, boolean repeatErrors) {
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
        outputs.tell(report -> report.account(evidence, assessment));
        progress.advance();
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        tally.addUnreadable();
        outputs.tell(report -> report.unreadable(input));
        if (repeatErrors) {
            progress.clear();
            err.println(Inputs.complaint(input));
        }
        progress.advance();
    }

    /** Whether nobody listens any more. */
    @Override
    public boolean isDone() {
        return outputs.allBroken();
    }

    /** Ends the reports and obtains the exit status. */
    public int end() {
        progress.close();
        outputs.tell(report -> report.end(tally));
        return outputs.isPipeBroken() ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }
}
