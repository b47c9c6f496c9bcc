package io.github.trailproof.recorded.attestation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.trailproof.recorded.json.JsonTree;
import io.github.trailproof.recorded.json.JsonValue;
import io.github.trailproof.recorded.json.JsonValue.ObjectValue;
import java.io.IOException;

/** Reads the JSON of attestations, which are as long as the accounts are many. */
final class Json {

    private static final int MOST_DEPTH = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Json() {}

    static ObjectValue object(byte[] bytes, String what) throws MalformedAttestationException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            JsonValue value = new JsonTree(Integer.MAX_VALUE).read(parser);
            if (value instanceof ObjectValue object && parser.nextToken() == null) {
                return object;
            }
        } catch (IOException notJson) {
            throw expected(what + " as JSON");
        }
        throw expected(what + " as one object");
    }

    static String text(ObjectValue object, String name) throws MalformedAttestationException {
        return object.text(name).orElseThrow(() -> expected("a text `" + name + "`"));
    }

    static MalformedAttestationException expected(String what) {
        return new MalformedAttestationException("expected " + what);
    }
}
