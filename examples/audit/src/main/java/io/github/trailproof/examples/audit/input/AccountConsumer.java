package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;

/** Takes accounts one by one, and keeps none, so that memory does not grow with their number. */
public interface AccountConsumer {

    /** Takes an account. */
    void account(AccountEvidence evidence);

    /**
     * Does what can be done of an account on any thread, before its turn comes. By default that is nothing.
     *
     * @return takes the account in its turn
     */
    default Runnable prepared(AccountEvidence evidence) {
        return () -> account(evidence);
    }

    /** Takes an input that could not be read. */
    void unreadable(RecordedAccount.Unreadable input);

    /** Takes a value of an account's evidence that was passed over; the account follows. */
    void warning(RecordedAccount.Warning warning);

    /** Whether further accounts would have no effect. */
    boolean isDone();
}
