package io.github.trailproof.control.record;

import java.util.List;

/**
 * A managed rule of AWS Config about this control.
 *
 * @param reference its identifier, and where it is described
 * @param asks what it asks of a trail, and how it differs from this control
 */
public record ConfigRule(Reference reference, List<Fact> asks) {

    /** Copies the facts. */
    public ConfigRule {
        asks = List.copyOf(asks);
    }
}
