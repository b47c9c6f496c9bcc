package io.github.trailproof.recorded.assessment;

import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.SourceFactory;
import io.github.trailproof.recorded.split.AccountInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads assessments that {@link AssessmentWriter} wrote, line by line, in memory that does not grow with the input.
 * Compressed input, several lines for one assessment and the limits are as
 * {@link io.github.trailproof.recorded.RecordedEvidenceReader} has them. Members this library does not know are ignored.
 *
 * <p>Not for use by several threads at once.
 */
public final class AssessmentReader implements Closeable {

    private static final SourceFactory JSON = Format.factory();

    private final String source;
    private final AccountInput<LineCodec.Content> lines;

    private AssessmentReader(InputStream in, String source) {
        this.source = Objects.requireNonNull(source, "source");
        this.lines = new AccountInput<>(Objects.requireNonNull(in, "in"), "assessment", JSON, LineCodec::read);
    }

    /**
     * Reads a stream, which {@link #close()} closes. Nothing is read yet.
     *
     * @param in the input, which need not be buffered
     * @param source what to call the input where something in it is malformed
     */
    public static AssessmentReader of(InputStream in, String source) {
        return new AssessmentReader(in, source);
    }

    /**
     * Opens a file. Where something in it is malformed, it is called as it is given here.
     *
     * @throws IOException if there is no such file, or it may not be read
     */
    public static AssessmentReader open(Path file) throws IOException {
        return of(Files.newInputStream(file), file.toString());
    }

    /**
     * Reads the next line. This throws nothing: an input that fails is one malformed line at the end.
     *
     * @return the line; empty at the end of the input, and after {@link #close()}
     */
    public Optional<AssessmentLine> next() {
        return lines.next().map(this::line);
    }

    private AssessmentLine line(AccountInput.Entry<LineCodec.Content> entry) {
        if (entry instanceof AccountInput.Read<LineCodec.Content> read) {
            return read.value().at(read.line());
        }
        AccountInput.Malformed<LineCodec.Content> malformed = (AccountInput.Malformed<LineCodec.Content>) entry;
        return new AssessmentLine.Malformed(source, malformed.line(), malformed.path(), malformed.message());
    }

    /** All further lines, in order. Closing the stream closes this reader. */
    public Stream<AssessmentLine> stream() {
        return Stream.generate(this::next)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onClose(this::closeUnchecked);
    }

    /** Closes the input. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
