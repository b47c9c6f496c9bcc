package io.github.trailproof.simulator.http;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits, at most until the simulator is closed. */
public final class Pauses {

    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * Waits.
     *
     * @return whether the full time has passed
     */
    public boolean pause(Duration duration) {
        try {
            return !ended.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void end() {
        ended.countDown();
    }
}
