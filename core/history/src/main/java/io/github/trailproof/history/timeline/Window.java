package io.github.trailproof.history.timeline;

import java.time.Instant;
import java.util.Objects;

/**
 * A span of time.
 *
 * @param from when it begins
 * @param to when it has ended: the first instant that is not in it
 */
public record Window(Instant from, Instant to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Window {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "expected a window that ends after it begins, found `" + from + "` to `" + to + "`");
        }
    }

    boolean isEmpty() {
        return from.equals(to);
    }

    boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
