package io.github.trailproof.control;

import io.github.trailproof.control.Warning.Kind;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.ObservedTrail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the times in the answers of GetTrailStatus warn of. Only trails that log are looked at, and only what the answers
 * say themselves: no clock is read. Where an old answer has the text beside a time and not the time, the text counts.
 */
final class StatusTimes {

    /** Log files come every few minutes wherever something happens, and something does on most days. */
    private static final int QUIET_DAYS = 1;

    private final AccountEvidence evidence;
    private final List<ObservedTrail> trails;

    private StatusTimes(AccountEvidence evidence, List<ObservedTrail> trails) {
        this.evidence = evidence;
        this.trails = trails;
    }

    /** The warnings about an account's trails, also about one that no listing shows; sorted by trail and kind. */
    static List<Warning> warnings(AccountEvidence evidence, List<ObservedTrail> trails) {
        StatusTimes times = new StatusTimes(evidence, trails);
        List<Warning> warnings = new ArrayList<>(0);
        for (Map.Entry<TrailArn, Evidence<TrailStatus>> entry :
                evidence.statuses().entrySet()) {
            if (entry.getValue() instanceof Evidence.Known<TrailStatus> known) {
                times.add(warnings, entry.getKey(), known);
            }
        }
        return warnings;
    }

    private void add(List<Warning> warnings, TrailArn arn, Evidence.Known<TrailStatus> known) {
        TrailStatus status = known.answer();
        if (!status.isLogging().equals(Optional.of(true))) {
            return;
        }
        Optional<Instant> stopped = time(status.stopLoggingTime(), status.timeLoggingStopped());
        Optional<Instant> started = time(status.startLoggingTime(), status.timeLoggingStarted());
        if (stopped.isPresent() && started.isPresent() && stopped.get().isBefore(started.get())) {
            warnings.add(warning(Kind.INTERRUPTION, arn, stopped.get(), started.get()));
        }
        Optional<Instant> delivered = time(status.latestDeliveryTime(), status.latestDeliveryAttemptSucceeded());
        // Another account's answer was given at another time, which this evidence does not tell.
        Optional<Instant> asked =
                evidence.collectedAt().filter(time -> known.providedBy().isEmpty());
        if (delivered.isPresent() && asked.isPresent() && isQuiet(delivered.get(), asked.get())) {
            boolean failed = status.latestDeliveryError()
                    .filter(error -> !error.isBlank())
                    .isPresent();
            Kind kind = failed ? Kind.DELIVERIES_STOPPED : Kind.NO_DELIVERY;
            warnings.add(warning(kind, arn, delivered.get(), asked.get()));
        }
    }

    private static boolean isQuiet(Instant delivered, Instant asked) {
        return delivered.isBefore(asked)
                && Duration.between(delivered, asked).compareTo(Duration.ofDays(QUIET_DAYS)) > 0;
    }

    private Warning warning(Kind kind, TrailArn arn, Instant from, Instant to) {
        return new Warning(kind, arn, homeRegion(arn), from, to);
    }

    /** By the listings; else by the ARN. */
    private String homeRegion(TrailArn arn) {
        return DeliveryWarning.find(arn, trails).map(ObservedTrail::homeRegion).orElse(arn.region());
    }

    private static Optional<Instant> time(Optional<Instant> time, Optional<String> text) {
        return time.isPresent() ? time : text.flatMap(StatusTimes::parsed);
    }

    private static Optional<Instant> parsed(String text) {
        // The service answers an empty text where there is no time; to find that out by an exception is dear.
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
