package io.github.trailproof.recorded.split;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonTree;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.recorded.json.Quoted;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a JSON text, one by one: those that follow each other, and the elements of an outermost list or of the
 * list {@code rows} in an outermost object, so that a long list need not fit into memory.
 */
public final class RootValues implements Closeable {

    /** More values and names than the answers about one account have. */
    public static final int MOST = 500_000;

    private static final String ROWS = "rows";

    /**
     * One of the values.
     *
     * @param json the value
     * @param whole whether nothing was left out of it
     * @param line the line where it starts, counted from 1
     * @param path the JSON path
     */
    public record Root(JsonValue json, boolean whole, long line, String path) {}

    private final JsonParser parser;

    /** The list whose elements are next; empty between the values. */
    private Optional<String> list = Optional.empty();

    private int index;

    /** The outermost object that the parser is in, as far as it was read. */
    private Map<String, JsonValue> outer = new LinkedHashMap<>();

    private boolean ended;
    private boolean inObject;
    private boolean rows;
    private boolean whole;
    private long line;

    public RootValues(Reader text) throws IOException {
        parser = Format.factory().createParser(text);
    }

    /** The line where the parser is, counted from 1. */
    public long line() {
        return parser.currentLocation().getLineNr();
    }

    /** The next value; empty at the end. */
    public Optional<Root> next() throws IOException {
        while (true) {
            Optional<Root> value = list.isPresent() ? element() : inObject ? members() : outermost();
            if (value.isPresent() || ended) {
                return value;
            }
        }
    }

    private Optional<Root> element() throws IOException {
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            return Optional.of(read(list.orElseThrow() + "[" + index++ + "]"));
        }
        list = Optional.empty();
        return Optional.empty();
    }

    private Optional<Root> outermost() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            begin("$");
        } else if (token == JsonToken.START_OBJECT) {
            outer = new LinkedHashMap<>();
            inObject = true;
            line = line();
            whole = true;
            rows = false;
        } else if (token == null) {
            ended = true;
        } else {
            return Optional.of(read("$"));
        }
        return Optional.empty();
    }

    /** Reads on in an outermost object, up to its end or to its rows. */
    private Optional<Root> members() throws IOException {
        JsonTree tree = new JsonTree(MOST);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ROWS)) {
                rows = true;
                begin("$." + ROWS);
                return Optional.empty();
            }
            if (outer.put(name, tree.read(parser)) != null) {
                throw new MalformedEvidenceException(
                        "$", "expected each member once, found " + Quoted.of(name) + " again");
            }
            whole &= tree.isWhole();
        }
        inObject = false;
        return rows ? Optional.empty() : Optional.of(new Root(new JsonValue.ObjectValue(outer), whole, line, "$"));
    }

    private void begin(String path) {
        list = Optional.of(path);
        index = 0;
    }

    private Root read(String path) throws IOException {
        long start = parser.currentTokenLocation().getLineNr();
        JsonTree tree = new JsonTree(MOST);
        JsonValue value = tree.read(parser);
        return new Root(value, tree.isWhole(), start, path);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
