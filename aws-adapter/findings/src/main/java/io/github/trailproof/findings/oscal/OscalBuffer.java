package io.github.trailproof.findings.oscal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where a part of the document waits until what comes before it is complete. In memory it takes about 3 KB for each
 * account; whoever reports on many accounts may keep it in a file.
 */
public interface OscalBuffer {

    /** Takes what has to wait. */
    OutputStream stream() throws IOException;

    /** Gives everything that was taken, once. */
    void release(OutputStream out) throws IOException;

    /** Obtains a buffer in memory. */
    static OscalBuffer inMemory() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new OscalBuffer() {
            @Override
            public OutputStream stream() {
                return bytes;
            }

            @Override
            public void release(OutputStream out) throws IOException {
                bytes.writeTo(out);
            }
        };
    }

    /** Makes a buffer when one is needed. */
    interface Factory {
        /** Obtains a new buffer. */
        OscalBuffer create() throws IOException;
    }
}
