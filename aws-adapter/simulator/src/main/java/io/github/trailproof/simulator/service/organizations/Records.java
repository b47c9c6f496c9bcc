package io.github.trailproof.simulator.service.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.trailproof.simulator.protocol.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Requests and answers as CloudTrail's records of Organizations have them: times in words, names of accounts hidden. */
final class Records {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM d, yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    private static final Set<String> HIDDEN = Set.of("email", "accountName");

    private Records() {}

    static ObjectNode of(ObjectNode sent) {
        return changed(Json.lowerCamel(sent));
    }

    private static ObjectNode changed(ObjectNode object) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            if (member.getValue() instanceof ObjectNode inner) {
                changed(inner);
            } else if (HIDDEN.contains(name)) {
                object.put(name, "****");
            } else if (name.endsWith("Timestamp") && member.getValue().isNumber()) {
                object.put(name, text(Instant.ofEpochSecond(member.getValue().longValue())));
            }
        }
        return object;
    }

    static String text(Instant time) {
        return TIME.format(time);
    }
}
