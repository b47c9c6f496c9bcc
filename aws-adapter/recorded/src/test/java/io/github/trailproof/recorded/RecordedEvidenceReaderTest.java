package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.account;
import static io.github.trailproof.recorded.Inputs.read;
import static io.github.trailproof.recorded.Inputs.readable;
import static io.github.trailproof.recorded.Inputs.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedEvidenceReaderTest {

    private static final String ONE = account("000000000001");
    private static final String TWO = account("000000000002");
    private static final String PRETTY = "{\n  \"accountId\": \"000000000001\",\n  \"describeTrails\": {\n  }\n}";
    private static final String PRETTY_TWO = PRETTY.replace("01\"", "02\"");

    @Test
    void anEmptyInputHoldsNoAccount() {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \t\r\n\n")).isEmpty();
        assertThat(read("\uFEFF")).isEmpty();
        assertThat(read(Inputs.gzip(""))).isEmpty();
    }

    @Test
    void linesAreCountedFromOneBlankOnesIncluded() {
        assertThat(read("\n" + ONE + "\n\n  \n" + TWO + "\n"))
                .containsExactly(readable(2, "000000000001"), readable(5, "000000000002"));
    }

    @Test
    void theLastLineNeedsNoNewline() {
        assertThat(read(ONE + "\n" + TWO)).containsExactly(readable(1, "000000000001"), readable(2, "000000000002"));
    }

    @Test
    void windowsLineEndsAndByteOrderMarksAreFine() {
        assertThat(read("\uFEFF" + ONE + "\r\n\r\n\uFEFF" + TWO + "\r\n"))
                .containsExactly(readable(1, "000000000001"), readable(3, "000000000002"));
    }

    @Test
    void blanksAroundAnAccountAreFine() {
        assertThat(read("  " + ONE + "\t \n")).containsExactly(readable(1, "000000000001"));
    }

    @Test
    void compressedInputIsRecognisedWhateverItsName(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("accounts.json"), Inputs.gzip(ONE + "\n" + TWO));

        try (RecordedEvidenceReader reader = RecordedEvidenceReader.open(file)) {
            assertThat(reader.stream()).containsExactly(readable(1, "000000000001"), readable(2, "000000000002"));
        }
    }

    @Test
    void compressedInputMayBeInSeveralParts() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(Inputs.gzip(ONE + "\n"));
        parts.write(Inputs.gzip(TWO + "\n"));

        assertThat(read(parts.toByteArray())).containsExactly(readable(1, "000000000001"), readable(2, "000000000002"));
    }

    @Test
    void compressedInputThatBreaksOffIsOneFailureAtTheEnd() {
        byte[] whole = Inputs.gzip(ONE + "\n" + TWO + "\n");

        assertThat(read(Arrays.copyOf(whole, whole.length - 4)))
                .containsExactly(
                        readable(1, "000000000001"),
                        readable(2, "000000000002"),
                        refused(3, "$", "the input cannot be read further: it ends too early"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 40})
    void aFurtherPartThatIsBrokenAtItsBeginningIsOneFailureAtTheEnd(int length) throws IOException {
        byte[] broken = Inputs.gzip(TWO + "\n");
        broken[2] = 7;
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(Inputs.gzip(ONE + "\n"));
        parts.write(broken, 0, length);

        assertThat(read(parts.toByteArray()))
                .containsExactly(
                        readable(1, "000000000001"),
                        refused(
                                2,
                                "$",
                                "the input cannot be read further: what follows the compressed text is not"
                                        + " compressed"));
    }

    @Test
    void zerosAfterCompressedInputArePadding() throws IOException {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.write(Inputs.gzip(ONE + "\n"));
        padded.write(new byte[100_000]);

        assertThat(read(padded.toByteArray())).containsExactly(readable(1, "000000000001"));
    }

    @Test
    void somethingElseThatBeginsLikeGzipIsOneFailure() {
        assertThat(read(new byte[] {0x1f, (byte) 0x8b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
                .containsExactly(refused(1, "$", "the input cannot be read further: Unsupported compression method"));
    }

    @Test
    void anInputThatFailsIsOneFailureAtTheEnd() {
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream((ONE + "\n" + TWO.substring(0, 9)).getBytes(StandardCharsets.UTF_8)),
                new Failing());
        RecordedEvidenceReader reader = RecordedEvidenceReader.of(in, Inputs.SOURCE);

        assertThat(reader.next()).contains(readable(1, "000000000001"));
        assertThat(reader.next()).contains(refused(2, "$", "the input cannot be read further: disk\\u{a}gone"));
        assertThat(reader.next()).isEmpty();
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("disk\ngone");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("disk\ngone");
        }
    }

    @Test
    void anInputMayComeByteByByte() {
        InputStream in = new ByteArrayInputStream((PRETTY + "\n" + TWO).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };

        assertThat(RecordedEvidenceReader.of(in, Inputs.SOURCE).stream())
                .containsExactly(readable(1, "000000000001"), readable(6, "000000000002"));
    }

    @Test
    void oneDocumentMayGoOverSeveralLines() {
        assertThat(read("\uFEFF\r\n" + PRETTY.replace("\n", "\r\n") + "\r\n"))
                .containsExactly(readable(2, "000000000001"));
    }

    @Test
    void oneDocumentMayBeginItsLinesWithBraces() {
        String document = "{\n\"accountId\":\"000000000001\",\n\"describeTrails\":\n{\n}\n}";

        assertThat(read(document)).containsExactly(readable(1, "000000000001"));
    }

    @Test
    void documentsMayFollowOneAnother() {
        assertThat(read(PRETTY + PRETTY_TWO + "\n\n" + ONE + "\n" + PRETTY_TWO))
                .containsExactly(
                        readable(1, "000000000001"),
                        readable(5, "000000000002"),
                        readable(11, "000000000001"),
                        readable(12, "000000000002"));
    }

    @Test
    void aDocumentIsRefusedAndTheOnesAroundItAreRead() {
        String refused = PRETTY.replace("{\n  }", "[]");

        assertThat(read(PRETTY + "\n" + refused + "\n" + PRETTY_TWO))
                .containsExactly(
                        readable(1, "000000000001"),
                        refused(6, "$.describeTrails", "expected an object of answers by region, found a list"),
                        readable(10, "000000000002"));
    }

    @Test
    void aDocumentThatIsNoJsonEndsWhereTheNextOneBegins() {
        String missingComma = PRETTY.replace("\",", "\"");

        assertThat(read(PRETTY + "\n" + missingComma + "\ngarbage\n" + PRETTY_TWO))
                .containsExactly(
                        readable(1, "000000000001"),
                        refused(
                                6,
                                "$.accountId",
                                "expected JSON, found `\"describeTrails\": {\\u{a}  }\\u{a}` at byte 3 of line 3 of the account"),
                        readable(12, "000000000002"));
    }

    @Test
    void aDocumentThatBreaksOffEndsWhereTheNextOneBegins() {
        assertThat(read(PRETTY + "\n" + PRETTY.substring(0, 40) + "\n" + PRETTY_TWO + "\n{\"accountId\":\n"))
                .containsExactly(
                        readable(1, "000000000001"),
                        refused(
                                6,
                                "$.accountId",
                                "expected JSON, found `\\u{a}{\\u{a}  \"accountId\": \"00000` at byte 8 of line 3 of the account"),
                        readable(9, "000000000002"),
                        refused(14, "$.accountId", "expected the rest of the account, found the end of its text"));
    }

    @Test
    void aLineThatBreaksOffBeforeAnotherAccountIsNoDocument() {
        assertThat(read("{\"accountId\":\n\n" + TWO + "\n}\n" + ONE))
                .containsExactly(
                        refused(1, "$.accountId", "expected the rest of the account, found the end of its text"),
                        readable(3, "000000000002"),
                        refused(4, "$", "expected JSON, found `}` at byte 1"),
                        readable(5, "000000000001"));
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(read(ONE.getBytes(StandardCharsets.UTF_16LE)))
                .singleElement()
                .isInstanceOf(RecordedAccount.Unreadable.class);
        assertThat(read(ONE.getBytes(StandardCharsets.UTF_16)))
                .containsExactly(refused(1, "$", "expected UTF-8, found the byte `0xFE` at byte 1"));
    }

    @Test
    void aFileIsCalledAsItWasGiven(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), "[]");

        try (RecordedEvidenceReader reader = RecordedEvidenceReader.open(file)) {
            assertThat(reader.next())
                    .contains(new RecordedAccount.Unreadable(
                            file.toString(), 1, "$", "expected an account as an object, found a list"));
        }
    }

    @Test
    void aFileThatIsNotThereIsAnException(@TempDir Path folder) {
        assertThatThrownBy(() -> RecordedEvidenceReader.open(folder.resolve("none")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void closingTheStreamClosesTheInput() {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream((ONE + "\n" + TWO).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        RecordedEvidenceReader reader = RecordedEvidenceReader.of(in, Inputs.SOURCE);

        try (Stream<RecordedAccount> accounts = reader.stream()) {
            List<RecordedAccount> first = accounts.limit(1).toList();
            assertThat(first).containsExactly(readable(1, "000000000001"));
        }

        assertThat(closed).containsExactly(true);
        assertThat(reader.next()).isEmpty();
    }
}
