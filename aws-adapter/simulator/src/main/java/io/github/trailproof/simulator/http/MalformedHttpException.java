package io.github.trailproof.simulator.http;

import java.io.IOException;

/** What came over a connection is no request that could be answered by any service. */
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
