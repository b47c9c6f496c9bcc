package io.github.trailproof.planned.cloudformation;

import java.util.List;
import java.util.Optional;

/**
 * Whether a condition holds.
 *
 * @param value if it is known
 * @param source what would settle it otherwise
 */
record Truth(Optional<Boolean> value, String source) {

    static Truth of(boolean value) {
        return new Truth(Optional.of(value), "");
    }

    static Truth unknown(String source) {
        return new Truth(Optional.empty(), source);
    }

    boolean is(boolean wanted) {
        return value.equals(Optional.of(wanted));
    }

    Truth not() {
        return value.map(known -> of(!known)).orElse(this);
    }

    /** One that decides alone decides; else what is not known leaves it open. */
    private static Truth combined(List<Truth> truths, boolean deciding) {
        return truths.stream()
                .filter(truth -> truth.is(deciding))
                .findFirst()
                .or(() ->
                        truths.stream().filter(truth -> truth.value().isEmpty()).findFirst())
                .orElse(of(!deciding));
    }

    static Truth all(List<Truth> truths) {
        return combined(truths, false);
    }

    static Truth any(List<Truth> truths) {
        return combined(truths, true);
    }
}
