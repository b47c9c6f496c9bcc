/**
 * Decides whether AWS CloudTrail records an account's management events in all regions: control 3.1 of the CIS AWS
 * Foundations Benchmark. It has no dependency and makes no call.
 *
 * <p>Begin at {@link io.github.trailproof.control.Cis31#assess}, which takes an
 * {@link io.github.trailproof.evidence.AccountEvidence} and returns an {@link io.github.trailproof.control.Assessment}. The
 * evidence comes from a live account, from files, or from
 * {@linkplain io.github.trailproof.evidence.AccountEvidence#builder your own code}.
 */
module io.github.trailproof.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.trailproof.control;
    exports io.github.trailproof.control.record;
    exports io.github.trailproof.coverage;
    exports io.github.trailproof.events;
    exports io.github.trailproof.evidence;
    exports io.github.trailproof.trail;
}
