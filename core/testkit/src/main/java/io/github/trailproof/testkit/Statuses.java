package io.github.trailproof.testkit;

import io.github.trailproof.trail.TrailStatus;
import io.github.trailproof.trail.TrailStatusBuilder;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates answers of GetTrailStatus. Shrinks towards one with few members. */
public final class Statuses {

    private static final long END = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private Statuses() {}

    /** Any status: such as the service gives, or with any member absent and any text in the others. */
    public static Arbitrary<TrailStatus> any() {
        return Arbitraries.frequencyOf(Tuple.of(2, valid()), Tuple.of(1, wild()))
                .withoutEdgeCases();
    }

    /** Statuses such as the service gives: logging or not, with deliveries that succeed or fail. */
    public static Arbitrary<TrailStatus> valid() {
        Arbitrary<Optional<String>> error =
                Arbitraries.of("AccessDenied", "NoSuchBucket").optional(0.2);
        return Builders.withBuilder(TrailStatus::builder)
                .use(Arbitraries.of(true, true, false))
                .in(TrailStatusBuilder::isLogging)
                .use(error)
                .in(TrailStatusBuilder::latestDeliveryError)
                .use(error)
                .in(TrailStatusBuilder::latestNotificationError)
                .use(Words.maybe(seconds()))
                .in(TrailStatusBuilder::latestDeliveryTime)
                .use(seconds())
                .in(TrailStatusBuilder::startLoggingTime)
                .use(Arbitraries.of("", "2026-08-20T10:00:00Z"))
                .in(TrailStatusBuilder::latestDeliveryAttemptTime)
                .build(TrailStatusBuilder::build);
    }

    private static Arbitrary<TrailStatus> wild() {
        Arbitrary<Optional<String>> text =
                Words.mostly("AccessDenied", "NoSuchBucket", "").optional(0.3);
        Arbitrary<Optional<Instant>> time = instants().optional(0.2);
        return Builders.withBuilder(TrailStatus::builder)
                .use(Words.maybe(Arbitraries.of(true, false)))
                .in(TrailStatusBuilder::isLogging)
                .use(text)
                .in(TrailStatusBuilder::latestDeliveryError)
                .use(text)
                .in(TrailStatusBuilder::latestNotificationError)
                .use(text)
                .in(TrailStatusBuilder::latestCloudWatchLogsDeliveryError)
                .use(text)
                .in(TrailStatusBuilder::latestDigestDeliveryError)
                .use(time)
                .in(TrailStatusBuilder::latestDeliveryTime)
                .use(time)
                .in(TrailStatusBuilder::latestNotificationTime)
                .use(time)
                .in(TrailStatusBuilder::startLoggingTime)
                .use(time)
                .in(TrailStatusBuilder::stopLoggingTime)
                .use(time)
                .in(TrailStatusBuilder::latestCloudWatchLogsDeliveryTime)
                .use(time)
                .in(TrailStatusBuilder::latestDigestDeliveryTime)
                .use(text)
                .in(TrailStatusBuilder::latestDeliveryAttemptTime)
                .use(text)
                .in(TrailStatusBuilder::latestNotificationAttemptTime)
                .use(text)
                .in(TrailStatusBuilder::latestNotificationAttemptSucceeded)
                .use(text)
                .in(TrailStatusBuilder::latestDeliveryAttemptSucceeded)
                .use(text)
                .in(TrailStatusBuilder::timeLoggingStarted)
                .use(text)
                .in(TrailStatusBuilder::timeLoggingStopped)
                .build(TrailStatusBuilder::build);
    }

    /** A time of the years 1970 to 2099 in whole seconds, as the wire has it. */
    static Arbitrary<Instant> seconds() {
        return Arbitraries.longs().between(0, END - 1).map(Instant::ofEpochSecond);
    }

    /** A time of the years 1970 to 2099, down to nanoseconds. */
    static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        seconds(),
                        Arbitraries.oneOf(
                                Arbitraries.of(0, 500_000_000, 123_000_000),
                                Arbitraries.integers().between(0, 999_999_999)))
                .as((second, nanos) -> second.plusNanos(nanos));
    }
}
