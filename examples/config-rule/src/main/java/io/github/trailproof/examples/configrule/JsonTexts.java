package io.github.trailproof.examples.configrule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small JSON object that came as text: token by token, since binding it to a class would load many more. */
final class JsonTexts {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonTexts() {}

    /**
     * The members by name, each as its text; of an object or a list only the bracket.
     *
     * @param what the name of the text, for the error
     * @throws IllegalArgumentException if the text is no JSON object
     */
    static Map<String, String> of(String what, String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            Map<String, String> members = new LinkedHashMap<>();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw noObject(what);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, parser.getText());
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw noObject(what);
            }
            return members;
        } catch (IOException e) {
            throw noObject(what);
        }
    }

    private static IllegalArgumentException noObject(String what) {
        return new IllegalArgumentException("expected a JSON object in " + what);
    }
}
