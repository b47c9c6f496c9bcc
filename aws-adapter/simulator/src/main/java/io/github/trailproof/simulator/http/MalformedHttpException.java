package io.github.trailproof.simulator.http;

import java.io.IOException;

/** A request that is malformed or too large. */
final class MalformedHttpException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    MalformedHttpException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
