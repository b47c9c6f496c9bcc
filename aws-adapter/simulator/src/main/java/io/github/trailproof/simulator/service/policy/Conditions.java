package io.github.trailproof.simulator.service.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conditions of a statement. */
final class Conditions {

    private static final String IF_EXISTS = "IfExists";

    private Conditions() {}

    /** Whether all conditions hold. One with an unknown operator holds if the statement denies, and not if it allows. */
    static boolean hold(JsonNode conditions, ServiceRequest request, boolean allow) {
        for (Map.Entry<String, JsonNode> operator : conditions.properties()) {
            for (Map.Entry<String, JsonNode> key : operator.getValue().properties()) {
                if (!holds(operator.getKey(), request.value(key.getKey()), Statement.texts(key.getValue()), !allow)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(String operator, Optional<String> found, List<String> wanted, boolean unknown) {
        if (operator.endsWith(IF_EXISTS)) {
            String plain = operator.substring(0, operator.length() - IF_EXISTS.length());
            return found.isEmpty() || holds(plain, found, wanted, unknown);
        }
        return switch (operator) {
            case "StringEquals" -> found.filter(wanted::contains).isPresent();
            case "StringNotEquals" -> found.filter(wanted::contains).isEmpty();
            case "StringEqualsIgnoreCase", "Bool" ->
                found.filter(text -> wanted.stream().anyMatch(text::equalsIgnoreCase))
                        .isPresent();
            case "StringLike", "ArnLike", "ArnEquals" ->
                found.filter(text -> isLike(wanted, text)).isPresent();
            case "StringNotLike", "ArnNotLike", "ArnNotEquals" ->
                found.filter(text -> isLike(wanted, text)).isEmpty();
            case "Null" -> wanted.contains(String.valueOf(found.isEmpty()));
            default -> unknown;
        };
    }

    private static boolean isLike(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> Statement.like(pattern, text, false));
    }
}
