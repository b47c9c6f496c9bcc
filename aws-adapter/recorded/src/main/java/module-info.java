/**
 * Evidence in files: recorded answers of CloudTrail as JSON. It needs no AWS SDK. Begin at
 * {@link io.github.trailproof.recorded.RecordedEvidenceReader#open}.
 */
module io.github.trailproof.recorded {
    requires transitive io.github.trailproof.core;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.github.trailproof.recorded;
}
