package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values into memory, so many at most, and writes them. */
public final class JsonTree {

    /** Only writes, so it learns nothing. */
    private static final JsonFactory JSON = Format.factory();

    private int left;
    private boolean whole = true;

    /** What is beyond so many values and names is left out, and the tree is not whole. */
    public JsonTree(int most) {
        this.left = most;
    }

    /** Whether nothing was left out of what was read. */
    public boolean isWhole() {
        return whole;
    }

    /** Reads the value that a parser stands at. */
    public JsonValue read(JsonParser parser) throws IOException {
        left--;
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedEvidenceException("$", "expected a value, found nothing");
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> items(parser);
            case VALUE_STRING -> new JsonValue.TextValue(parser.getText());
            case VALUE_NULL -> new JsonValue.NullValue();
            case VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new JsonValue.LiteralValue(parser.getText());
            default -> throw new MalformedEvidenceException("$", "expected a value, found something else");
        };
    }

    private JsonValue members(JsonParser parser) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            left--;
            String name = parser.currentName();
            parser.nextToken();
            if (left <= 0) {
                leaveOut(parser);
            } else if (members.containsKey(name)) {
                throw new MalformedEvidenceException(
                        "$", "expected each member once, found " + Quoted.of(name) + " again");
            } else {
                members.put(name, read(parser));
            }
        }
        return new JsonValue.ObjectValue(members);
    }

    private JsonValue items(JsonParser parser) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (left <= 0) {
                leaveOut(parser);
            } else {
                items.add(read(parser));
            }
        }
        return new JsonValue.ListValue(items);
    }

    private void leaveOut(JsonParser parser) throws IOException {
        whole = false;
        parser.skipChildren();
    }

    /** The value as bytes of JSON. */
    public static byte[] bytes(JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            write(value, out);
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonValue value, JsonGenerator out) throws IOException {
        if (value instanceof JsonValue.ObjectValue members) {
            out.writeStartObject();
            for (Map.Entry<String, JsonValue> member : members.byName().entrySet()) {
                out.writeFieldName(member.getKey());
                write(member.getValue(), out);
            }
            out.writeEndObject();
        } else if (value instanceof JsonValue.ListValue items) {
            out.writeStartArray();
            for (JsonValue item : items.items()) {
                write(item, out);
            }
            out.writeEndArray();
        } else if (value instanceof JsonValue.TextValue text) {
            out.writeString(text.text());
        } else if (value instanceof JsonValue.LiteralValue literal) {
            out.writeRawValue(literal.json());
        } else {
            out.writeNull();
        }
    }
}
