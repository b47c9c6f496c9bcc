package io.github.trailproof.collect.calls;

/** Wraps what a caller's client factory threw, so that it is not taken for the failure of a call. */
public final class ClientFactoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    /** Wraps what the factory threw. */
    public ClientFactoryException(Throwable thrown) {
        super(thrown);
        this.thrown = thrown;
    }

    /** The error or exception of the factory. */
    public Throwable thrown() {
        return thrown;
    }
}
