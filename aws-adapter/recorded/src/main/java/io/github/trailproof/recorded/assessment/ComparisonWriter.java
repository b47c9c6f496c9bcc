package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.PlannedTrail;
import io.github.trailproof.history.Blame;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.history.Loss;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.PrintableAscii;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes comparisons as JSON, one line each:
 *
 * <pre>{@code
 * {"accountId":"111122223333",
 *  "before":{…},"after":{…},
 *  "lost":[{"certain":true,"regions":["*"],…,"blame":[[{"trailArn":"…","facet":"LOGGING","field":"IsLogging",
 *           "before":"true","after":"false"}]]}],
 *  "gained":[…],"mayBeLost":[…],
 *  "changes":[{"trailArn":"…","facet":"LOGGING","field":"IsLogging","before":"true","after":"false"}],
 *  "blame":{"CIS":[[…]]}}
 * }</pre>
 *
 * <p>{@code before} and {@code after} are assessments, as {@link AssessmentWriter} writes them. Members always come in this
 * order. Those of a change that do not apply are left out, and so is the account that a plan does not name. The text is printable ASCII.
 *
 * <p>Not for use by several threads at once.
 */
public final class ComparisonWriter implements Closeable, Flushable {

    private static final JsonFactory JSON = Format.factory();

    private final OutputStream out;

    private ComparisonWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param out gets each line in one piece, so it need not be buffered
     */
    public static ComparisonWriter of(OutputStream out) {
        return new ComparisonWriter(out);
    }

    /**
     * Writes a comparison.
     *
     * @throws IOException if the stream fails
     */
    public void write(Comparison comparison) throws IOException {
        Objects.requireNonNull(comparison, "comparison");
        writeLine(ComparisonWriter::write, comparison);
    }

    /**
     * Writes, in the place of a comparison, that an account could not be read.
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

    private static void write(Comparison comparison, JsonGenerator out) throws IOException {
        out.writeStartObject();
        if (!comparison.accountId().equals(PlannedTrail.UNKNOWN_ACCOUNT)) {
            out.writeStringField("accountId", comparison.accountId());
        }
        out.writeFieldName("before");
        LineCodec.write(RecordedAssessment.of(comparison.before()), out);
        out.writeFieldName("after");
        LineCodec.write(RecordedAssessment.of(comparison.after()), out);
        ChangeJson changes = ChangeJson.between(comparison, out);
        Members.writeList("lost", comparison.lost(), (loss, json) -> write(loss, changes, json), out);
        gaps("gained", comparison.gained(), out);
        gaps("mayBeLost", comparison.mayBeLost(), out);
        out.writeFieldName("changes");
        changes.writeList(comparison.changes());
        out.writeObjectFieldStart("blame");
        for (Map.Entry<Criterion, Blame> blame : comparison.blame().entrySet()) {
            out.writeFieldName(blame.getKey().name());
            changes.write(blame.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void write(Loss loss, ChangeJson changes, JsonGenerator out) throws IOException {
        out.writeStartObject();
        GapCodec.writeMembers(RecordedGap.of(loss.gap()), out);
        out.writeFieldName("blame");
        changes.write(loss.blame());
        out.writeEndObject();
    }

    private static void gaps(String name, List<Gap> gaps, JsonGenerator out) throws IOException {
        Members.writeList(name, gaps.stream().map(RecordedGap::of).toList(), GapCodec::write, out);
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
