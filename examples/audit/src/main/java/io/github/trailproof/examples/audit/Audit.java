package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Reading;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * One run over recorded evidence. Accounts are read, answered and forgotten one by one, so that memory does not grow
 * with their number.
 */
final class Audit {

    private final Outputs outputs;
    private final Tally tally;
    private final Progress progress;
    private final PrintStream err;
    private final boolean repeatErrors;

    Audit(Outputs outputs, Reading reading, Progress progress, PrintStream err, boolean repeatErrors) {
        this.outputs = outputs;
        this.tally = new Tally(reading);
        this.progress = progress;
        this.err = err;
        this.repeatErrors = repeatErrors;
    }

    /** Answers every account of every input and obtains the exit status. */
    int run(List<Input> inputs) {
        for (Input input : inputs) {
            if (!outputs.allBroken()) {
                read(input);
            }
        }
        progress.clear();
        outputs.tell(report -> report.end(tally));
        return outputs.isPipeBroken() ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }

    private void read(Input input) {
        try (RecordedEvidenceReader reader = input.open()) {
            Optional<RecordedAccount> next = reader.next();
            if (next.isEmpty()) {
                // An audit of nothing must not look like one that everybody passed.
                unreadable(Inputs.unreadable(input, new IOException("it holds no account")));
            }
            while (next.isPresent() && !outputs.allBroken()) {
                answer(next.get());
                next = reader.next();
            }
        } catch (IOException e) {
            unreadable(Inputs.unreadable(input, e));
        }
    }

    private void answer(RecordedAccount account) {
        if (account instanceof RecordedAccount.Readable readable) {
            Assessment assessment = Cis31.assess(readable.evidence());
            tally.add(assessment);
            outputs.tell(report -> report.account(readable.evidence(), assessment));
        } else if (account instanceof RecordedAccount.Unreadable broken) {
            unreadable(broken);
        }
        progress.advance();
    }

    private void unreadable(RecordedAccount.Unreadable input) {
        tally.addUnreadable();
        outputs.tell(report -> report.unreadable(input));
        if (repeatErrors) {
            progress.clear();
            err.println(Printable.of(Inputs.place(input) + ": " + input.message()));
        }
    }
}
