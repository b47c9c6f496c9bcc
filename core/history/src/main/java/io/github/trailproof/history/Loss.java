package io.github.trailproof.history;

import io.github.trailproof.coverage.Gap;
import java.util.Objects;

/**
 * Events that were recorded for certain and are certainly not recorded now.
 *
 * @param gap the events, with a witness
 * @param blame the changes without which all of them would still be recorded
 */
public record Loss(Gap gap, Blame blame) {

    /** Checks that nothing is null. */
    public Loss {
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(blame, "blame");
    }
}
