package io.github.trailproof.examples.audit;

import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One run over recorded evidence. It is read twice: an organization trail is best known to the account that owns it,
 * which may come after the members that see it, so its answers are gathered before any account is judged.
 */
final class Audit {

    private final OrganizationTrails organization = new OrganizationTrails();
    private final Answers answers;

    Audit(Answers answers) {
        this.answers = answers;
    }

    /** Answers every account of every input and obtains the exit status. */
    int run(List<Input> inputs) {
        try {
            inputs.forEach(this::gather);
            for (Input input : inputs) {
                if (!answers.areUnheard()) {
                    read(input);
                }
            }
        } finally {
            inputs.forEach(Input::close);
        }
        return answers.end();
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
                answers.unreadable(Inputs.unreadable(input, new IOException("it holds no account")));
            }
            while (next.isPresent() && !answers.areUnheard()) {
                answer(next.get());
                next = reader.next();
            }
        } catch (IOException e) {
            answers.unreadable(Inputs.unreadable(input, e));
        }
    }

    private void answer(RecordedAccount account) {
        if (account instanceof RecordedAccount.Readable readable) {
            answers.answer(organization.fill(readable.evidence()));
        } else if (account instanceof RecordedAccount.Unreadable broken) {
            answers.unreadable(broken);
        }
    }
}
