package io.github.trailproof.recorded;

import io.github.trailproof.recorded.codec.AccountCodec;
import io.github.trailproof.recorded.codec.PrimedSymbols;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonSource;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.json.Quoted;
import io.github.trailproof.recorded.split.AccountSplitter;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads recorded evidence, account by account, in memory that does not grow with the input.
 *
 * <p>The input is JSON Lines in UTF-8, one object per account, whose nested answers are what {@code aws cloudtrail …
 * --output json} prints. Input compressed with gzip is recognised by its first bytes. A byte-order mark, lines that end
 * in CRLF and blank lines are fine, and so are accounts printed over several lines, if the first one is.
 *
 * <p>An account that is not in this form is answered with what was expected, what was found and where; the accounts
 * around it are read all the same. Members this library does not know are ignored, except inside selectors, where they
 * are kept, since they may narrow what is selected. An absent member stays absent, and {@code null} means absent. In the
 * place of an answer may stand why there is none: {@code {"error":{"code":"AccessDeniedException","message":"…"}}};
 * {@code {"notAsked":true}}; or {@code {"unsettled":"…"}}, an answer that left the matter open. Beside that,
 * {@code "about":{"operation":"…","region":"…","trailArn":"…"}} names the call if it is not the one that the place
 * stands for. An answer that was taken from the evidence of another account, as one about an organization trail from its
 * owner's, has {@code "providedBy":"<account>"} among its members; a list of enabled regions then stands in an object,
 * {@code {"regions":[…],"providedBy":"<account>"}}.
 *
 * <p>An account of more than 16 MiB is refused, and so are more than 64 levels of nesting, texts of more than 65,536
 * characters, and more than 500,000 values and member names in one account.
 *
 * <p>Not for use by several threads at once.
 */
public final class RecordedEvidenceReader implements Closeable {

    private final InputStream in;
    private final String source;
    private final AccountSplitter records;
    private boolean finished;

    private RecordedEvidenceReader(InputStream in, String source) {
        this.in = in;
        this.source = source;
        this.records = new AccountSplitter(in);
    }

    /**
     * Reads a stream, which {@link #close()} closes. Nothing is read yet.
     *
     * @param in the input, which need not be buffered
     * @param source what to call the input where something in it is refused
     */
    public static RecordedEvidenceReader of(InputStream in, String source) {
        return new RecordedEvidenceReader(in, source);
    }

    /**
     * Opens a file. Where something in it is refused, it is called as it is given here.
     *
     * @throws IOException if there is no such file, or it may not be read
     */
    public static RecordedEvidenceReader open(Path file) throws IOException {
        return of(Files.newInputStream(file), file.toString());
    }

    /**
     * Reads the next account. Whatever the input holds, this throws nothing; if the input itself fails, as compressed
     * data that breaks off does, the failure is answered once and then the end.
     *
     * @return the account, or why it could not be read; empty at the end of the input, and after {@link #close()}
     */
    public Optional<RecordedAccount> next() {
        if (finished) {
            return Optional.empty();
        }
        try {
            if (records.next()) {
                return Optional.of(account());
            }
            finished = true;
            return Optional.empty();
        } catch (IOException | UncheckedIOException failure) {
            finished = true;
            return Optional.of(unreadable("$", "the input cannot be read further: " + words(failure)));
        }
    }

    /** All further accounts, in the order of the input. Closing the stream closes this reader. */
    public Stream<RecordedAccount> stream() {
        return Stream.generate(this::next)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .onClose(this::closeUnchecked);
    }

    /** Closes the input. */
    @Override
    public void close() throws IOException {
        finished = true;
        in.close();
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private RecordedAccount account() throws IOException {
        if (records.tooLong() > 0) {
            return tooLong();
        }
        JsonSource text = new JsonSource("account", records.bytes(), records.start(), records.end());
        long line = records.line();
        try {
            return new RecordedAccount.Readable(line, text.read(PrimedSymbols.JSON, AccountCodec::read));
        } catch (MalformedEvidenceException malformed) {
            RecordedAccount answer = unreadable(malformed.path(), malformed.words());
            if (records.isDocument() && !text.isWellFormed()) {
                records.resume();
            }
            return answer;
        }
    }

    private RecordedAccount tooLong() {
        return unreadable(
                "$", "expected at most " + Format.MOST_BYTES + " bytes for an account, found " + records.tooLong());
    }

    private RecordedAccount unreadable(String path, String message) {
        return new RecordedAccount.Unreadable(source, records.line(), path, message);
    }

    private static String words(Exception failure) {
        if (failure instanceof EOFException) {
            return "it ends too early";
        }
        String message = failure.getMessage();
        return message == null ? "no reason was given" : Quoted.plain(message);
    }
}
