package io.github.trailproof.findings.oscal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.trailproof.evidence.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** JSON of OSCAL. Texts go through here, and here they get the form that the schema asks for. */
final class OscalJson {

    /** Our own names of properties. */
    static final String NAMESPACE = "https://trailproof.github.io/ns/oscal";

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int MOST_CHARACTERS = 1024;

    private static final String NOTHING = "-";

    private final JsonGenerator json;

    private OscalJson(JsonGenerator json) {
        this.json = json;
    }

    /** Something that writes a value. */
    interface Part {
        void write(OscalJson json) throws IOException;
    }

    /** Writes to a stream that stays open. */
    static OscalJson to(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return new OscalJson(json);
    }

    /** An object on its own. */
    static byte[] object(Part members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            OscalJson json = new OscalJson(generator);
            generator.writeStartObject();
            members.write(json);
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    void begin() throws IOException {
        json.writeStartObject();
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    /** An object that {@link #end} ends. */
    void beginMember(String name) throws IOException {
        json.writeObjectFieldStart(name);
    }

    void object(String name, Part members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write(this);
        json.writeEndObject();
    }

    void beginList(String name) throws IOException {
        json.writeArrayFieldStart(name);
    }

    void endList() throws IOException {
        json.writeEndArray();
    }

    /** A list of objects; the schema has no empty ones. */
    void list(String name, Part... objects) throws IOException {
        if (objects.length == 0) {
            return;
        }
        beginList(name);
        for (Part members : objects) {
            item(members);
        }
        endList();
    }

    void item(Part members) throws IOException {
        json.writeStartObject();
        members.write(this);
        json.writeEndObject();
    }

    /** A list of one name. */
    void names(String name, String only) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeString(only);
        json.writeEndArray();
    }

    /** A text of our own: a UUID, a name of the schema, a link, a time. */
    void own(String name, String text) throws IOException {
        json.writeStringField(name, text);
    }

    /** One line that tools read as Markdown. */
    void markup(String name, String text) throws IOException {
        json.writeStringField(name, Markup.line(text));
    }

    /** Paragraphs that tools read as Markdown, of trusted text. */
    void paragraphs(String name, String text) throws IOException {
        json.writeStringField(name, Markup.paragraphs(text));
    }

    /** A property of our own; its value may come from evidence. */
    void property(String name, String value) throws IOException {
        String plain = PlainText.of(value, MOST_CHARACTERS).strip();
        item(property -> {
            property.own("name", name);
            property.own("ns", NAMESPACE);
            property.own("value", plain.isEmpty() ? NOTHING : plain);
        });
    }

    void flush() throws IOException {
        json.flush();
    }
}
