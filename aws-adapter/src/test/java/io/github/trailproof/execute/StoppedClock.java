package io.github.trailproof.execute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A timer whose time passes only by waiting, at once. */
final class StoppedClock implements RateLimiter.Timer {

    private final List<Duration> pauses = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Duration elapsed() {
        return now;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pauses.add(time);
        now = now.plus(time);
    }

    /** Lets time pass without anyone waiting. */
    void advance(Duration time) {
        now = now.plus(time);
    }

    List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
