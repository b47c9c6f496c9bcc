package io.github.trailproof.history;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The call that made a change.
 *
 * @param at when, in whole seconds
 * @param eventName such as {@code StopLogging}
 * @param eventId the id of its record, if it was recorded
 * @param caller who made it
 */
public record ChangeCall(Instant at, String eventName, Optional<String> eventId, Caller caller) {

    /** Checks that nothing is null. */
    public ChangeCall {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(eventName, "eventName");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(caller, "caller");
    }
}
