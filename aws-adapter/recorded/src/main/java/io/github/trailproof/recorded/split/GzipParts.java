package io.github.trailproof.recorded.split;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads gzip in one part or several. The JDK's stream ends silently at anything that is not another part, and the
 * accounts in it would go unread; here it fails. Zeros at the end are padding.
 */
final class GzipParts extends GZIPInputStream {

    /** What ends a part: a checksum and a length. */
    private static final int TRAILER = 8;

    private static final byte MAGIC_0 = 0x1f;
    private static final byte MAGIC_1 = (byte) 0x8b;

    private boolean ended;

    GzipParts(InputStream in, int size) throws IOException {
        super(in, size);
    }

    /** Recognises compressed input by its first bytes. */
    static InputStream plain(InputStream raw, int size) throws IOException {
        byte[] first = raw.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), raw);
        boolean compressed = first.length == 2 && first[0] == MAGIC_0 && first[1] == MAGIC_1;
        return compressed ? new GzipParts(whole, size) : whole;
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
