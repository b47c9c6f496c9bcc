package io.github.trailproof.recorded.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.JsonText;
import io.github.trailproof.recorded.json.Members;
import io.github.trailproof.recorded.json.Quoted;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Members of a selector that this library does not know. They are kept, because they may narrow what it selects. */
final class UnrecognizedCodec implements Members.Unknown<Object> {

    private final Map<String, String> members = new HashMap<>();

    @Override
    public void read(String name, JsonCursor json, Object builder) throws IOException {
        if (members.containsKey(name)) {
            throw json.refuse("expected each member once, found " + Quoted.of(name) + " again");
        }
        members.put(name, json.compact());
    }

    /**
     * Reads an object into a builder.
     *
     * @return the names of such members, and the values as JSON text without blanks
     */
    static <B> Map<String, String> readObject(Members<?, B> known, JsonCursor json, B builder) throws IOException {
        UnrecognizedCodec unrecognized = new UnrecognizedCodec();
        known.read(json, builder, unrecognized);
        return unrecognized.members;
    }

    /**
     * Writes a value as an object, such members last.
     *
     * @throws IllegalArgumentException if one has the name of a known member or is not JSON, and so would be read as
     *     something else
     */
    static <T> void writeObject(Members<T, ?> known, T value, Map<String, String> members, JsonGenerator out)
            throws IOException {
        out.writeStartObject();
        known.write(value, out);
        for (Map.Entry<String, String> member : members.entrySet()) {
            String name = member.getKey();
            if (known.has(name)) {
                throw new IllegalArgumentException(
                        "expected a member this library does not know, found " + Quoted.of(name));
            }
            out.writeFieldName(name);
            try {
                JsonText.write(member.getValue(), out);
            } catch (JsonProcessingException notJson) {
                throw new IllegalArgumentException(
                        "expected JSON in the member " + Quoted.of(name) + ", found " + Quoted.of(member.getValue()),
                        notJson);
            }
        }
        out.writeEndObject();
    }
}
