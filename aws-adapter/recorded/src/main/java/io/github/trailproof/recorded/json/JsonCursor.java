package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one source, read from front to back. Every method that reads a value expects the parser to be at it, reads
 * all of it, and throws {@link MalformedEvidenceException} if it is something else.
 */
public final class JsonCursor {

    /**
     * Reads one value.
     *
     * @param <V> what the value becomes
     */
    public interface ValueReader<V> {
        V read(JsonCursor json) throws IOException;
    }

    /**
     * What was found in the place of a value that does not matter, and so was passed over.
     *
     * @param path where, as a JSON path
     * @param words what was expected and what was found
     */
    public record Warning(String path, String words) {}

    /** A file that is wrong everywhere says so by its first warnings. */
    private static final int MOST_WARNINGS = 20;

    private final SourceParser parser;
    private final JsonSource source;
    private final List<Warning> warnings = new ArrayList<>();
    private int furtherWarnings;
    private final Map<String, Object> parsed = new HashMap<>();

    /** Reads a source with a parser that was made for it. */
    JsonCursor(SourceParser parser, JsonSource source) {
        this.parser = parser;
        this.source = source;
    }

    /** Reads the one value that the source consists of. */
    <V> V only(ValueReader<V> reader) throws IOException {
        parser.nextToken();
        V value = reader.read(this);
        checkEnd();
        return value;
    }

    /** The parser must not reach the end of the source, so it is only asked if something follows the value. */
    private void checkEnd() throws IOException {
        if (!source.isBlankFrom(parser.position())) {
            parser.nextToken();
            throw expected("nothing after the " + source.noun());
        }
    }

    /** Checks that the value is an object. */
    public void expectObject(String what) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            throw expected(what);
        }
    }

    /** Moves to the next member of an object, and to its value; null at the object's end. */
    public @Nullable String nextMember() throws IOException {
        String name = parser.nextFieldName();
        if (name != null) {
            if (name.length() > Format.MOST_NAME) {
                throw refuse(
                        "expected a member name of at most " + Format.MOST_NAME + " characters, found a longer one");
            }
            parser.nextToken();
        }
        return name;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    public boolean isList() {
        return parser.isExpectedStartArrayToken();
    }

    /** Reads a value and drops it. */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    public String text() throws IOException {
        return text("a text");
    }

    /** Reads a text; what stands for it in messages. */
    public String text(String what) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw expected(what);
        }
        return parser.getText();
    }

    /** The number's own spelling; empty if the value is no number. */
    public Optional<String> number() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(parser.getText());
            default -> Optional.empty();
        };
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean flag() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw expected("true or false");
        };
    }

    public List<String> texts() throws IOException {
        return list("a list of texts", JsonCursor::text);
    }

    /** Reads a list; what stands for it in messages. */
    public <V> List<V> list(String what, ValueReader<V> element) throws IOException {
        if (!isList()) {
            throw expected(what);
        }
        List<V> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.read(this));
        }
        return values;
    }

    /**
     * Parses a text that was read here. Within one source, a text that occurs again is not parsed again.
     *
     * @throws IllegalArgumentException if the parser throws it
     */
    public <V> V parse(String text, Class<V> type, Function<String, V> parser) {
        Object known = parsed.get(text);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        V value = parser.apply(text);
        parsed.put(text, value);
        return value;
    }

    /** Obtains an empty cache for objects of this source; the condition is asked before one is taken again. */
    public <V> ValueCache<V> cache(Predicate<? super V> reusable) {
        return new ValueCache<>(source, reusable);
    }

    /** Reads an object. If the same bytes were read into the cache before, that value is taken, and they are passed over. */
    public <V> V cached(ValueCache<V> cache, ValueReader<V> reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return reader.read(this);
        }
        int start = parser.position() - 1;
        ValueCache.Entry<V> copy = cache.find(start);
        if (copy != null) {
            parser.leap(start + copy.end() - copy.start(), copy.tokens());
            return copy.value();
        }
        int before = parser.left();
        V value = reader.read(this);
        cache.remember(new ValueCache.Entry<>(start, parser.position(), before - parser.left(), value));
        return value;
    }

    /** Reads any value, as JSON text without blanks. */
    public String compact() throws IOException {
        Optional<String> text = JsonText.of(parser);
        if (text.isEmpty()) {
            throw refuse("expected at most " + Format.MOST_CHARACTERS
                    + " characters in a member that is not known, found more");
        }
        return text.get();
    }

    /** The exception for a value that is not what was expected. */
    public MalformedEvidenceException expected(String what) throws IOException {
        return refuse("expected " + what + ", found " + found());
    }

    /** Passes over a value that is not what was expected, and notes it. */
    public void warn(String what) throws IOException {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(
                    new Warning(JsonPath.of(parser.getParsingContext()), "expected " + what + ", found " + found()));
        } else {
            furtherWarnings++;
        }
        parser.skipChildren();
    }

    /** What was passed over so far: the first of it, and how much there is besides. */
    public List<Warning> warnings() {
        List<Warning> all = new ArrayList<>(warnings);
        if (furtherWarnings > 0) {
            all.add(new Warning("$", "expected no further values of the wrong kind, found " + furtherWarnings));
        }
        return List.copyOf(all);
    }

    /** The exception for the current value. */
    public MalformedEvidenceException refuse(String words) {
        return new MalformedEvidenceException(JsonPath.of(parser.getParsingContext()), words);
    }

    /** The exception for a member of the object that was just read. */
    public MalformedEvidenceException refuse(String member, String words) {
        return new MalformedEvidenceException(JsonPath.of(parser.getParsingContext(), member), words);
    }

    /** The exception for a member that is absent from the object that was just read. */
    public MalformedEvidenceException lacks(String member, String what) {
        return refuse(member, "expected " + what + ", found none");
    }

    private String found() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_STRING -> "the text " + Quoted.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Quoted.of(parser.getText());
            default -> "something else";
        };
    }
}
