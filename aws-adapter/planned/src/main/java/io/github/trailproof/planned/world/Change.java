package io.github.trailproof.planned.world;

/** What a plan does to a trail. */
public enum Change {
    /** Makes it. */
    CREATE,
    /** Changes it. */
    UPDATE,
    /** Leaves it as it is. */
    KEEP,
    /** Deletes it, or lets another take its place. */
    DELETE,
    /** Manages it no longer, and leaves it as it is. */
    FORGET
}
