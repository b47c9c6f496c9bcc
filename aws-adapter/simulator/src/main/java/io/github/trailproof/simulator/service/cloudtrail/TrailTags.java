package io.github.trailproof.simulator.service.cloudtrail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Input;
import io.github.trailproof.simulator.protocol.Json;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.StoredTrail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tags of a trail. */
final class TrailTags {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_KEY = 128;
    private static final int LONGEST_VALUE = 256;

    private TrailTags() {}

    /** The trail with the tags of a request, which replace those of the same key. */
    static StoredTrail added(StoredTrail trail, Input input) {
        Map<String, Optional<String>> tags = new LinkedHashMap<>(trail.tags());
        tags.putAll(read(input));
        if (tags.size() > MOST_TAGS) {
            throw ServiceError.of("TagsLimitExceededException", "a trail has at most 50 tags");
        }
        return trail.withTags(tags);
    }

    /** The trail without the tags of a request; their keys decide alone. */
    static StoredTrail removed(StoredTrail trail, Input input) {
        Map<String, Optional<String>> tags = new LinkedHashMap<>(trail.tags());
        tags.keySet().removeAll(read(input).keySet());
        return trail.withTags(tags);
    }

    private static Map<String, Optional<String>> read(Input input) {
        Map<String, Optional<String>> tags = new LinkedHashMap<>();
        for (Input tag : input.objects("TagsList").orElse(List.of())) {
            String key = tag.text("Key").orElse("");
            Optional<String> value = tag.text("Value");
            require(!key.isEmpty() && key.length() <= LONGEST_KEY, "a tag's key has 1 to 128 characters");
            require(value.map(String::length).orElse(0) <= LONGEST_VALUE, "a tag's value has 256 characters at most");
            require(!key.toLowerCase(Locale.ROOT).startsWith("aws:"), "the key `" + key + "` is reserved");
            require(tags.put(key, value) == null, "the key `" + key + "` occurs twice");
        }
        return tags;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw ServiceError.of("InvalidTagParameterException", otherwise);
        }
    }

    /** The tags of one trail as ListTags answers them. */
    static ObjectNode write(StoredTrail trail) {
        ObjectNode json = Json.object().put("ResourceId", trail.arn().toString());
        ArrayNode list = json.putArray("TagsList");
        trail.tags().forEach((key, value) -> {
            ObjectNode tag = list.addObject().put("Key", key);
            Json.put(tag, "Value", value);
        });
        return json;
    }
}
