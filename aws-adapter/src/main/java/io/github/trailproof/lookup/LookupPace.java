package io.github.trailproof.lookup;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps calls of LookupEvents apart: CloudTrail takes two a second from an account in a region. Other accounts and regions
 * do not wait for each other.
 *
 * <p>Safe for use by several threads. Collectors that ask the same account at the same time should share one.
 */
public final class LookupPace {

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

    private record Line(String accountId, String region) {}

    private final Duration interval;
    private final Timer timer;
    private final Map<Line, Duration> next = new HashMap<>();

    private LookupPace(Duration interval, Timer timer) {
        this.interval = interval;
        this.timer = timer;
    }

    /** Obtains the service's pace. */
    public static LookupPace twoPerSecond() {
        return every(Duration.ofMillis(500));
    }

    /**
     * Obtains another pace.
     *
     * @param interval from one call to the next in one account and region; zero for no limit
     * @throws IllegalArgumentException if it is negative
     */
    public static LookupPace every(Duration interval) {
        requireNonNull(interval, "interval");
        if (interval.isNegative()) {
            throw new IllegalArgumentException("expected an interval that is not negative, found `" + interval + "`");
        }
        return new LookupPace(interval, new SystemTimer());
    }

    /** Obtains the same pace with another timer and no call made yet. */
    public LookupPace timedBy(Timer other) {
        return new LookupPace(interval, requireNonNull(other, "timer"));
    }

    /** Waits until a call may be made. */
    void acquire(String accountId, String region) throws InterruptedException {
        Duration wait = turn(new Line(accountId, region));
        if (!wait.isZero()) {
            timer.pause(wait);
        }
    }

    /** Lets time pass. */
    void pause(Duration time) throws InterruptedException {
        timer.pause(time);
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
