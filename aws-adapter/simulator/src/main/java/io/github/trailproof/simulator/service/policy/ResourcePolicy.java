package io.github.trailproof.simulator.service.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A policy of a resource. Where it says something that is not understood here, it allows less rather than more. */
public final class ResourcePolicy {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Statement> statements;

    private ResourcePolicy(List<Statement> statements) {
        this.statements = statements;
    }

    /** Reads a policy; nothing if the text is none. */
    public static Optional<ResourcePolicy> read(String text) {
        try {
            return MAPPER.readTree(text) instanceof ObjectNode policy ? of(policy.path("Statement")) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<ResourcePolicy> of(JsonNode list) {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode statement : list.isArray() ? list : List.of(list)) {
            String effect = statement.path("Effect").asText();
            if (!(statement instanceof ObjectNode object) || !(effect.equals("Allow") || effect.equals("Deny"))) {
                return Optional.empty();
            }
            statements.add(new Statement(object, effect.equals("Allow")));
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(new ResourcePolicy(statements));
    }

    /** Whether some statement allows a request, and none denies it. */
    public boolean allows(ServiceRequest request) {
        return statements.stream().anyMatch(statement -> statement.isAllow() && statement.matches(request))
                && statements.stream().noneMatch(statement -> !statement.isAllow() && statement.matches(request));
    }
}
