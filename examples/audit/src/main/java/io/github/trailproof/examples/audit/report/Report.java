package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.IOException;

/** A report in one format. It gets each input in turn and keeps none of them. */
public interface Report {

    void account(AccountEvidence evidence, Assessment assessment) throws IOException;

    /** An account as a plan makes it; in most formats it is one like any other. */
    default void planned(PlannedAnswer answer) throws IOException {
        account(answer.evidence(), answer.assessment());
    }

    void unreadable(RecordedAccount.Unreadable input) throws IOException;

    /** A value that was passed over, before its account. Most formats have no place for it; standard error tells it. */
    default void warning(RecordedAccount.Warning warning) throws IOException {}

    /** After the last input. */
    void end(Tally tally) throws IOException;
}
