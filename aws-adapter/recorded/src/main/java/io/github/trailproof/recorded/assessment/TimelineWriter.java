package io.github.trailproof.recorded.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.history.Change;
import io.github.trailproof.history.timeline.Interruption;
import io.github.trailproof.history.timeline.Span;
import io.github.trailproof.history.timeline.Timeline;
import io.github.trailproof.history.timeline.Window;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.PrintableAscii;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes timelines as JSON, one line each:
 *
 * <pre>{@code
 * {"accountId":"111122223333","from":"2026-09-10T00:00:00Z","to":"2026-09-11T00:00:00Z",
 *  "seconds":{"CIS":{"PASS":81000,"FAIL":5400,"INDETERMINATE":0},…},
 *  "spans":[{"from":"…","to":"…","verdicts":{"CIS":"PASS",…},"gaps":[…],"missing":[…]}],
 *  "interruptions":[{"criterion":"CIS","from":"…","to":"…","gaps":[…],"begunBy":{…},"endedBy":{…}}]}
 * }</pre>
 *
 * <p>Spans are half open, in order and without holes. {@code begunBy} and {@code endedBy} are left out where the change is
 * not known. The text is printable ASCII. Not for use by several threads at once.
 */
public final class TimelineWriter implements Closeable, Flushable {

    private static final JsonFactory JSON = Format.factory();

    private final OutputStream out;

    private TimelineWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param out gets each line in one piece, so it need not be buffered
     */
    public static TimelineWriter of(OutputStream out) {
        return new TimelineWriter(out);
    }

    /**
     * Writes a timeline.
     *
     * @throws IOException if the stream fails
     */
    public void write(Timeline timeline) throws IOException {
        Objects.requireNonNull(timeline, "timeline");
        writeLine(TimelineWriter::write, timeline);
    }

    /**
     * Writes, in the place of a timeline, that an input could not be read.
     *
     * @throws IOException if the stream fails
     */
    public void write(RecordedAccount.Unreadable input) throws IOException {
        Objects.requireNonNull(input, "input");
        writeLine(LineCodec::writeError, input);
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

    private static void write(Timeline timeline, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("accountId", timeline.accountId());
        write(timeline.window(), out);
        out.writeObjectFieldStart("seconds");
        for (Criterion criterion : Criterion.values()) {
            out.writeObjectFieldStart(criterion.name());
            for (Map.Entry<Verdict, Long> entry : timeline.seconds(criterion).entrySet()) {
                out.writeNumberField(entry.getKey().name(), entry.getValue());
            }
            out.writeEndObject();
        }
        out.writeEndObject();
        Members.writeList("spans", timeline.spans(), TimelineWriter::write, out);
        Members.writeList("interruptions", timeline.interruptions(), TimelineWriter::write, out);
        out.writeEndObject();
    }

    private static void write(Window time, JsonGenerator out) throws IOException {
        out.writeStringField("from", time.from().toString());
        out.writeStringField("to", time.to().toString());
    }

    private static void write(Span span, JsonGenerator out) throws IOException {
        RecordedAssessment assessment = RecordedAssessment.of(span.assessment());
        out.writeStartObject();
        write(span.time(), out);
        out.writeObjectFieldStart("verdicts");
        for (Criterion criterion : Criterion.values()) {
            out.writeStringField(criterion.name(), span.verdict(criterion).name());
        }
        out.writeEndObject();
        Members.writeList("gaps", assessment.gaps(), GapCodec::write, out);
        Members.writeList("missing", assessment.missing(), MissingAnswerCodec::write, out);
        out.writeEndObject();
    }

    private static void write(Interruption interruption, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("criterion", interruption.criterion().name());
        write(interruption.time(), out);
        Members.writeList(
                "gaps", interruption.gaps().stream().map(RecordedGap::of).toList(), GapCodec::write, out);
        change("begunBy", interruption.begunBy(), out);
        change("endedBy", interruption.endedBy(), out);
        out.writeEndObject();
    }

    private static void change(String name, Optional<Change> change, JsonGenerator out) throws IOException {
        if (change.isPresent()) {
            out.writeFieldName(name);
            ChangeJson.to(out).write(change.get());
        }
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
