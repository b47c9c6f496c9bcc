package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonText;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Records that go over several lines, each of which ends where its braces say. A broken one ends at the next line that
 * begins with a brace; from then on every record does, so that nothing is read again and again.
 */
final class DocumentRecords {

    private boolean resumed;

    /** Moves the start of a buffer to the next byte that is no blank. Returns how many lines begin until there. */
    static OptionalLong skipBlanks(Buffer buffer) throws IOException {
        long lines = 0;
        while (buffer.has(0)) {
            byte b = buffer.get(0);
            if (!JsonText.isBlank(b)) {
                return OptionalLong.of(lines);
            }
            if (b == '\n') {
                lines++;
            }
            buffer.advance(1);
        }
        return OptionalLong.empty();
    }

    /** The record at the start of a buffer, which begins with a byte that is no blank. */
    Span next(Buffer buffer) throws IOException {
        Nesting nesting = new Nesting();
        int taken = 0;
        long lines = 0;
        boolean lineStart = false;
        while (taken <= Format.MOST_BYTES) {
            if (!buffer.has(taken)) {
                return Span.kept(taken, taken, lines);
            }
            byte b = buffer.get(taken);
            if (resumed && lineStart && b == '{') {
                return Span.kept(taken, taken, lines);
            }
            lineStart = b == '\n';
            taken++;
            nesting.take(b);
            if (lineStart) {
                lines++;
            }
            // What is no object ends with its line.
            if (nesting.isClosed() || (lineStart && !nesting.isOpen())) {
                return Span.kept(taken, taken, lines);
            }
        }
        return drop(buffer);
    }

    /** Drops a record up to the next line that begins with a brace. */
    Span drop(Buffer buffer) throws IOException {
        resumed = true;
        long begin = buffer.position();
        long lines = 0;
        boolean lineStart = false;
        do {
            int available = buffer.available();
            for (int taken = 0; taken < available; taken++) {
                byte b = buffer.get(taken);
                if (lineStart && b == '{') {
                    return Span.dropped(buffer.position() + taken - begin, taken, lines);
                }
                lineStart = b == '\n';
                if (lineStart) {
                    lines++;
                }
            }
            buffer.advance(available);
        } while (buffer.fill());
        return Span.dropped(buffer.position() - begin, 0, lines);
    }
}
