package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.account;
import static io.github.trailproof.recorded.Inputs.readable;
import static io.github.trailproof.recorded.Inputs.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts that are too long are refused with their size; they are made up while they are read. */
@Tag("thorough")
class LongAccountTest {

    private static final int LIMIT = 16 * 1024 * 1024;
    private static final String TOO_LONG = "expected at most 16777216 bytes for an account, found ";
    private static final String ONE = account("000000000001");
    private static final String THREE = account("000000000003");

    @Test
    void aLineOf100MegabytesIsRefusedAndTheNextOneIsRead() {
        assertThat(read(text(ONE + "\n"), endless("{\"a\":\"", 'x', 100_000_000), text("\n" + THREE)))
                .containsExactly(
                        readable(1, "000000000001"),
                        refused(2, "$", TOO_LONG + "100000006"),
                        readable(3, "000000000003"));
    }

    @Test
    void theLastLineMayBeTooLong() {
        assertThat(read(text(ONE + "\n"), endless("", ' ', 20_000_000), text("x")))
                .containsExactly(readable(1, "000000000001"), refused(2, "$", TOO_LONG + "20000001"));
    }

    @Test
    void anAccountAtTheLimitIsRead() {
        assertThat(read(endless(ONE, ' ', LIMIT - ONE.length()), text("\n" + THREE)))
                .containsExactly(readable(1, "000000000001"), readable(2, "000000000003"));
    }

    @Test
    void anAccountOneByteAboveTheLimitIsNot() {
        assertThat(read(endless(ONE, ' ', LIMIT - ONE.length() + 1), text("\n" + THREE)))
                .containsExactly(refused(1, "$", TOO_LONG + "16777217"), readable(2, "000000000003"));
    }

    @Test
    void aDocumentOf100MegabytesIsRefusedAndTheNextOneIsRead() {
        assertThat(read(text("{\n\"a\":\""), endless("", 'x', 100_000_000), text("\n\n" + THREE)))
                .containsExactly(refused(1, "$", TOO_LONG + "100000009"), readable(4, "000000000003"));
    }

    @Test
    void manyBrokenDocumentsAreReadInOneGo() {
        List<RecordedAccount> accounts = read(endless("{\n\"\n", '{', 1), text("{\n".repeat(200_000) + THREE));

        assertThat(accounts).hasSize(200_002).last().isEqualTo(readable(200_003, "000000000003"));
    }

    @Test
    void anIgnoredMemberMayBeLongerThanTheTextsThatAreRead() {
        assertThat(read(text(ONE.replace("}}", "},\"a\":\"")), endless("", 'x', 1_000_000), text("\"}")))
                .containsExactly(readable(1, "000000000001"));
    }

    private static List<RecordedAccount> read(InputStream... parts) {
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(parts)));
        return RecordedEvidenceReader.of(in, Inputs.SOURCE).stream().toList();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text, and behind it one character so many times. */
    private static InputStream endless(String text, char filler, long count) {
        return new SequenceInputStream(text(text), new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? filler : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int filled = (int) Math.min(left, length);
                Arrays.fill(bytes, offset, offset + filled, (byte) filler);
                left -= filled;
                return filled > 0 ? filled : -1;
            }
        });
    }
}
