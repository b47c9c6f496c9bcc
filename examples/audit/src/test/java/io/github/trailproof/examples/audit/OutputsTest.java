package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(Object... accounts) throws IOException {
        List<String> lines = List.of(accounts).stream().map(Object::toString).toList();
        return Files.write(folder.resolve("evidence.jsonl"), lines);
    }

    /** A stream that fails once so many bytes were written. */
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void anOutputFileHoldsWhatStandardOutputWould() throws IOException {
        Path target = folder.resolve("report.txt");
        Run run = Run.of("audit", "-o", target);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(Files.readString(target)).isEqualTo(Run.of("audit").out());
    }

    @Test
    void severalFormatsAreWrittenAtOnce() throws IOException {
        Path jsonl = folder.resolve("answers.jsonl");
        Path text = folder.resolve("report.txt");
        Run run = Run.of("audit", "--format", "jsonl=" + jsonl, "--format", "text=" + text, "--format", "jsonl");
        assertThat(run.out()).isEqualTo(Files.readString(jsonl)).hasLineCount(3);
        assertThat(Files.readString(text)).isEqualTo(Run.of("audit").out());
    }

    @Test
    void formatsThatAllHaveFilesLeaveStandardOutputEmpty() {
        assertThat(Run.of("audit", "--format", "jsonl=" + folder.resolve("a")).out())
                .isEmpty();
    }

    @Test
    void theOutputFileTakesTheTextWhenEveryFormatHasItsOwn() throws IOException {
        Path text = folder.resolve("report.txt");
        Run.of("audit", "--format", "jsonl=" + folder.resolve("a"), "-o", text);
        assertThat(Files.readString(text)).isEqualTo(Run.of("audit").out());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        Path target = folder.resolve("no/such/folder/report.txt");
        Run run = Run.of("audit", "-o", target);
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.err()).isEqualTo("trailproof: cannot write `" + target + "`: its directory does not exist\n");
        assertThat(Run.of("audit", "-o", folder).err())
                .isEqualTo("trailproof: cannot write `" + folder + "`: Is a directory\n");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        Path file = file(Account.passing("111122223333"));
        String before = Files.readString(file);
        for (Run run : List.of(
                Run.of("audit", file, "-o", file),
                Run.of("audit", folder, "-o", file),
                Run.of("audit", file, "--format", "jsonl=" + folder.resolve("./evidence.jsonl")))) {
            assertThat(run.status()).isEqualTo(64);
            assertThat(run.err()).contains("is an input; it would be overwritten");
        }
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aPipeThatNobodyReadsEndsQuietly() {
        Run run = Run.into(failing("Broken pipe"), Map.of(), "audit");
        assertThat(run.status()).isEqualTo(141);
        assertThat(run.err()).isEmpty();
        assertThat(Run.into(failing("Broken pipe"), Map.of(), "explain")).isEqualTo(run);
    }

    @Test
    void aBrokenPipeDoesNotKeepTheOtherFormatsFromTheirFiles() throws IOException {
        Path jsonl = folder.resolve("answers.jsonl");
        Run run = Run.into(failing("Broken pipe"), Map.of(), "audit", "--format", "jsonl=" + jsonl, "--format", "text");
        assertThat(run.status()).isEqualTo(141);
        assertThat(Files.readAllLines(jsonl)).hasSize(3);
    }

    @Test
    void anOutputThatCannotBeFinishedIsToldInOneLine() {
        Run run = Run.into(failing("No space left on device"), Map.of(), "audit");
        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err())
                .isEqualTo("trailproof: cannot write standard output to its end: No space left on device\n");
    }
}
