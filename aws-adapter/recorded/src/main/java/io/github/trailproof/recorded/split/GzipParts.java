package io.github.trailproof.recorded.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads gzip in one part or several. The JDK's stream takes whatever does not begin another part for the end of the
 * input, and the accounts in it would go unread without a word; here it fails. Zeros at the end are padding.
 */
final class GzipParts extends GZIPInputStream {

    /** What ends a part: a checksum and a length. */
    private static final int TRAILER = 8;

    private boolean ended;

    GzipParts(InputStream in, int size) throws IOException {
        super(in, size);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count < 0 && !ended) {
            ended = true;
            checkRest();
        }
        return count;
    }

    /** Looks at what was read of the input and not taken, the trailer of the last part first, and at what was not read. */
    private void checkRest() throws IOException {
        boolean padding = true;
        for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
            padding &= buf[i] == 0;
        }
        for (int rest = in.read(); padding && rest >= 0; rest = in.read()) {
            padding = rest == 0;
        }
        if (!padding) {
            throw new ZipException("what follows the compressed text is not compressed");
        }
    }
}
