package io.github.trailproof.simulator;

/** A call gets no answer. */
final class HungUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HungUp() {
        super("no answer", null, false, false);
    }
}
