package io.github.trailproof.coverage.sets;

/**
 * How much work some questions may take together: a number of steps, counted the same way everywhere, never a time. A step
 * is a comparison of two boxes; where texts fall into thousands of classes one comparison counts as several. Not for use by
 * several threads.
 */
public final class Steps {

    private final long weight;
    private long left;

    /**
     * Allows some steps.
     *
     * @param most how many
     * @param weight how many a comparison counts as
     */
    Steps(long most, long weight) {
        this.left = most;
        this.weight = weight;
    }

    /** Whether there were not enough of them, so that some answer is not whole. */
    public boolean isExhausted() {
        return left < 0;
    }

    /** Takes the steps of some comparisons; whether there were enough. */
    boolean take(long comparisons) {
        if (left >= 0) {
            left -= comparisons * weight;
        }
        return left >= 0;
    }
}
