/**
 * Decides whether AWS CloudTrail records an account's management events in all regions: control 3.1 of the CIS AWS
 * Foundations Benchmark. Start at {@link io.github.trailproof.control.Cis31}.
 */
module io.github.trailproof.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.trailproof.control;
    exports io.github.trailproof.coverage;
    exports io.github.trailproof.events;
    exports io.github.trailproof.evidence;
    exports io.github.trailproof.trail;
}
