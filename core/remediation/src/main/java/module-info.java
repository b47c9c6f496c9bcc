/**
 * What to change in an account so that it passes, with the proof that it suffices. Begin at
 * {@link io.github.trailproof.remediation.Remediation#plan}; {@link io.github.trailproof.remediation.text.PlanText} writes
 * the plan down.
 */
module io.github.trailproof.remediation {
    requires transitive io.github.trailproof.core;
    requires io.github.trailproof.report;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.trailproof.remediation;
    exports io.github.trailproof.remediation.organization;
    exports io.github.trailproof.remediation.text;
}
