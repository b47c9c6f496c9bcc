package io.github.trailproof.examples.audit.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written. It is opened at once, so that one that cannot be written is reported before anything is asked or
 * read; but its old content stays until there is something to put in its place, and where there was no file, none is left
 * behind.
 */
public final class OutputFile extends OutputStream {

    private final Path file;
    private final boolean isNew;
    private final boolean isRegular;
    private final FileChannel channel;
    private boolean begun;

    private OutputFile(Path file, boolean isNew, FileChannel channel) {
        this.file = file;
        this.isNew = isNew;
        this.channel = channel;
        // A pipe or a device has nothing to be replaced.
        this.isRegular = Files.isRegularFile(file);
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be written
     */
    public static OutputFile open(Path file) throws IOException {
        boolean isNew = Files.notExists(file);
        return new OutputFile(file, isNew, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            if (isRegular) {
                channel.truncate(0);
            }
        }
        for (ByteBuffer left = ByteBuffer.wrap(bytes, offset, length); left.hasRemaining(); ) {
            channel.write(left);
        }
    }

    @Override
    public void close() throws IOException {
        boolean wasOpen = channel.isOpen();
        channel.close();
        if (wasOpen && isNew && !begun) {
            Files.deleteIfExists(file);
        }
    }
}
