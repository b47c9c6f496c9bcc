package io.github.trailproof.lookup;

import io.github.trailproof.evidence.MissingEvidence.Failed;

/** A call that a service refused, or did not answer. */
final class RefusedCallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failed failed;

    RefusedCallException(Failed failed) {
        super(failed.errorCode());
        this.failed = failed;
    }

    Failed failed() {
        return failed;
    }
}
