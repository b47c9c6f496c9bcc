package io.github.trailproof.planned.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error where an input is longer than it may be. */
public final class LimitedStream extends FilterInputStream {

    private final long most;
    private long left;

    /** Reads so many bytes at most. */
    public LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int found = in.read();
        if (found >= 0) {
            count(1);
        }
        return found;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int found = in.read(bytes, offset, length);
        if (found > 0) {
            count(found);
        }
        return found;
    }

    private void count(int found) throws MalformedInput {
        left -= found;
        if (left < 0) {
            throw new MalformedInput("$", "expected at most " + most + " bytes, found more");
        }
    }
}
