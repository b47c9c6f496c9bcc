package io.github.trailproof.control;

import io.github.trailproof.trail.TrailArn;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A span of time of which log files may be missing, although the trail logs when it is asked. It is told by one evidence
 * alone, from the times in it, and never changes a verdict: the control asks what is in force now.
 *
 * @param kind what happened
 * @param trailArn which trail
 * @param region where: the trail's home region, for its status tells of that one alone
 * @param from when it began
 * @param to when it ended, or until when the evidence knows of it
 */
public record Warning(Kind kind, TrailArn trailArn, String region, Instant from, Instant to) {

    /** What can happen. */
    public enum Kind {
        /**
         * Recording was stopped and started again (StopLoggingTime lies before StartLoggingTime): it was off for at most the
         * time between the two.
         */
        INTERRUPTION,
        /**
         * Nothing was delivered to S3 for more than a day before the evidence was collected (LatestDeliveryTime); that may be
         * because nothing happened in the region.
         */
        NO_DELIVERY,
        /** The same, and the last delivery failed (LatestDeliveryError). */
        DELIVERIES_STOPPED
    }

    /** Checks that nothing is null. */
    public Warning {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(trailArn, "trailArn");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** How long it lasted, or has lasted. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
