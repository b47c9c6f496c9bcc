package io.github.trailproof.examples.audit;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.ExitStatus;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.examples.audit.input.Inputs;
import io.github.trailproof.examples.audit.live.EvidenceFile;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.PrintStream;

/** Writes what was gathered, and names what could not be. */
final class GatherRun implements AccountConsumer {

    private final EvidenceFile recording;
    private final PrintStream err;
    private boolean complete = true;
    private boolean empty = true;

    GatherRun(EvidenceFile recording, PrintStream err) {
        this.recording = recording;
        this.err = err;
    }

    @Override
    public void account(AccountEvidence evidence) {
        empty = false;
        recording.write(evidence);
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        complete = false;
        err.println(Inputs.complaint(input));
    }

    @Override
    public void warning(RecordedAccount.Warning warning) {
        err.println(Inputs.complaint(warning));
    }

    @Override
    public boolean isDone() {
        return false;
    }

    int exitStatus() {
        if (empty && complete) {
            err.println("trailproof: nothing was gathered: no answer about trails was found");
            return ExitStatus.UNREADABLE;
        }
        return complete ? ExitStatus.PASS : ExitStatus.UNREADABLE;
    }
}
