/**
 * What changed between two evidences of an account, and its coverage over time. Begin at
 * {@link io.github.trailproof.history.Comparison#of} and {@link io.github.trailproof.history.timeline.Timeline#of}.
 */
module io.github.trailproof.history {
    requires transitive io.github.trailproof.core;
    requires io.github.trailproof.report;
    requires static org.jspecify;

    exports io.github.trailproof.history;
    exports io.github.trailproof.history.text;
    exports io.github.trailproof.history.timeline;
}
