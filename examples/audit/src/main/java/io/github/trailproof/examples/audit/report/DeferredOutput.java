package io.github.trailproof.examples.audit.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Buffers output until what comes before it is known. It waits in a temporary file that only its owner can read and that
 * the system deletes with the last use, also when the process is killed.
 */
final class DeferredOutput {

    private final FileChannel file;

    /** Waits in a file of this folder. */
    DeferredOutput(Path folder) throws IOException {
        Path path = Files.createTempFile(folder, "trailproof", ".report");
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Takes what has to wait; it need not be closed. */
    OutputStream stream() {
        return Channels.newOutputStream(file);
    }

    /** Gives everything that was taken, and forgets it. */
    void release(OutputStream out) throws IOException {
        try (file) {
            file.position(0);
            Channels.newInputStream(file).transferTo(out);
        }
    }
}
