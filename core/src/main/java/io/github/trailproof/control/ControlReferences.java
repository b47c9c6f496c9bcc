package io.github.trailproof.control;
/** x. */
public final class ControlReferences {
    private ControlReferences() {}
}
