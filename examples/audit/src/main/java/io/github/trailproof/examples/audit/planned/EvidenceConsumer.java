package io.github.trailproof.examples.audit.planned;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.input.AccountConsumer;
import io.github.trailproof.recorded.RecordedAccount;
import java.util.function.Consumer;

/**
 * Takes recorded evidence that plans are laid over.
 *
 * @param accounts takes each account
 * @param others takes what could not be read
 */
public record EvidenceConsumer(Consumer<AccountEvidence> accounts, PlannedConsumer others) implements AccountConsumer {

    @Override
    public void account(AccountEvidence evidence) {
        accounts.accept(evidence);
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) {
        others.unreadable(input);
    }

    @Override
    public void warning(RecordedAccount.Warning warning) {
        others.warning(warning);
    }

    @Override
    public boolean isDone() {
        return false;
    }
}
