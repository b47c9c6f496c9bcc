package io.github.trailproof.execute;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.remediation.Step;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps calls that change a trail apart. CloudTrail takes one call a second of each such operation from an
 * account in a region; faster ones are throttled. Calls of different operations, accounts or regions do not wait for each
 * other.
 *
 * <p>Safe for use by several threads. Executors that change the same account at the same time should share one.
 */
public final class RateLimiter {

    /** Tells the time and lets it pass. */
    public interface Timer {
        /** The time since some moment in the past, never going back. */
        Duration elapsed();

        /**
         * Waits.
         *
         * @throws InterruptedException if the thread is interrupted
         */
        void pause(Duration time) throws InterruptedException;
    }

    private record Line(String accountId, String region, String operation) {}

    private final Duration interval;
    private final Timer timer;
    private final Map<Line, Duration> next = new HashMap<>();

    private RateLimiter(Duration interval, Timer timer) {
        this.interval = interval;
        this.timer = timer;
    }

    /** Obtains a limiter that keeps the service's quotas: one call of an operation a second. */
    public static RateLimiter oneWritePerSecond() {
        return every(Duration.ofSeconds(1));
    }

    /**
     * Obtains a limiter with another interval.
     *
     * @param interval from one call to the next of the same operation; zero for no limit
     * @throws IllegalArgumentException if it is negative
     */
    public static RateLimiter every(Duration interval) {
        requireNonNull(interval, "interval");
        if (interval.isNegative()) {
            throw new IllegalArgumentException("expected an interval that is not negative, found `" + interval + "`");
        }
        return new RateLimiter(interval, new SystemTimer());
    }

    /** Obtains the same limiter with another timer and no call made yet. */
    public RateLimiter timedBy(Timer other) {
        return new RateLimiter(interval, requireNonNull(other, "timer"));
    }

    /** Waits until a call may be made. */
    void acquire(Step.Call call) throws InterruptedException {
        Duration wait = turn(new Line(call.accountId(), call.region(), call.operation()));
        if (!wait.isZero()) {
            timer.pause(wait);
        }
    }

    /** Gives the service time for what was just changed to show. */
    void awaitEffect() throws InterruptedException {
        timer.pause(interval);
    }

    private synchronized Duration turn(Line line) {
        Duration now = timer.elapsed();
        Duration turn = next.getOrDefault(line, now);
        if (turn.compareTo(now) < 0) {
            turn = now;
        }
        next.put(line, turn.plus(interval));
        return turn.minus(now);
    }

    private static final class SystemTimer implements Timer {
        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time.toMillis() + 1);
        }
    }
}
