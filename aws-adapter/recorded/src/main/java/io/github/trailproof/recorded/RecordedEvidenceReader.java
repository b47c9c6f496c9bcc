package io.github.trailproof.recorded;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.recorded.codec.AccountCodec;
import io.github.trailproof.recorded.codec.PrimedSymbols;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.split.AccountInput;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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
 * around it are read all the same. A time that is none makes no account unreadable, since no time decides anything: it
 * counts as absent, and is among the account's warnings. Members this library does not know are ignored, except inside selectors, where they
 * are kept, since they may narrow what is selected. An absent member stays absent, and {@code null} means absent. In the
 * place of an answer may stand why there is none: {@code {"error":{"code":"AccessDeniedException","message":"…"}}}, of
 * which both members are optional, or the same as boto3 has it, {@code {"Error":{"Code":"…","Message":"…"}}};
 * {@code {"notAsked":true}}; or {@code {"unsettled":"…"}}, an answer that left the matter open. Beside that,
 * {@code "about":{"operation":"…","region":"…","trailArn":"…"}} names the call if it is not the one that the place
 * stands for. An answer that was taken from the evidence of another account, as one about an organization trail from its
 * owner's, has {@code "providedBy":"<account>"} among its members; a list of enabled regions then stands in an object,
 * {@code {"regions":[…],"providedBy":"<account>"}}. Nothing in a file vouches for itself, so such an answer is read as that
 * of the account it stands in.
 *
 * <p>An account of more than 16 MiB is refused, and so are more than 64 levels of nesting, texts of more than 65,536
 * characters, and more than 500,000 values and member names in one account. So is an account of more than 1,000 regions,
 * 1,000 trails, 20,000 trails in all its listings together, 2,000 selectors or 50,000 values in them.
 *
 * <p>Not for use by several threads at once.
 */
public final class RecordedEvidenceReader implements Closeable {

    private final String source;
    private final AccountInput<Account> accounts;

    /** What the text of an account became, and what in it was passed over. */
    record Account(AccountEvidence evidence, List<JsonCursor.Warning> warnings) {

        static Account read(JsonCursor json) throws IOException {
            return new Account(AccountCodec.read(json), json.warnings());
        }
    }

    private RecordedEvidenceReader(InputStream in, String source) {
        this.source = Objects.requireNonNull(source, "source");
        this.accounts =
                new AccountInput<>(Objects.requireNonNull(in, "in"), "account", PrimedSymbols.JSON, Account::read);
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
        return accounts.next().map(entry -> account(source, entry));
    }

    /**
     * Cuts off the next accounts without reading them, so that other threads can do that, each a part: this is for inputs
     * of thousands of accounts. Accounts that are not a line each, or are longer than a part, are read here all the same.
     *
     * @param size how many bytes of text to cut off at least, such as 262,144; fewer at the end of the input
     * @return the part, with one account or more; empty where {@link #next()} is
     */
    public Optional<RecordedPart> nextPart(int size) {
        return accounts.nextPart(size).map(part -> new RecordedPart(source, part));
    }

    static RecordedAccount account(String source, AccountInput.Entry<Account> entry) {
        if (entry instanceof AccountInput.Read<Account> read) {
            List<RecordedAccount.Warning> warnings = read.value().warnings().stream()
                    .map(it -> new RecordedAccount.Warning(source, read.line(), it.path(), it.words()))
                    .toList();
            return new RecordedAccount.Readable(read.line(), read.value().evidence(), warnings);
        }
        AccountInput.Malformed<Account> malformed = (AccountInput.Malformed<Account>) entry;
        return new RecordedAccount.Unreadable(source, malformed.line(), malformed.path(), malformed.message());
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
        accounts.close();
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
