package io.github.trailproof.examples.audit.input;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A stream that can only be read once, kept in a temporary file so that it can be read again. Only its owner can read
 * the file, and the system deletes it with the last use, also when the process is killed.
 */
final class Spool implements Closeable {

    private static final int CHUNK = 1 << 16;

    /** Opens the stream. */
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;
    private final Path folder;
    private @Nullable FileChannel kept;
    private @Nullable IOException failure;

    /** Keeps a stream in a file of this folder. */
    Spool(Source source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /**
     * The stream from its beginning; the first time, it is read to its end first. One that fails on the way gives what
     * came before, and then fails.
     *
     * @throws IOException if it cannot be opened or kept
     */
    InputStream open() throws IOException {
        FileChannel file = kept != null ? kept : keep();
        file.position(0);
        IOException atEnd = failure;
        return new FilterInputStream(Channels.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                return orFailure(super.read());
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return orFailure(super.read(bytes, offset, length));
            }

            private int orFailure(int read) throws IOException {
                if (read < 0 && atEnd != null) {
                    throw atEnd;
                }
                return read;
            }

            /** The file is needed again. */
            @Override
            public void close() {}
        };
    }

    private FileChannel keep() throws IOException {
        try (InputStream in = source.open()) {
            Path path = Files.createTempFile(folder, "trailproof", ".evidence");
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            kept = file;
            copy(in, file);
            return file;
        }
    }

    /** What was read before a failure counts, so the failure waits until it was given. */
    private void copy(InputStream in, FileChannel file) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                for (ByteBuffer left = ByteBuffer.wrap(chunk, 0, read); left.hasRemaining(); ) {
                    file.write(left);
                }
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        FileChannel file = kept;
        kept = null;
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                // Everything was answered, and the file goes with the process at the latest.
            }
        }
    }
}
