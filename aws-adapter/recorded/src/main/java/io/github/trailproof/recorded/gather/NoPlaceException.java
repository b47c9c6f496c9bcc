package io.github.trailproof.recorded.gather;

/** An answer cannot be placed. */
final class NoPlaceException extends Exception {

    private static final long serialVersionUID = 1L;

    // It never leaves the process.
    private final transient Obstacle obstacle;

    NoPlaceException(Obstacle obstacle) {
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }

    /** An answer without a place is an ordinary result, so it costs no stack trace. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
