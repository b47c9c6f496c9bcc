package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.OrganizationTrails;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Recorded evidence, account by account. It is read twice: an organization trail is best known to the account that owns
 * it, which may come after the members that see it, so its answers are gathered before any account is handed on.
 */
public final class RecordedAccounts {

    private final OrganizationTrails organization = new OrganizationTrails();
    private final List<Input> inputs;

    public RecordedAccounts(List<Input> inputs) {
        this.inputs = inputs;
    }

    /** Hands on every account of every input. */
    public void each(AccountConsumer consumer) {
        try {
            inputs.forEach(this::gather);
            for (Input input : inputs) {
                if (!consumer.isDone()) {
                    read(input, consumer);
                }
            }
        } finally {
            inputs.forEach(Input::close);
        }
    }

    /** Errors are left to the second pass, which reports them in their place. */
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

    private void read(Input input, AccountConsumer consumer) {
        try {
            Optional<RecordedAccount.Unreadable> foreign = ForeignFile.error(input);
            if (foreign.isPresent()) {
                consumer.unreadable(foreign.get());
            } else {
                readEvidence(input, consumer);
            }
        } catch (IOException e) {
            consumer.unreadable(Inputs.unreadable(input, e));
        }
    }

    private void readEvidence(Input input, AccountConsumer consumer) throws IOException {
        try (RecordedEvidenceReader reader = input.open()) {
            Optional<RecordedAccount> next = reader.next();
            if (next.isEmpty()) {
                // An audit of nothing must not look like one that everybody passed.
                consumer.unreadable(Inputs.unreadable(input, new IOException("it holds no account")));
            }
            while (next.isPresent() && !consumer.isDone()) {
                handOn(next.get(), consumer);
                next = reader.next();
            }
        }
    }

    private void handOn(RecordedAccount account, AccountConsumer consumer) {
        if (account instanceof RecordedAccount.Readable readable) {
            consumer.account(organization.fill(readable.evidence()));
        } else if (account instanceof RecordedAccount.Unreadable broken) {
            consumer.unreadable(broken);
        }
    }
}
