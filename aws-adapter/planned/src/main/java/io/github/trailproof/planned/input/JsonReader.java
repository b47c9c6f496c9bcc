package io.github.trailproof.planned.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads JSON as it streams: what is not asked for is passed over and takes no memory. */
public final class JsonReader implements Closeable {

    /** Takes one member of an object; what it does not read is passed over. */
    @FunctionalInterface
    public interface MemberReader {
        void read(String name) throws IOException;
    }

    /** Takes one item of a list; what it does not read is passed over. */
    @FunctionalInterface
    public interface ItemReader {
        void read() throws IOException;
    }

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1,120}");
    private static final int MOST_CHARACTERS = 20_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.MOST_DEPTH)
                    .maxStringLength(MOST_CHARACTERS)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private int left = Limits.MOST_VALUES;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads one object with a reader of its members, and expects nothing behind it. */
    public static void readDocument(InputStream in, DocumentReader document) throws IOException {
        try (JsonReader json = new JsonReader(JSON.createParser(in))) {
            try {
                if (json.parser.nextToken() == null) {
                    throw json.refuse("expected JSON, found nothing");
                }
                document.read(json);
                if (json.parser.nextToken() != null) {
                    throw json.refuse("expected nothing behind the value, found more");
                }
            } catch (JsonProcessingException notJson) {
                throw json.refuse(notJson);
            }
        }
    }

    /** Reads a whole document. */
    @FunctionalInterface
    public interface DocumentReader {
        void read(JsonReader json) throws IOException;
    }

    /** Reads the members of the object that comes next; anything else is passed over, and null counts as absent. */
    public void members(MemberReader reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                throw refuse("expected an object, found " + found());
            }
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken start = parser.nextToken();
            reader.read(name);
            if (parser.currentToken() == start) {
                parser.skipChildren();
            }
        }
    }

    /** Reads the items of the list that comes next; null counts as absent. */
    public void items(ItemReader reader) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            if (parser.currentToken() != JsonToken.VALUE_NULL) {
                throw refuse("expected a list, found " + found());
            }
            return;
        }
        while (true) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.END_ARRAY) {
                return;
            }
            reader.read();
            if (parser.currentToken() == start) {
                parser.skipChildren();
            }
        }
    }

    /** Reads the value that comes next into memory. */
    public Value value() throws IOException {
        if (left-- <= 0) {
            throw refuse("expected at most " + Limits.MOST_VALUES + " values of trails and providers, found more");
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw refuse("expected a value, found nothing");
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeral(parser.getText());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            default -> Value.Nothing.NOTHING;
        };
    }

    private Value object() throws IOException {
        Map<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (members.containsKey(name)) {
                throw refuse("expected each member once, found " + Quoted.of(name) + " again");
            }
            members.put(name, value());
        }
        return new Value.ObjectValue(members);
    }

    private Value list() throws IOException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Value.ListValue(items);
    }

    /** Whether the value that comes next is an object. */
    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** The exception for the value that comes next. */
    public MalformedInput refuse(String words) {
        return new MalformedInput(path(), parser.currentTokenLocation().getLineNr(), words);
    }

    private MalformedInput refuse(JsonProcessingException notJson) {
        long line = notJson.getLocation() == null ? 0 : notJson.getLocation().getLineNr();
        String words;
        if (notJson instanceof StreamConstraintsException) {
            words = notJson.getOriginalMessage().contains("nesting")
                    ? "expected at most " + Limits.MOST_DEPTH + " levels of objects and lists, found more"
                    : "expected shorter texts, names and numbers, found one above the limits";
        } else if (notJson instanceof JsonEOFException) {
            words = "expected the rest of the JSON, found its end";
        } else {
            words = "expected JSON, found something else in column "
                    + (notJson.getLocation() == null ? 0 : notJson.getLocation().getColumnNr());
        }
        return new MalformedInput(path(), line, words);
    }

    private String found() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text " + Quoted.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + Quoted.of(parser.getText());
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> "something else";
        };
    }

    private String path() {
        StringBuilder path = new StringBuilder("$");
        append(path, parser.getParsingContext());
        return path.toString();
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent != null) {
            append(path, parent);
        }
        if (context.inObject() && context.hasCurrentName()) {
            String name = context.getCurrentName();
            if (PLAIN.matcher(name).matches()) {
                path.append('.').append(name);
            } else {
                path.append("['").append(Quoted.of(name)).append("']");
            }
        } else if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
