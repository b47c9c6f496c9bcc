package io.github.trailproof.examples.audit;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.control.Reading;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/**
 * One run over recorded evidence. Accounts are read, answered and forgotten one by one, so that memory does not grow
 * with their number. They are read twice: an organization trail is best known to the account that owns it, which may
 * come after the members that see it, so its answers are gathered before any account is judged.
 */
final class Audit {

    private final OrganizationTrails organization = new OrganizationTrails();
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
        try {
            inputs.forEach(this::gather);
            for (Input input : inputs) {
                if (!outputs.allBroken()) {
                    read(input);
                }
            }
        } finally {
            inputs.forEach(Input::close);
        }
        progress.clear();
        outputs.tell(report -> report.end(tally));
        return outputs.isPipeBroken() ? ExitStatus.BROKEN_PIPE : tally.exitStatus();
    }

    /** What cannot be read is told by the second reading, in its place. */
    private void gather(Input input) {
        try (RecordedEvidenceReader reader = input.open()) {
            for (Optional<RecordedAccount> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordedAccount.Readable readable) {
                    organization.add(readable.evidence());
                }
            }
        } catch (IOException e) {
            // Opening it again fails again.
        }
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
            AccountEvidence evidence = organization.fill(readable.evidence());
            Assessment assessment = Cis31.assess(evidence);
            tally.add(assessment);
            outputs.tell(report -> report.account(evidence, assessment));
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
