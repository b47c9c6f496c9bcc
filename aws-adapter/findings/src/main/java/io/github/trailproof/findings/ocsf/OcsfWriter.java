package io.github.trailproof.findings.ocsf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.findings.FindingContext;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes findings as events of the Open Cybersecurity Schema Framework (OCSF) 1.8.0: class Compliance Finding (2003)
 * with the profile {@code cloud}, one JSON object on each line. The text is ASCII; other characters are escaped.
 *
 * <p>A verdict that is open has the status Warning (2), which the schema has for information that is missing, and
 * severity Medium. What goes unrecorded, what is missing and which deliveries failed are the event's evidences; of many,
 * the first are written, and {@code metadata.is_truncated} says so.
 *
 * <p>Not for use by several threads at once.
 */
public final class OcsfWriter implements Closeable, Flushable {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final OutputStream out;
    private final String productVersion;

    private OcsfWriter(OutputStream out, String productVersion) {
        this.out = out;
        this.productVersion = productVersion;
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param out gets each event in one piece, so it need not be buffered
     * @param productVersion the version of the product that reports, for {@code metadata.product.version}
     */
    public static OcsfWriter of(OutputStream out, String productVersion) {
        return new OcsfWriter(out, productVersion);
    }

    /**
     * Writes an event.
     *
     * @param assessment the account's assessment
     * @param criterion which of its verdicts
     * @param activity what has happened to the finding
     * @param occasion the partition and the times; the event happens at the update
     * @throws IOException if the stream fails
     */
    public void write(Assessment assessment, Criterion criterion, OcsfActivity activity, FindingContext occasion)
            throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 13);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            new OcsfEvent(json, assessment, assessment.result(criterion), occasion).write(activity, productVersion);
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
