package io.github.trailproof.examples.audit.past;

import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.recorded.RecordedAccount;
import java.io.IOException;

/** A report of timelines in one format. It gets each account in turn and keeps none of them. */
public interface TimelineReport {

    void account(Timeline timeline) throws IOException;

    void unreadable(RecordedAccount.Unreadable input) throws IOException;

    /** After the last account. */
    void end() throws IOException;
}
