package io.github.trailproof.findings.oscal;

import java.io.IOException;
import java.io.OutputStream;

/** The elements of a list that comes later in the document. */
final class WaitingList {

    private final OscalBuffer buffer;
    private final OutputStream stream;
    private boolean begun;

    WaitingList(OscalBuffer buffer) throws IOException {
        this.buffer = buffer;
        this.stream = buffer.stream();
    }

    void add(byte[] element) throws IOException {
        if (begun) {
            stream.write(',');
        }
        begun = true;
        stream.write(element);
    }

    /** Writes the list, which the schema does not have if it is empty. */
    void writeTo(OscalJson json, OutputStream out, String name) throws IOException {
        if (begun) {
            stream.flush();
            json.beginList(name);
            json.flush();
            buffer.release(out);
            json.endList();
        }
    }
}
