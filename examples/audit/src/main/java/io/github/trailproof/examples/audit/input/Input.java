package io.github.trailproof.examples.audit.input;

import io.github.trailproof.recorded.RecordedEvidenceReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A source of evidence, not yet opened. It can be opened again, and gives the same each time.
 *
 * @param name a path, or {@code -} for standard input
 * @param file the file itself, whose name may not be told by text in every locale; empty if it is none
 * @param opener opens it
 * @param spool keeps what can be read only once
 */
public record Input(String name, Optional<Path> file, Opener opener, Optional<Spool> spool) implements Closeable {

    /** Opens a source, or says why it cannot. */
    interface Opener {
        InputStream open() throws IOException;
    }

    /** A source that can be opened any number of times. */
    static Input of(String name, Opener opener) {
        return new Input(name, Optional.empty(), opener, Optional.empty());
    }

    /** A file. A pipe in the place of one, as a shell gives for the output of a command, can be read only once. */
    static Input file(Path path) {
        Input input = Files.isRegularFile(path)
                ? of(path.toString(), () -> Files.newInputStream(path))
                : once(path.toString(), () -> Files.newInputStream(path));
        return new Input(input.name(), Optional.of(path), input.opener(), input.spool());
    }

    /** A source that can be read only once. */
    static Input once(String name, Spool.Source source) {
        Spool spool = new Spool(source, Path.of(System.getProperty("java.io.tmpdir")));
        return new Input(name, Optional.empty(), spool::open, Optional.of(spool));
    }

    /** A source that is already known to be unreadable. */
    static Input broken(String name, IOException reason) {
        return of(name, () -> {
            throw reason;
        });
    }

    /** Its evidence. */
    public RecordedEvidenceReader open() throws IOException {
        return RecordedEvidenceReader.of(bytes(), name);
    }

    /** Its bytes, whatever they are. */
    public InputStream bytes() throws IOException {
        return opener.open();
    }

    /** Deletes its temporary copy. */
    @Override
    public void close() {
        spool.ifPresent(Spool::close);
    }
}
