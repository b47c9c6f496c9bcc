package io.github.trailproof.examples.audit.past;

import io.github.trailproof.history.Comparison;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.assessment.ComparisonWriter;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object per account and line, for machines. */
public final class JsonlComparisonReport implements ComparisonReport {

    private final ComparisonWriter writer;

    public JsonlComparisonReport(OutputStream out) {
        writer = ComparisonWriter.of(out);
    }

    @Override
    public void account(Comparison comparison) throws IOException {
        writer.write(comparison);
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
