package io.github.trailproof.history.timeline;

import io.github.trailproof.control.Criterion;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.history.Change;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A time in which an account failed a criterion.
 *
 * @param criterion the criterion
 * @param time from when to when, within the window
 * @param gaps the events that went unrecorded for certain, each with a witness
 * @param begunBy the change that began it; empty if it was so at the beginning of the window, or the change is not known
 * @param endedBy the change that ended it; empty if it lasted to the end of the window, or the change is not known
 */
public record Interruption(
        Criterion criterion, Window time, List<Gap> gaps, Optional<Change> begunBy, Optional<Change> endedBy) {

    /** Copies the list. */
    public Interruption {
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(time, "time");
        gaps = List.copyOf(gaps);
        Objects.requireNonNull(begunBy, "begunBy");
        Objects.requireNonNull(endedBy, "endedBy");
    }

    /** How long it lasted, within the window. */
    public Duration duration() {
        return Duration.between(time.from(), time.to());
    }
}
