package io.github.trailproof.examples.audit.live;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.examples.audit.console.OutputException;
import io.github.trailproof.examples.audit.console.OutputFile;
import io.github.trailproof.recorded.RecordedEvidenceWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The file that evidence is recorded to. It is opened before AWS is asked, so that a file that cannot be written is
 * reported at once; its old content stays until the first account is written, and where there was no file and no account
 * comes, none is left.
 */
public final class EvidenceFile implements Closeable {

    private final Optional<Path> file;
    private final OutputStream standardOutput;
    private final @Nullable OutputFile opened;
    private @Nullable RecordedEvidenceWriter writer;

    /**
     * Opens the file, or takes standard output where none is named.
     *
     * @throws OutputException if it cannot be written
     */
    public EvidenceFile(Optional<Path> file, OutputStream standardOutput) {
        this.file = file;
        this.standardOutput = standardOutput;
        this.opened = file.isPresent() ? open(file.get()) : null;
    }

    private static OutputFile open(Path file) {
        try {
            return OutputFile.open(file);
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
        RecordedEvidenceWriter begun = RecordedEvidenceWriter.of(opened == null ? standardOutput : begun(opened));
        writer = begun;
        return begun;
    }

    private OutputStream begun(OutputFile stream) throws IOException {
        boolean zipped = name().toLowerCase(Locale.ROOT).endsWith(".gz`");
        return zipped ? new GZIPOutputStream(stream, true) : stream;
    }

    private String name() {
        return file.map(path -> "`" + path + "`").orElse("standard output");
    }

    /** Ends the file; standard output stays open. */
    @Override
    public void close() {
        if (opened == null) {
            return;
        }
        try {
            if (writer != null) {
                writer.close();
            }
            opened.close();
        } catch (IOException e) {
            throw OutputException.cannotFinish(name(), e);
        }
    }
}
