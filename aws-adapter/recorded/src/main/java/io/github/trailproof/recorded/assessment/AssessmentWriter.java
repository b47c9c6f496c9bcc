package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.PrintableAscii;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Writes assessments as JSON, one line each:
 *
 * <pre>{@code
 * {"accountId":"111122223333",
 *  "verdicts":{"CIS":"PASS","SECURITY_HUB":"FAIL","COMPLETE":"FAIL"},
 *  "trails":[{"arn":"…","homeRegion":"us-east-1","organizationTrail":false,
 *             "requirements":{"MULTI_REGION":"SATISFIED","LOGGING":"SATISFIED",…}}],
 *  "gaps":[{"certain":true,"regions":["*"],"readWrite":["READ","WRITE"],"eventSources":"kms.amazonaws.com",
 *           "witness":{"region":"us-east-1","eventSource":"kms.amazonaws.com","eventName":"Decrypt","readOnly":true}}],
 *  "missing":[{"operation":"GetTrailStatus","iamAction":"cloudtrail:GetTrailStatus","region":"eu-west-1",
 *              "trailArn":"…","errorCode":"AccessDeniedException"}],
 *  "deliveryWarnings":[{"trailArn":"…","error":"NoSuchBucket"}],
 *  "warnings":[{"kind":"INTERRUPTION","trailArn":"…","region":"us-east-1","from":"2026-08-01T09:00:00Z",
 *               "to":"2026-11-13T10:00:00Z"}],
 *  "redundant":[{"trailArn":"…","coveredBy":["…"]}]}
 * }</pre>
 *
 * <p>Members always come in this order, and those that do not apply are left out. The text is printable ASCII; other
 * characters are escaped. What is written, read by {@link AssessmentReader} and written again is the same text.
 * {@link io.github.trailproof.recorded.RecordedSchemas#assessment()} describes it.
 *
 * <p>Not for use by several threads at once.
 */
public final class AssessmentWriter implements Closeable, Flushable {

    private static final JsonFactory JSON = Format.factory();

    private final OutputStream out;

    private AssessmentWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param out gets each line in one piece, so it need not be buffered
     */
    public static AssessmentWriter of(OutputStream out) {
        return new AssessmentWriter(out);
    }

    /**
     * Writes an assessment.
     *
     * @throws IOException if the stream fails
     */
    public void write(Assessment assessment) throws IOException {
        write(RecordedAssessment.of(assessment));
    }

    /**
     * Writes an assessment that was read.
     *
     * @throws IOException if the stream fails
     */
    public void write(RecordedAssessment assessment) throws IOException {
        Objects.requireNonNull(assessment, "assessment");
        writeLine(LineCodec::write, assessment);
    }

    /**
     * Writes, in the place of an assessment, that an account could not be read. If the account's line is 0, its line and
     * path are left out.
     *
     * @throws IOException if the stream fails
     */
    public void write(RecordedAccount.Unreadable account) throws IOException {
        Objects.requireNonNull(account, "account");
        writeLine(LineCodec::writeError, account);
    }

    private <T> void writeLine(Members.Writer<T> writer, T value) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            PrintableAscii.apply(generator);
            writer.write(value, generator);
        }
        line.write('\n');
        line.writeTo(out);
    }

    /** Flushes the stream. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
