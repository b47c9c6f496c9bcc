package io.github.trailproof.mapping.raw;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A copy of what is read of one answer, up to a limit. Safe for use by several threads. */
final class Copy {

    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLong;

    /** Keeps so many bytes; of more it keeps none. */
    Copy(int most) {
        this.most = most;
    }

    /** Takes what follows, and leaves the buffer as it is. */
    ByteBuffer take(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        take(bytes, 0, bytes.length);
        return buffer;
    }

    private synchronized void take(byte[] bytes, int offset, int length) {
        tooLong = tooLong || length > most - kept.size();
        if (tooLong) {
            kept.reset();
        } else {
            kept.write(bytes, offset, length);
        }
    }

    /** What was read; empty if that is more than the limit. */
    synchronized Optional<byte[]> bytes() {
        return tooLong ? Optional.empty() : Optional.of(kept.toByteArray());
    }

    /** The same stream, of which everything that is read is taken. */
    InputStream of(InputStream body) {
        return new Copying(body);
    }

    private final class Copying extends FilterInputStream {

        Copying(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                take(new byte[] {(byte) next}, 0, 1);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                take(bytes, offset, count);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
