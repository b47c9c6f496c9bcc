package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input into the texts of its accounts, in a buffer that holds one of them.
 *
 * <p>Usually an account is a line. But if the first line breaks off within a JSON value, and the next one does not begin
 * with a brace, then the input is a document of accounts that go over several lines.
 */
final class AccountSplitter {

    private static final int BYTE_ORDER_MARK = 3;

    private final Buffer buffer;
    private @Nullable DocumentRecords documents;
    private boolean started;
    private Span record = Span.NONE;
    private int begin;
    private long line = 1;

    /** Reads a stream, plain or compressed. */
    AccountSplitter(InputStream raw) {
        this.buffer = new Buffer(raw);
    }

    /** What holds the current record, from {@link #start()} to {@link #end()}. */
    byte[] bytes() {
        return buffer.bytes();
    }

    int start() {
        return buffer.start() + begin;
    }

    int end() {
        return buffer.start() + record.length();
    }

    /** The line where the current record starts, counted from 1. */
    long line() {
        return line;
    }

    /** The size of the current record if it is above {@link Format#MOST_BYTES} and so was not kept, else 0. */
    long tooLong() {
        return record.tooLong();
    }

    /** Moves to the next record; false at the end of the input. */
    boolean next() throws IOException {
        do {
            if (!find()) {
                return false;
            }
        } while (record.tooLong() == 0 && isBlank());
        if (!started) {
            started = true;
            if (isStartOfDocument()) {
                documents = new DocumentRecords();
                record = new Span(0, begin, 0, 0);
                return next();
            }
        }
        return true;
    }

    /** Whether records go over several lines. */
    boolean isDocument() {
        return documents != null;
    }

    /** In a document, ends the current record, which is broken, at the next line that begins with a brace. */
    void drop() throws IOException {
        if (documents != null) {
            record = documents.drop(buffer);
        }
    }

    private boolean find() throws IOException {
        buffer.advance(record.next());
        line += record.lines();
        record = Span.NONE;
        begin = 0;
        Optional<Span> found = documents == null ? LineRecords.next(buffer) : nextOf(documents);
        record = found.orElse(Span.NONE);
        return found.isPresent();
    }

    private Optional<Span> nextOf(DocumentRecords several) throws IOException {
        OptionalLong lines = DocumentRecords.skipBlanks(buffer);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        line += lines.getAsLong();
        return Optional.of(several.next(buffer));
    }

    private boolean isBlank() {
        begin = startsWithByteOrderMark() ? BYTE_ORDER_MARK : 0;
        for (int i = begin; i < record.length(); i++) {
            if (!JsonText.isBlank(buffer.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean startsWithByteOrderMark() {
        return record.length() >= BYTE_ORDER_MARK
                && buffer.get(0) == (byte) 0xEF
                && buffer.get(1) == (byte) 0xBB
                && buffer.get(2) == (byte) 0xBF;
    }

    private boolean isStartOfDocument() throws IOException {
        if (record.tooLong() > 0) {
            return false;
        }
        Nesting nesting = new Nesting();
        for (int i = begin; i < record.length(); i++) {
            nesting.take(buffer.get(i));
        }
        return nesting.isOpen() && nextLineBegin().filter(b -> b != '{').isPresent();
    }

    /** The first byte of the next line that is not blank, if there is one. */
    private Optional<Byte> nextLineBegin() throws IOException {
        int lineBegin = record.next();
        for (int ahead = lineBegin; ahead <= Format.MOST_BYTES && buffer.has(ahead); ahead++) {
            byte b = buffer.get(ahead);
            if (!JsonText.isBlank(b)) {
                return Optional.of(buffer.get(lineBegin));
            }
            if (b == '\n') {
                lineBegin = ahead + 1;
            }
        }
        return Optional.empty();
    }
}
