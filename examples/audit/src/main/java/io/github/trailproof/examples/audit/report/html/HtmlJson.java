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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON within a page. Every text passes through here and is made harmless: what would not show as itself
 * is spelled out, what is too long is cut, and no character is left that could end the element it stands in.
 */
public final class HtmlJson {

    /** At most so many of a list are written, the others counted; the {@code jsonl} format has all. */
    private static final int MOST = 100;

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
    public interface Part<T> {
        void write(T value) throws IOException;
    }

    /** Something that takes the members of an object. */
    public interface Members {
        void write() throws IOException;
    }

    /** Trusted text, outside of any JSON. */
    void raw(String text) throws IOException {
        json.writeRaw(text);
    }

    public void beginObject() throws IOException {
        json.writeStartObject();
    }

    public void endObject() throws IOException {
        json.writeEndObject();
    }

    public void field(String name, String value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    /** Text that is not cut, since half a command is another command. */
    void wholeField(String name, String value) throws IOException {
        json.writeStringField(name, PlainText.of(value));
    }

    public void field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    public void field(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    /** An object as a member. */
    public void object(String name, Members members) throws IOException {
        json.writeFieldName(name);
        beginObject();
        members.write();
        endObject();
    }

    /** The first of a list, and how many more there are. */
    public <T> void list(String name, List<T> values, Part<T> part) throws IOException {
        array(name, first(values), part);
        if (values.size() > MOST) {
            field(name + "More", values.size() - MOST);
        }
    }

    /** So many of a list as are written. */
    static <T> List<T> first(List<T> values) {
        return values.subList(0, Math.min(MOST, values.size()));
    }

    void nullValue() throws IOException {
        json.writeNull();
    }

    public <T> void array(String name, Collection<T> values, Part<T> part) throws IOException {
        json.writeFieldName(name);
        array(values, part);
    }

    public <T> void array(Collection<T> values, Part<T> part) throws IOException {
        json.writeStartArray();
        for (T value : values) {
            part.write(value);
        }
        json.writeEndArray();
    }

    public void value(String value) throws IOException {
        json.writeString(Truncated.of(PlainText.of(value), "…"));
    }

    public void value(long value) throws IOException {
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
