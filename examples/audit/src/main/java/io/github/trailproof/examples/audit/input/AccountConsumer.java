package io.github.trailproof.examples.audit.input;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.RecordedAccount;

/** Takes accounts one by one, and keeps none, so that memory does not grow with their number. */
public interface AccountConsumer {

    /** Takes an account. */
    void account(AccountEvidence evidence);

    /** Takes note of an input that nothing can be said of. */
    void unreadable(RecordedAccount.Unreadable input);

    /** Whether more would be of no use. */
    boolean isDone();
}
