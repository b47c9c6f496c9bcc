package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;

/**
 * Values this library does not know, as JSON text without blanks. Numbers keep their spelling; a text is spelled with as
 * few escapes as JSON allows, so that one value has one spelling.
 */
final class JsonText {

    private JsonText() {}

    /** Takes the value at which a parser stands. */
    static String of(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Vocabulary.JSON.createGenerator(text)) {
            generator.setHighestNonEscapedChar(0);
            copy(parser, generator);
        }
        return text.toString();
    }

    /** Writes the value at which a parser stands. */
    static void copy(JsonParser parser, JsonGenerator out) throws IOException {
        int depth = 0;
        do {
            switch (parser.currentToken()) {
                case START_OBJECT -> {
                    out.writeStartObject();
                    depth++;
                }
                case START_ARRAY -> {
                    out.writeStartArray();
                    depth++;
                }
                case END_OBJECT -> {
                    out.writeEndObject();
                    depth--;
                }
                case END_ARRAY -> {
                    out.writeEndArray();
                    depth--;
                }
                case FIELD_NAME -> out.writeFieldName(parser.currentName());
                case VALUE_STRING -> out.writeString(parser.getText());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(parser.getText());
                default -> out.writeRawValue(parser.getText());
            }
        } while (depth > 0 && parser.nextToken() != null);
    }
}
