package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.JsonSource;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.json.Quoted;
import io.github.trailproof.recorded.json.SourceFactory;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An input of which each account is read on its own: what is malformed is an entry like the others.
 *
 * @param <V> what an account becomes
 */
public final class AccountInput<V> implements Closeable {

    /**
     * One account of the input.
     *
     * @param <V> what it becomes
     */
    public sealed interface Entry<V> {
        /** The line where it starts, counted from 1. */
        long line();
    }

    /**
     * An account that was read.
     *
     * @param line the line where it starts, counted from 1
     * @param value what it became
     * @param <V> what accounts become
     */
    public record Read<V>(long line, V value) implements Entry<V> {}

    /**
     * An account that could not be read, or the failure that ended the input.
     *
     * @param line the line where it starts, counted from 1
     * @param path where, as a JSON path
     * @param message what was expected and what was found
     * @param <V> what accounts become
     */
    public record Malformed<V>(long line, String path, String message) implements Entry<V> {}

    private final InputStream in;
    private final AccountSplitter records;
    private final String noun;
    private final SourceFactory factory;
    private final JsonCursor.ValueReader<V> reader;
    private boolean finished;

    /**
     * Reads a stream, plain or compressed. Nothing is read yet.
     *
     * @param noun what one account of the input is called in messages
     */
    public AccountInput(InputStream in, String noun, SourceFactory factory, JsonCursor.ValueReader<V> reader) {
        this.in = in;
        this.records = new AccountSplitter(in);
        this.noun = noun;
        this.factory = factory;
        this.reader = reader;
    }

    /** Reads the next account; empty at the end of the input, after a failure of the input, and once it is closed. */
    public Optional<Entry<V>> next() {
        if (finished) {
            return Optional.empty();
        }
        try {
            if (records.next()) {
                return Optional.of(entry());
            }
            finished = true;
            return Optional.empty();
        } catch (IOException | UncheckedIOException failure) {
            return Optional.of(failed(failure));
        }
    }

    /**
     * Cuts off the next accounts, with so many bytes of text or more; fewer at the end of the input. Those that
     * are not a line each, whose end is known by reading them, are read at once, and so are those that are longer than a part.
     *
     * @return the part; empty where {@link #next} is
     */
    public Optional<AccountPart<V>> nextPart(int size) {
        AccountPart<V> part = new AccountPart<>(noun, size);
        while (!finished && part.size() < size) {
            try {
                if (!records.next()) {
                    finished = true;
                } else {
                    add(part, size);
                }
            } catch (IOException | UncheckedIOException failure) {
                part.add(failed(failure), 1);
            }
        }
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }

    private void add(AccountPart<V> part, int size) throws IOException {
        int length = records.end() - records.start();
        if (records.tooLong() > 0 || records.isDocument() || length > size) {
            part.add(entry(), Math.max(1, length));
        } else {
            part.add(records.line(), records.bytes(), records.start(), records.end());
        }
    }

    private Entry<V> failed(Exception failure) {
        finished = true;
        return malformed("$", "the input cannot be read further: " + words(failure));
    }

    @Override
    public void close() throws IOException {
        finished = true;
        in.close();
    }

    private Entry<V> entry() throws IOException {
        if (records.tooLong() > 0) {
            return malformed(
                    "$",
                    "expected at most " + Format.MOST_BYTES + " bytes for an " + noun + ", found " + records.tooLong());
        }
        JsonSource text = new JsonSource(noun, records.bytes(), records.start(), records.end());
        long line = records.line();
        try {
            return new Read<>(line, text.read(factory, reader));
        } catch (MalformedEvidenceException malformed) {
            Entry<V> entry = malformed(malformed.path(), malformed.words());
            if (records.isDocument() && !text.isWellFormed()) {
                records.drop();
            }
            return entry;
        }
    }

    private Entry<V> malformed(String path, String message) {
        return new Malformed<>(records.line(), path, message);
    }

    private static String words(Exception failure) {
        if (failure instanceof EOFException) {
            return "it ends too early";
        }
        String message = failure.getMessage();
        return message == null ? "no reason was given" : Quoted.plain(message);
    }
}
