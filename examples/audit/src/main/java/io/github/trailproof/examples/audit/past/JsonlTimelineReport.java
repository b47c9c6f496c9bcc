package io.github.trailproof.examples.audit.past;

import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.assessment.TimelineWriter;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object per account and line, for machines. */
public final class JsonlTimelineReport implements TimelineReport {

    private final TimelineWriter writer;

    public JsonlTimelineReport(OutputStream out) {
        writer = TimelineWriter.of(out);
    }

    @Override
    public void account(Timeline timeline) throws IOException {
        writer.write(timeline);
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        writer.write(input);
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }
}
