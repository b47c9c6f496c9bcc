package io.github.trailproof.lookup;

import io.github.trailproof.evidence.MissingEvidence.Failed;
import java.util.Objects;

/**
 * A question that was not answered, or not in full; what it would have told is open.
 *
 * @param lookup the question
 * @param failed the error code and the message; see {@link io.github.trailproof.mapping.SdkErrors}
 */
public record RefusedLookup(Lookup lookup, Failed failed) {

    /** Checks that nothing is null. */
    public RefusedLookup {
        Objects.requireNonNull(lookup, "lookup");
        Objects.requireNonNull(failed, "failed");
    }
}
