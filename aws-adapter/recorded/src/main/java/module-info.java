/**
 * Evidence in files: recorded answers of CloudTrail as JSON. Start at
 * {@link io.github.trailproof.recorded.RecordedEvidenceReader}.
 */
module io.github.trailproof.recorded {
    requires transitive io.github.trailproof.core;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.github.trailproof.recorded;
}
