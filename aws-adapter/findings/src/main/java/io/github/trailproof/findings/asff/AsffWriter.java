package io.github.trailproof.findings.asff;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.securityhub.model.AwsSecurityFinding;

/**
 * Writes findings as the JSON list that {@code aws securityhub batch-import-findings --findings file://…} takes, one
 * finding on each line between the brackets. The text is ASCII; other characters are escaped.
 *
 * <p>The list is as long as what is written to it; {@link Batches} says how much one request may hold.
 *
 * <p>Not for use by several threads at once.
 */
public final class AsffWriter implements Closeable {

    private final OutputStream out;
    private boolean begun;
    private boolean ended;

    private AsffWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes to a stream, which {@link #close()} closes.
     *
     * @param out gets each finding in one or two pieces
     */
    public static AsffWriter of(OutputStream out) {
        return new AsffWriter(out);
    }

    /**
     * Writes a finding.
     *
     * @throws IOException if the stream fails, or the list has ended
     */
    public void write(AwsSecurityFinding finding) throws IOException {
        if (ended) {
            throw new IOException("the list of findings has ended");
        }
        text(begun ? ",\n" : "[\n");
        begun = true;
        out.write(SdkJson.bytes(finding));
    }

    /** Ends the list and flushes the stream, which stays open. */
    public void end() throws IOException {
        if (!ended) {
            text(begun ? "\n]\n" : "[]\n");
            ended = true;
        }
        out.flush();
    }

    /** Ends the list and closes the stream. */
    @Override
    public void close() throws IOException {
        try (out) {
            end();
        }
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
