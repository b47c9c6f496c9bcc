package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.codec.AccountCodec;
import io.github.trailproof.recorded.codec.PrimedSymbols;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes recorded evidence, one line per account, in the form that {@link RecordedEvidenceReader} describes. What is
 * written and read again is equal, if unrecognized members of selectors are held as they are read: as JSON text without
 * blanks.
 *
 * <p>The members of an object always come in the same order. The text is ASCII; other characters are escaped. Times have
 * their full precision. What is absent or an empty list within a trail, status or selector is left out.
 *
 * <p>Not for use by several threads at once.
 */
public final class RecordedEvidenceWriter implements Closeable, Flushable {

    private final OutputStream out;

    private RecordedEvidenceWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param out gets each account in one piece, so it need not be buffered
     */
    public static RecordedEvidenceWriter of(OutputStream out) {
        return new RecordedEvidenceWriter(out);
    }

    /**
     * Writes an account.
     *
     * @throws IllegalArgumentException if the evidence cannot be told in JSON: an unrecognized member is not JSON or has
     *     the name of a known one, or an answer is provided by what is no account of 12 digits; nothing is written then
     * @throws IOException if the stream fails
     */
    public void write(AccountEvidence evidence) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 13);
        try (JsonGenerator generator = PrimedSymbols.JSON.createGenerator(line)) {
            AccountCodec.write(evidence, generator);
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
