package io.github.trailproof.simulator.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** JSON as trees. What is absent is left out. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Texts may hold halves of surrogate pairs, for which UTF-8 has no bytes.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    public static void put(ObjectNode object, String name, Optional<String> text) {
        text.ifPresent(known -> object.put(name, known));
    }

    public static void putFlag(ObjectNode object, String name, Optional<Boolean> flag) {
        flag.ifPresent(known -> object.put(name, known));
    }

    /** Seconds since 1970 with as many decimals as there are, as the JSON protocols have times. */
    public static void putTime(ObjectNode object, String name, Optional<Instant> time) {
        time.ifPresent(known -> object.set(name, seconds(known)));
    }

    public static JsonNode seconds(Instant time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9));
        BigDecimal plain = seconds.stripTrailingZeros();
        return DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    public static void putRaw(ObjectNode object, Map<String, String> jsonTexts) {
        jsonTexts.forEach((name, text) -> object.putRawValue(name, new RawValue(text)));
    }

    /** The same with names that begin with a small letter, at every level, as CloudTrail's records have them. */
    public static ObjectNode lowerCamel(ObjectNode object) {
        ObjectNode renamed = object();
        object.properties().forEach(member -> renamed.set(lowerCamel(member.getKey()), lowerCamel(member.getValue())));
        return renamed;
    }

    private static JsonNode lowerCamel(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return lowerCamel(object);
        }
        if (node instanceof ArrayNode list) {
            ArrayNode renamed = array();
            list.forEach(item -> renamed.add(lowerCamel(item)));
            return renamed;
        }
        return node;
    }

    private static String lowerCamel(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree could not be written as JSON", e);
        }
    }

    /** Reads an object; nothing at all is an empty one. */
    static ObjectNode readObject(String text) {
        if (text.isBlank()) {
            return object();
        }
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw ServiceError.serialization("the body is not JSON");
        }
        throw ServiceError.serialization("the body is not a JSON object");
    }
}
