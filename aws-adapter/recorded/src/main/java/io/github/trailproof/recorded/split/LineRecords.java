package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Format;
import java.io.IOException;
import java.util.Optional;

/** Records that are one line each. */
final class LineRecords {

    private LineRecords() {}

    /** The line at the start of a buffer; empty at the end of the input. */
    static Optional<Span> next(Buffer buffer) throws IOException {
        int searched = 0;
        while (true) {
            int newline = buffer.indexOfNewline(searched);
            if (newline >= 0) {
                return Optional.of(Span.kept(newline, newline + 1, 1));
            }
            searched = buffer.available();
            if (searched > Format.MOST_BYTES) {
                return Optional.of(drop(buffer));
            }
            if (!buffer.fill()) {
                return searched > 0 ? Optional.of(Span.kept(searched, searched, 1)) : Optional.empty();
            }
        }
    }

    private static Span drop(Buffer buffer) throws IOException {
        long begin = buffer.position();
        int newline;
        do {
            buffer.advance(buffer.available());
            if (!buffer.fill()) {
                return Span.dropped(buffer.position() - begin, 0, 1);
            }
            newline = buffer.indexOfNewline(0);
        } while (newline < 0);
        return Span.dropped(buffer.position() + newline - begin, newline + 1, 1);
    }
}
