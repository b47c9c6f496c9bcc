package io.github.trailproof.simulator.service.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A statement of a policy. */
record Statement(ObjectNode json, boolean isAllow) {

    boolean matches(ServiceRequest request) {
        return matches("Principal", "NotPrincipal", principal -> isPrincipal(principal, request))
                && matches("Action", "NotAction", actions -> anyLike(actions, request.action(), true))
                && matches("Resource", "NotResource", resources -> anyLike(resources, request.resource(), false))
                && Conditions.hold(json.path("Condition"), request, isAllow);
    }

    private interface Test {
        boolean holds(JsonNode value);
    }

    private boolean matches(String name, String negated, Test test) {
        if (json.has(negated)) {
            return !test.holds(json.path(negated));
        }
        return json.has(name) && test.holds(json.path(name));
    }

    private static boolean isPrincipal(JsonNode principal, ServiceRequest request) {
        if (principal.isTextual()) {
            return principal.textValue().equals("*");
        }
        return texts(principal.path("Service")).contains(request.service())
                || texts(principal.path("AWS")).contains("*");
    }

    private static boolean anyLike(JsonNode patterns, String text, boolean ignoreCase) {
        return texts(patterns).stream().anyMatch(pattern -> like(pattern, text, ignoreCase));
    }

    static boolean like(String pattern, String text, boolean ignoreCase) {
        String wanted = ignoreCase ? pattern.toLowerCase(Locale.ROOT) : pattern;
        String found = ignoreCase ? text.toLowerCase(Locale.ROOT) : text;
        StringBuilder regex = new StringBuilder();
        wanted.chars().forEach(next -> {
            switch (next) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(String.valueOf((char) next)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(found).matches();
    }

    /** A text alone, or the texts of a list. */
    static List<String> texts(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : node.isMissingNode() ? List.of() : List.of(node.asText());
    }
}
