package io.github.trailproof.examples.audit.report;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.Tally;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.assessment.AssessmentWriter;
import io.github.trailproof.recorded.assessment.ComparisonWriter;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object per account and line, for machines. */
public final class JsonlReport implements Report {

    private final AssessmentWriter writer;
    private final ComparisonWriter comparisons;

    public JsonlReport(OutputStream out) {
        writer = AssessmentWriter.of(out);
        comparisons = ComparisonWriter.of(out);
    }

    @Override
    public void account(AccountEvidence evidence, Assessment assessment) throws IOException {
        writer.write(assessment);
    }

    @Override
    public void planned(PlannedAnswer answer) throws IOException {
        if (answer.comparison().isPresent()) {
            writer.flush();
            comparisons.write(answer.comparison().get());
        } else {
            writer.write(answer.assessment());
        }
    }

    @Override
    public void unreadable(RecordedAccount.Unreadable input) throws IOException {
        writer.write(input);
    }

    @Override
    public void end(Tally tally) throws IOException {
        writer.flush();
    }
}
