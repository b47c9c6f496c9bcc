package io.github.trailproof.recorded.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * Values this library does not know, as JSON text without blanks. Numbers keep their spelling; a text is spelled with as
 * few escapes as JSON allows, so that one value has one spelling.
 */
public final class JsonText {

    private static final JsonFactory JSON = Format.factory();

    private JsonText() {}

    /** Whether JSON allows the byte between values. */
    public static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Reads the current value of a parser; empty if its text is longer than other texts may be. */
    static Optional<String> of(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.setHighestNonEscapedChar(0);
            int depth = 0;
            do {
                depth += copyToken(parser, generator);
                if (text.getBuffer().length() > Format.MOST_CHARACTERS) {
                    return Optional.empty();
                }
            } while (depth > 0 && parser.nextToken() != null);
        }
        return Optional.of(text.toString()).filter(whole -> whole.length() <= Format.MOST_CHARACTERS);
    }

    /**
     * Writes the value that a text spells.
     *
     * @throws JsonParseException if the text is not one JSON value, or nests too deep for where it is written
     */
    public static void write(String text, JsonGenerator out) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "nothing");
            }
            copy(parser, out);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
        }
    }

    private static void copy(JsonParser parser, JsonGenerator out) throws IOException {
        int outer = depth(out);
        int depth = 0;
        do {
            depth += copyToken(parser, out);
            if (outer + depth > Format.MOST_DEPTH) {
                throw new JsonParseException(parser, "too deep");
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    private static int depth(JsonGenerator out) {
        int depth = 0;
        for (JsonStreamContext context = out.getOutputContext(); !context.inRoot(); context = context.getParent()) {
            depth++;
        }
        return depth;
    }

    /** Writes a token; returns by how much it nests deeper. */
    private static int copyToken(JsonParser parser, JsonGenerator out) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                out.writeStartObject();
                return 1;
            }
            case START_ARRAY -> {
                out.writeStartArray();
                return 1;
            }
            case END_OBJECT -> {
                out.writeEndObject();
                return -1;
            }
            case END_ARRAY -> {
                out.writeEndArray();
                return -1;
            }
            case FIELD_NAME -> out.writeFieldName(parser.currentName());
            case VALUE_STRING -> out.writeString(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(parser.getText());
            default -> out.writeRawValue(parser.getText());
        }
        return 0;
    }
}
