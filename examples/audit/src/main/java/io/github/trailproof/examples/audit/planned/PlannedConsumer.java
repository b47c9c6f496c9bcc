package io.github.trailproof.examples.audit.planned;

import io.github.trailproof.examples.audit.report.PlannedAnswer;
import io.github.trailproof.recorded.RecordedAccount;

/** Takes accounts as plans make them, one by one. */
public interface PlannedConsumer {

    /** Takes an account. */
    void planned(PlannedAnswer answer);

    /** Takes an input that could not be read. */
    void unreadable(RecordedAccount.Unreadable input);

    /** Takes something to know that is not in the reports. */
    void note(String source, String words);

    /** Takes a value of the evidence that was passed over. */
    void warning(RecordedAccount.Warning warning);
}
