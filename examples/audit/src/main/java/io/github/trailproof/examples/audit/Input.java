package io.github.trailproof.examples.audit;

import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.IOException;

/**
 * A source of evidence, not yet opened.
 *
 * @param name as people know it: a path, or {@code -}
 * @param opener opens it
 */
record Input(String name, Opener opener) {

    /** Opens a source, or says why it cannot. */
    interface Opener {
        RecordedEvidenceReader open() throws IOException;
    }

    /** A source that is already known to be unreadable. */
    static Input broken(String name, IOException reason) {
        return new Input(name, () -> {
            throw reason;
        });
    }

    RecordedEvidenceReader open() throws IOException {
        return opener.open();
    }
}
