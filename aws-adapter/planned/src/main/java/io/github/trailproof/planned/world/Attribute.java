package io.github.trailproof.planned.world;

import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.OpenInPlan;
import java.util.Optional;

/**
 * A value as it is planned: known, open until the plan is applied, or absent.
 *
 * @param <T> the value
 * @param value if it is known
 * @param open why it is open, if it is
 */
public record Attribute<T>(Optional<T> value, Optional<Cause> open) {

    /** Obtains a value that is known. */
    public static <T> Attribute<T> known(T value) {
        return new Attribute<>(Optional.of(value), Optional.empty());
    }

    /** Obtains a value that is known only after apply. */
    public static <T> Attribute<T> open(String address) {
        return open(OpenInPlan.KNOWN_AFTER_APPLY, address);
    }

    /** Obtains a value that is open. */
    public static <T> Attribute<T> open(OpenInPlan why, String address) {
        return new Attribute<>(Optional.empty(), Optional.of(new MissingEvidence.Planned(why, address)));
    }

    /** Obtains a value that nobody states. */
    public static <T> Attribute<T> absent() {
        return new Attribute<>(Optional.empty(), Optional.empty());
    }

    /** The same value, or another where it is absent. */
    public Attribute<T> or(Attribute<T> other) {
        return value.isPresent() || open.isPresent() ? this : other;
    }
}
