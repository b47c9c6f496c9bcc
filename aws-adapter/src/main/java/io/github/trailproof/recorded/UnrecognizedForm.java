package io.github.trailproof.recorded;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Members of a selector that this library does not know. They are kept, because they may narrow what it selects. */
final class UnrecognizedForm implements Members.Unknown<Object> {

    private final Map<String, String> members = new HashMap<>();

    @Override
    public void read(String name, Json json, Object builder) throws IOException {
        if (members.containsKey(name)) {
            throw json.refuse("expected each member once, found " + Quoted.of(name) + " again");
        }
        members.put(name, json.compact());
    }

    /** The names, and the values as JSON text without blanks. */
    Map<String, String> members() {
        return members;
    }

    /**
     * Writes such members.
     *
     * @throws IllegalArgumentException if one has the name of a known member or is not JSON, and so would be read as
     *     something else
     */
    static void write(Map<String, String> members, Members<?, ?> known, JsonGenerator out) throws IOException {
        for (Map.Entry<String, String> member : members.entrySet()) {
            String name = member.getKey();
            if (known.has(name)) {
                throw new IllegalArgumentException(
                        "expected a member this library does not know, found " + Quoted.of(name));
            }
            out.writeFieldName(name);
            try (JsonParser parser = Vocabulary.JSON.createParser(member.getValue())) {
                copy(parser, out);
            } catch (JsonProcessingException notJson) {
                throw new IllegalArgumentException(
                        "expected JSON in the member " + Quoted.of(name) + ", found " + Quoted.of(member.getValue()),
                        notJson);
            }
        }
    }

    private static void copy(JsonParser parser, JsonGenerator out) throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonParseException(parser, "nothing");
        }
        JsonText.copy(parser, out);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
    }
}
