package io.github.trailproof.simulator.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.simulator.state.SessionPolicy;
import java.util.Set;
import java.util.TreeSet;

/** Session policies of the form that audits use: statements that allow actions on every resource. Others are refused. */
final class SessionPolicies {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The most that the service takes. */
    private static final int MOST_CHARACTERS = 2048;

    private SessionPolicies() {}

    static SessionPolicy read(String policy) {
        JsonNode document = document(policy);
        Set<String> actions = new TreeSet<>();
        for (JsonNode statement : document.path("Statement")) {
            boolean known = statement.path("Effect").asText().equals("Allow")
                    && statement.path("Resource").asText().equals("*")
                    && statement.size() == 3;
            JsonNode allowed = statement.path("Action");
            if (!known || allowed.isMissingNode()) {
                throw malformed("the simulator knows no statement such as `" + statement + "`");
            }
            if (allowed.isTextual()) {
                actions.add(allowed.asText());
            }
            allowed.forEach(action -> actions.add(action.asText()));
        }
        return new SessionPolicy(actions);
    }

    private static JsonNode document(String policy) {
        if (policy.length() > MOST_CHARACTERS) {
            throw ServiceError.of("PackedPolicyTooLarge", "the policy is too long");
        }
        try {
            return MAPPER.readTree(policy);
        } catch (JsonProcessingException e) {
            throw malformed("the policy is no JSON");
        }
    }

    private static ServiceError malformed(String words) {
        return ServiceError.of("MalformedPolicyDocument", words);
    }
}
