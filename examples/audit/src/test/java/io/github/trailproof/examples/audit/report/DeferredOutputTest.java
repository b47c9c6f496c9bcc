package io.github.trailproof.examples.audit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeferredOutputTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void deferredOutputIsReleasedInOrderAndItsFileDeleted() throws IOException {
        DeferredOutput held = new DeferredOutput(folder);
        held.stream().write("one ".getBytes(StandardCharsets.US_ASCII));
        held.stream().write("two".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        held.release(out);
        assertThat(out).hasToString("one two");
        assertThat(folder).isEmptyDirectory();
    }
}
