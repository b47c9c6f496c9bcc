package io.github.trailproof.remediation;

/** What can be changed about a trail, in the order in which to do it: selecting more before starting. */
enum TrailChangeKind {
    /** Make it multi-region. */
    UPDATE,
    /** Select more. */
    PUT,
    /** Start it. */
    START
}
