/**
 * Evidence and assessments in files, as JSON. It needs no AWS SDK. Begin at
 * {@link io.github.trailproof.recorded.RecordedEvidenceReader#open} to read evidence, and at
 * {@link io.github.trailproof.recorded.assessment.AssessmentWriter} to write what was assessed.
 */
module io.github.trailproof.recorded {
    requires transitive io.github.trailproof.core;
    requires transitive io.github.trailproof.history;
    requires io.github.trailproof.report;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.github.trailproof.recorded;
    exports io.github.trailproof.recorded.assessment;
    exports io.github.trailproof.recorded.attestation;
    exports io.github.trailproof.recorded.events;
    exports io.github.trailproof.recorded.gather;
}
