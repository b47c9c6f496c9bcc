package io.github.trailproof.recorded.split;

import io.github.trailproof.recorded.json.Bytes;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input into the texts of its accounts, in a buffer that holds one of them.
 *
 * <p>As a rule an account is a line. But if the first line breaks off within a JSON value, and the next one does not
 * begin with a brace, then the input is a document of accounts that go over several lines, and each ends where its
 * braces say. There, an account that turns out to be broken ends at the next line that begins with a brace, so that the
 * accounts after it are still found; and from then on every account does, so that nothing is read again and again.
 */
public final class AccountSplitter {

    private static final byte GZIP_0 = 0x1f;
    private static final byte GZIP_1 = (byte) 0x8b;

    private final InputStream raw;
    private @Nullable InputStream in;
    private boolean started;
    private boolean document;
    private boolean resumed;

    private byte[] bytes = new byte[1 << 16];
    private int start;
    private int end;
    private int next;
    private int limit;
    private long offset;
    private long line = 1;
    private long nextLine = 1;
    private long tooLong;

    /** Reads a stream, plain or compressed. */
    public AccountSplitter(InputStream raw) {
        this.raw = raw;
    }

    /** What holds the current record, from {@link #start()} to {@link #end()}. */
    public byte[] bytes() {
        return bytes;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** The line where the current record starts, counted from 1. */
    public long line() {
        return line;
    }

    /** The size of the current record if it is above {@link Format#MOST_BYTES} and so was not kept, else 0. */
    public long tooLong() {
        return tooLong;
    }

    public boolean isDocument() {
        return document;
    }

    /** Moves to the next record; false at the end of the input. */
    public boolean next() throws IOException {
        do {
            start = next;
            line = nextLine;
            tooLong = 0;
            if (!(document ? nextValue() : nextLine())) {
                return false;
            }
        } while (tooLong == 0 && isBlank());
        if (!started) {
            started = true;
            if (isStartOfDocument()) {
                document = true;
                next = start;
                nextLine = line;
                return next();
            }
        }
        return true;
    }

    /** Ends the current record, which is broken, at the next line that begins with a brace; for documents. */
    public void resume() throws IOException {
        resumed = true;
        boolean lineStart = false;
        nextLine = line;
        next = start;
        while (true) {
            while (next < limit) {
                byte b = bytes[next];
                if (lineStart && b == '{') {
                    return;
                }
                lineStart = b == '\n';
                if (lineStart) {
                    nextLine++;
                }
                next++;
            }
            start = limit;
            if (!fill()) {
                return;
            }
        }
    }

    private boolean nextLine() throws IOException {
        int searched = 0;
        while (true) {
            int newline = Bytes.indexOfNewline(bytes, start + searched, limit);
            if (newline >= 0) {
                return endLine(newline, newline + 1);
            }
            searched = limit - start;
            if (searched > Format.MOST_BYTES) {
                return skipLine();
            }
            if (!fill()) {
                return limit > start && endLine(limit, limit);
            }
        }
    }

    private boolean endLine(int end, int next) {
        this.end = end;
        this.next = next;
        nextLine = line + 1;
        if (end - start > Format.MOST_BYTES) {
            tooLong = (long) end - start;
        }
        return true;
    }

    private boolean skipLine() throws IOException {
        long begin = offset + start;
        int newline;
        do {
            start = limit;
            if (!fill()) {
                return skipped(begin, limit, limit);
            }
            newline = Bytes.indexOfNewline(bytes, start, limit);
        } while (newline < 0);
        return skipped(begin, newline, newline + 1);
    }

    private boolean skipped(long begin, int end, int next) {
        tooLong = offset + end - begin;
        this.next = next;
        nextLine = line + 1;
        return true;
    }

    private boolean isBlank() {
        skipByteOrderMark();
        for (int i = start; i < end; i++) {
            if (!JsonText.isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private void skipByteOrderMark() {
        if (end - start >= 3
                && bytes[start] == (byte) 0xEF
                && bytes[start + 1] == (byte) 0xBB
                && bytes[start + 2] == (byte) 0xBF) {
            start += 3;
        }
    }

    private boolean isStartOfDocument() throws IOException {
        if (tooLong > 0) {
            return false;
        }
        Nesting nesting = new Nesting();
        for (int i = start; i < end; i++) {
            nesting.take(bytes[i]);
        }
        return nesting.isOpen() && nextLineBegin().filter(b -> b != '{').isPresent();
    }

    /** The first byte of the next line that is not blank, if there is one. */
    private Optional<Byte> nextLineBegin() throws IOException {
        int ahead = next - start;
        int lineBegin = ahead;
        while (ahead <= Format.MOST_BYTES && (start + ahead < limit || fill())) {
            byte b = bytes[start + ahead];
            if (!JsonText.isBlank(b)) {
                return Optional.of(bytes[start + lineBegin]);
            }
            ahead++;
            if (b == '\n') {
                lineBegin = ahead;
            }
        }
        return Optional.empty();
    }

    private boolean nextValue() throws IOException {
        if (!skipBlanks()) {
            return false;
        }
        Nesting nesting = new Nesting();
        int taken = 0;
        boolean lineStart = false;
        long lines = line;
        while (true) {
            while (start + taken < limit) {
                byte b = bytes[start + taken];
                if (resumed && lineStart && b == '{') {
                    return endValue(start + taken, lines);
                }
                lineStart = b == '\n';
                taken++;
                nesting.take(b);
                if (b == '\n') {
                    lines++;
                }
                // What is no object ends with its line.
                if (nesting.isClosed() || (b == '\n' && !nesting.isOpen())) {
                    return endValue(start + taken, lines);
                }
            }
            if (taken > Format.MOST_BYTES) {
                return skipValue();
            }
            if (!fill()) {
                return endValue(limit, lines);
            }
        }
    }

    private boolean endValue(int end, long lines) {
        this.end = end;
        next = end;
        nextLine = lines;
        return true;
    }

    private boolean skipValue() throws IOException {
        long begin = offset + start;
        resume();
        tooLong = offset + next - begin;
        return true;
    }

    private boolean skipBlanks() throws IOException {
        while (true) {
            while (start < limit) {
                byte b = bytes[start];
                if (!JsonText.isBlank(b)) {
                    return true;
                }
                if (b == '\n') {
                    line++;
                }
                start++;
            }
            if (!fill()) {
                return false;
            }
        }
    }

    /** Reads on behind what is kept, which is all from the start of the current record; false at the end of the input. */
    private boolean fill() throws IOException {
        if (limit == bytes.length) {
            makeRoom();
        }
        int count = in().read(bytes, limit, bytes.length - limit);
        if (count > 0) {
            limit += count;
        }
        return count >= 0;
    }

    private void makeRoom() {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, limit - start);
            end -= start;
            next -= start;
            limit -= start;
            offset += start;
            start = 0;
        } else {
            bytes = Arrays.copyOf(bytes, Math.min(2 * bytes.length, Format.MOST_BYTES + 1));
        }
    }

    private InputStream in() throws IOException {
        InputStream known = in;
        if (known != null) {
            return known;
        }
        byte[] first = raw.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), raw);
        boolean compressed = first.length == 2 && first[0] == GZIP_0 && first[1] == GZIP_1;
        InputStream opened = compressed ? new GzipParts(whole, 1 << 16) : whole;
        in = opened;
        return opened;
    }
}
