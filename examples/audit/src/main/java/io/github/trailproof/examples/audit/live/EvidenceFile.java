package io.github.trailproof.examples.audit.live;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file that evidence is recorded to. It is opened before AWS is asked, so that a file that cannot be written is
 * reported at once; its old content stays until the first account is written.
 */
public final class EvidenceFile implements Closeable {

    private final Optional<Path> file;
    private final OutputStream standardOutput;
    private final @Nullable FileChannel channel;
    private @Nullable RecordedEvidenceWriter writer;

    /**
     * Opens the file, or takes standard output where none is named.
     *
     * @throws OutputException if it cannot be written
     */
    public EvidenceFile(Optional<Path> file, OutputStream standardOutput) {
        this.file = file;
        this.standardOutput = standardOutput;
        this.channel = file.isPresent() ? open(file.get()) : null;
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw OutputException.cannotWrite(file.toString(), e);
        }
    }

    /** Writes an account. What is collected is kept, whatever happens to the accounts that follow. */
    public void write(AccountEvidence evidence) {
        try {
            RecordedEvidenceWriter open = writer != null ? writer : begin();
            open.write(evidence);
            open.flush();
        } catch (IOException e) {
            throw OutputException.cannotFinish(name(), e);
        }
    }

    private RecordedEvidenceWriter begin() throws IOException {
        RecordedEvidenceWriter begun = RecordedEvidenceWriter.of(channel == null ? standardOutput : truncated(channel));
        writer = begun;
        return begun;
    }

    private OutputStream truncated(FileChannel open) throws IOException {
        open.truncate(0);
        OutputStream stream = Channels.newOutputStream(open);
        boolean zipped = name().toLowerCase(Locale.ROOT).endsWith(".gz`");
        return zipped ? new GZIPOutputStream(stream, true) : stream;
    }

    private String name() {
        return file.map(path -> "`" + path + "`").orElse("standard output");
    }

    /** Ends the file; standard output stays open. */
    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            if (writer != null) {
                writer.close();
            }
            channel.close();
        } catch (IOException e) {
            throw OutputException.cannotFinish(name(), e);
        }
    }
}
