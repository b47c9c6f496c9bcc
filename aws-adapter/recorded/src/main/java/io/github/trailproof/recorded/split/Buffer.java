package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Bytes;
import io.github.trailproof.recorded.json.Format;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an input from the start of the current record on, as far as they were read. Indexes are counted from
 * there. It holds one byte more than an account may have.
 */
final class Buffer {

    private final InputStream raw;
    private @Nullable InputStream plain;
    private byte[] bytes = new byte[1 << 16];
    private int start;
    private int limit;
    private long dropped;

    Buffer(InputStream raw) {
        this.raw = raw;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the current record starts in {@link #bytes()}. */
    int start() {
        return start;
    }

    /** Where the current record starts in the input. */
    long position() {
        return dropped + start;
    }

    /** How many bytes were read from the start of the current record on. */
    int available() {
        return limit - start;
    }

    byte get(int index) {
        return bytes[start + index];
    }

    /** Whether the input has a byte at an index, which is read if it was not. */
    boolean has(int index) throws IOException {
        while (index >= available()) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** The index of the first newline among the bytes that were read, or -1. */
    int indexOfNewline(int from) {
        int found = Bytes.indexOfNewline(bytes, start + from, limit);
        return found < 0 ? -1 : found - start;
    }

    /** Moves the start of the current record, and drops what is before. */
    void advance(int count) {
        start += count;
    }

    /** Reads on; false at the end of the input. */
    boolean fill() throws IOException {
        if (limit == bytes.length) {
            makeRoom();
        }
        int count = plain().read(bytes, limit, bytes.length - limit);
        if (count > 0) {
            limit += count;
        }
        return count >= 0;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, limit - start);
            limit -= start;
            dropped += start;
            start = 0;
        } else {
            bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, Format.MOST_BYTES + 1));
        }
    }

    private InputStream plain() throws IOException {
        InputStream known = plain;
        if (known != null) {
            return known;
        }
        InputStream opened = GzipParts.plain(raw, bytes.length);
        plain = opened;
        return opened;
    }
}
