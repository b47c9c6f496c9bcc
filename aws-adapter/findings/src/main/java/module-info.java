/**
 * Assessments as findings, in the formats of Security Hub, of the Open Cybersecurity Schema Framework, and of OSCAL. Begin at
 * {@link io.github.trailproof.findings.asff.Asff}, {@link io.github.trailproof.findings.ocsf.OcsfWriter} or
 * {@link io.github.trailproof.findings.oscal.OscalWriter}.
 */
module io.github.trailproof.findings {
    requires transitive io.github.trailproof.core;
    requires io.github.trailproof.report;
    requires com.fasterxml.jackson.core;
    // Only for findings in AWS's own format. Not transitive: then nobody could compile without it.
    requires static software.amazon.awssdk.services.securityhub;
    requires static software.amazon.awssdk.core;
    requires static org.jspecify;

    exports io.github.trailproof.findings;
    exports io.github.trailproof.findings.asff;
    exports io.github.trailproof.findings.ocsf;
    exports io.github.trailproof.findings.oscal;
}
