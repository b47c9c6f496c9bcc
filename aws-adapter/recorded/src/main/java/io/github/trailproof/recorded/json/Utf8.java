package io.github.trailproof.recorded.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Checks that bytes are UTF-8. JSON parsers are lenient here, and skip what they need not decode. */
final class Utf8 {

    private Utf8() {}

    /** The index of the first byte that is not UTF-8, or -1. */
    static int firstInvalid(byte[] bytes, int start, int end) {
        int ascii = Bytes.endOfAscii(bytes, start, end);
        return ascii == end ? -1 : decode(bytes, ascii, end);
    }

    private static int decode(byte[] bytes, int start, int end) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer out = CharBuffer.allocate(2048);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }
}
