package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.TrailStatus;
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
                .in(TrailStatus.Builder::isLogging)
                .use(error)
                .in(TrailStatus.Builder::latestDeliveryError)
                .use(error)
                .in(TrailStatus.Builder::latestNotificationError)
                .use(HostileTexts.maybe(seconds()))
                .in(TrailStatus.Builder::latestDeliveryTime)
                .use(seconds())
                .in(TrailStatus.Builder::startLoggingTime)
                .use(Arbitraries.of("", "2026-08-20T10:00:00Z"))
                .in(TrailStatus.Builder::latestDeliveryAttemptTime)
                .build(TrailStatus.Builder::build);
    }

    private static Arbitrary<TrailStatus> wild() {
        Arbitrary<Optional<String>> text =
                HostileTexts.mostly("AccessDenied", "NoSuchBucket", "").optional(0.3);
        Arbitrary<Optional<Instant>> time = instants().optional(0.2);
        return Builders.withBuilder(TrailStatus::builder)
                .use(HostileTexts.maybe(Arbitraries.of(true, false)))
                .in(TrailStatus.Builder::isLogging)
                .use(text)
                .in(TrailStatus.Builder::latestDeliveryError)
                .use(text)
                .in(TrailStatus.Builder::latestNotificationError)
                .use(text)
                .in(TrailStatus.Builder::latestCloudWatchLogsDeliveryError)
                .use(text)
                .in(TrailStatus.Builder::latestDigestDeliveryError)
                .use(time)
                .in(TrailStatus.Builder::latestDeliveryTime)
                .use(time)
                .in(TrailStatus.Builder::latestNotificationTime)
                .use(time)
                .in(TrailStatus.Builder::startLoggingTime)
                .use(time)
                .in(TrailStatus.Builder::stopLoggingTime)
                .use(time)
                .in(TrailStatus.Builder::latestCloudWatchLogsDeliveryTime)
                .use(time)
                .in(TrailStatus.Builder::latestDigestDeliveryTime)
                .use(text)
                .in(TrailStatus.Builder::latestDeliveryAttemptTime)
                .use(text)
                .in(TrailStatus.Builder::latestNotificationAttemptTime)
                .use(text)
                .in(TrailStatus.Builder::latestNotificationAttemptSucceeded)
                .use(text)
                .in(TrailStatus.Builder::latestDeliveryAttemptSucceeded)
                .use(text)
                .in(TrailStatus.Builder::timeLoggingStarted)
                .use(text)
                .in(TrailStatus.Builder::timeLoggingStopped)
                .build(TrailStatus.Builder::build);
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
