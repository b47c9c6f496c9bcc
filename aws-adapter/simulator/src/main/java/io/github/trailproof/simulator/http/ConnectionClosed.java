package io.github.trailproof.simulator.http;

/** A call gets no answer. */
public final class ConnectionClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionClosed() {
        super("no answer", null, false, false);
    }
}
