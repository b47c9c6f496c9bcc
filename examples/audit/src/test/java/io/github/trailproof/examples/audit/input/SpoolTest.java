package io.github.trailproof.examples.audit.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input and pipes, which are needed twice and can be read once. */
class SpoolTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aStreamIsReadOnceAndReturnedTwice() throws IOException {
        try (Spool spool = new Spool(() -> new ByteArrayInputStream(new byte[] {1, 2, 3}), folder)) {
            for (int time = 0; time < 2; time++) {
                try (InputStream in = spool.open()) {
                    assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
                }
            }
        }
    }

    @Test
    void aStreamThatFailsReturnsWhatCameBeforeEachTime() throws IOException {
        InputStream failing = new InputStream() {
            private int next = 1;

            @Override
            public int read() throws IOException {
                if (next > 2) {
                    throw new IOException("the line is dead");
                }
                return next++;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                bytes[offset] = (byte) read();
                return 1;
            }
        };
        try (Spool spool = new Spool(() -> failing, folder)) {
            for (int time = 0; time < 2; time++) {
                InputStream in = spool.open();
                assertThat(in.readNBytes(2)).containsExactly(1, 2);
                assertThat(catchThrowable(in::read))
                        .isInstanceOf(IOException.class)
                        .hasMessage("the line is dead");
            }
        }
    }

    @Test
    void noFileIsLeftBehind() throws IOException {
        try (Spool spool = new Spool(() -> new ByteArrayInputStream(new byte[] {1}), folder)) {
            spool.open();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aStreamThatCannotBeOpenedFailsEachTime() {
        Spool spool = new Spool(() -> Files.newInputStream(folder.resolve("gone")), folder);
        for (int time = 0; time < 2; time++) {
            assertThat(catchThrowable(spool::open)).isInstanceOf(NoSuchFileException.class);
        }
        spool.close();
    }
}
