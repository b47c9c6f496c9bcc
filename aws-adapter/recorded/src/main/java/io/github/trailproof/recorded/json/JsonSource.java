package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** The bytes of one JSON value, and how they are read. */
public final class JsonSource {

    private final String noun;
    private final byte[] bytes;
    private final int start;
    private final int end;

    /**
     * Takes the bytes from start to end, which must not change while the value is read.
     *
     * @param noun what the value is called in messages, such as {@code account}
     */
    public JsonSource(String noun, byte[] bytes, int start, int end) {
        this.noun = noun;
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    String noun() {
        return noun;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /**
     * Reads the value with a parser of this factory, which is not closed: it holds nothing but memory.
     *
     * @throws MalformedEvidenceException if the bytes are not UTF-8 or not JSON, or the reader refuses the value
     */
    public <V> V read(SourceFactory factory, JsonCursor.ValueReader<V> reader) throws MalformedEvidenceException {
        int invalid = Utf8.firstInvalid(bytes, start, end);
        if (invalid >= 0) {
            throw Syntax.invalidUtf8(this, invalid);
        }
        try {
            SourceParser parser = factory.parser(bytes, start, end);
            try {
                return new JsonCursor(parser, this).only(reader);
            } catch (JsonProcessingException notJson) {
                throw Syntax.refuse(this, parser, notJson);
            }
        } catch (MalformedEvidenceException malformed) {
            throw malformed;
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory failed", impossible);
        }
    }

    /** Whether the bytes are JSON at all. */
    public boolean isWellFormed() {
        if (Utf8.firstInvalid(bytes, start, end) >= 0) {
            return false;
        }
        try (JsonParser parser = parser(end)) {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
            return true;
        } catch (IOException notJson) {
            return false;
        }
    }

    /** Whether nothing but blanks follows from an index on. */
    boolean isBlankFrom(int index) {
        for (int i = index; i < end; i++) {
            if (!JsonText.isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** A parser of the bytes up to one of them, for what is broken: it does not share the names that it learns. */
    JsonParser parser(int to) {
        return Format.factory().parser(bytes, start, to);
    }
}
