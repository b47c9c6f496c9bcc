package io.github.trailproof.report;

import java.util.Objects;

/**
 * A part of why a verdict is what it is.
 *
 * @param label which part, in one word, such as {@code because} or {@code open}; the same as of the reason before where
 *     it is empty
 * @param sentence the reason
 */
public record Reason(String label, Sentence sentence) {

    /** Checks that nothing is null. */
    public Reason {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(sentence, "sentence");
    }
}
