package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * Values this library does not know, as JSON text without blanks. Numbers keep their spelling; a text is spelled with as
 * few escapes as JSON allows, so that one value has one spelling.
 */
final class JsonText {

    private JsonText() {}

    /** Takes the value at which a parser stands; empty if its text is longer than other texts may be. */
    static Optional<String> of(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = PrimedSymbols.JSON.createGenerator(text)) {
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

    /** Writes the value at which a parser stands. */
    static void copy(JsonParser parser, JsonGenerator out) throws IOException {
        int depth = 0;
        do {
            depth += copyToken(parser, out);
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** Writes a token; answers by how much it nests deeper. */
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
