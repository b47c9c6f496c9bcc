package io.github.trailproof.recorded.split;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file: UTF-8, or UTF-16 if a mark at its beginning says so, plain or compressed. */
public final class SourceText {

    /** How much of a text is looked at to tell what it is. */
    private static final int HEAD = 1 << 14;

    private static final int MARK = 3;

    private final BufferedReader reader;

    private SourceText(BufferedReader reader) {
        this.reader = reader;
    }

    public static SourceText of(InputStream in) throws IOException {
        InputStream plain = GzipParts.plain(in, 1 << 13);
        byte[] first = plain.readNBytes(MARK);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(first, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (startsWith(first, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            mark = MARK;
        }
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(first, mark, first.length - mark), plain);
        return new SourceText(new BufferedReader(
                new InputStreamReader(
                        rest,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                HEAD));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text from its beginning on. */
    public BufferedReader reader() {
        return reader;
    }

    /** The first part of a text of which nothing was read; it is read again. */
    public String head() throws IOException {
        reader.mark(HEAD);
        char[] chars = new char[HEAD - 1];
        int length = 0;
        for (int count = 0; count >= 0 && length < chars.length; length += Math.max(count, 0)) {
            count = reader.read(chars, length, chars.length - length);
        }
        reader.reset();
        return new String(chars, 0, length);
    }
}
