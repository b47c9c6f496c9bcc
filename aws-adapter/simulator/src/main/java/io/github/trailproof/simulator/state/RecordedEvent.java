package io.github.trailproof.simulator.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event in the event history of an account and a region.
 *
 * @param number later events have higher numbers
 * @param time in whole seconds
 * @param source such as {@code cloudtrail.amazonaws.com}
 * @param username the user's name, or the name of the role's session
 * @param json the record, as CloudTrail keeps it
 */
public record RecordedEvent(
        long number,
        Instant time,
        String accountId,
        String region,
        String source,
        String name,
        Optional<String> username,
        Optional<String> accessKeyId,
        List<Resource> resources,
        String id,
        String json) {

    /** A resource that an event names, such as {@code AWS::CloudTrail::Trail} and {@code main}. */
    public record Resource(String type, String name) {}

    /** Copies the list. */
    public RecordedEvent {
        resources = List.copyOf(resources);
    }
}
