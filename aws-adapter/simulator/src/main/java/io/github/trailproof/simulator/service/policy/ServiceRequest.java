package io.github.trailproof.simulator.service.policy;

import java.util.Map;
import java.util.Optional;

/**
 * What a service asks of a resource.
 *
 * @param service such as {@code cloudtrail.amazonaws.com}
 * @param action such as {@code s3:PutObject}
 * @param resource the ARN
 * @param context the condition keys and their values; a key that is not in it is absent
 */
public record ServiceRequest(String service, String action, String resource, Map<String, String> context) {

    /** Copies the map. */
    public ServiceRequest {
        context = Map.copyOf(context);
    }

    /** The value of a condition key, whose letter case says nothing. */
    Optional<String> value(String key) {
        return context.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
