package io.github.trailproof.examples.audit.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.examples.audit.console.Suggestion;
import io.github.trailproof.examples.audit.console.Truncated;
import io.github.trailproof.examples.audit.explain.ControlJson;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * JSON within a page. Every text passes through here and is made harmless: what would not show as itself
 * is spelled out, what is too long is cut, and no character is left that could end the element it stands in.
 */
final class HtmlJson {

    private static final int LAST_PRINTABLE_ASCII = 0x7e;

    private final JsonGenerator json;

    /** JSON's own, and what means something to HTML. */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char meaningful : new char[] {'<', '>', '&', '\''}) {
                codes[meaningful] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    HtmlJson(Writer writer) throws IOException {
        json = new JsonFactory().createGenerator(writer);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        json.setCharacterEscapes(new Escapes());
        json.setHighestNonEscapedChar(LAST_PRINTABLE_ASCII);
    }

    /** Something that takes a part of the output. */
    interface Part<T> {
        void write(T value) throws IOException;
    }

    /** Trusted text, outside of any JSON. */
    void raw(String text) throws IOException {
        json.writeRaw(text);
    }

    void beginObject() throws IOException {
        json.writeStartObject();
    }

    void endObject() throws IOException {
        json.writeEndObject();
    }

    void field(String name, String value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    /** Text that is not cut, since half a command is another command. */
    void wholeField(String name, String value) throws IOException {
        json.writeStringField(name, PlainText.of(value));
    }

    void field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void field(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void nullValue() throws IOException {
        json.writeNull();
    }

    <T> void array(String name, Collection<T> values, Part<T> part) throws IOException {
        json.writeFieldName(name);
        array(values, part);
    }

    <T> void array(Collection<T> values, Part<T> part) throws IOException {
        json.writeStartArray();
        for (T value : values) {
            part.write(value);
        }
        json.writeEndArray();
    }

    void value(String value) throws IOException {
        json.writeString(Truncated.of(PlainText.of(value), "…"));
    }

    void value(int value) throws IOException {
        json.writeNumber(value);
    }

    void wholeValue(String value) throws IOException {
        json.writeString(PlainText.of(value));
    }

    /** The control, as {@code explain} gives it. */
    void control() throws IOException {
        json.writeFieldName("control");
        ControlJson.write(json);
    }

    /** Something a person can do next. */
    void step(Suggestion step) throws IOException {
        beginObject();
        wholeField("title", step.sentence());
        array("commands", step.commands(), command -> array(command.parts(), this::wholeValue));
        if (step.isNote()) {
            field("note", true);
        }
        endObject();
    }

    void flush() throws IOException {
        json.flush();
    }
}
