package io.github.trailproof.control.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * This control in one version of the CIS AWS Foundations Benchmark.
 *
 * @param version the benchmark's version, such as {@code 3.0.0}
 * @param number the item's number there, such as {@code 3.1}
 * @param title the item's title there
 * @param level the profile that the item belongs to: 1 or 2
 * @param status how the benchmark says it is assessed
 * @param published the date on the document; empty where we found no source for it
 * @param supersedes the version before it, among those listed here
 * @param supersededBy the version after it; empty for the newest that we know
 * @param neighbors the other items about trails in this version
 * @param source where the version can be checked
 */
public record BenchmarkItem(
        String version,
        String number,
        String title,
        int level,
        AssessmentStatus status,
        Optional<LocalDate> published,
        Optional<String> supersedes,
        Optional<String> supersededBy,
        List<Neighbor> neighbors,
        Source source) {

    /** The document that all of these are versions of. */
    public static final String DOCUMENT = "CIS AWS Foundations Benchmark";

    /** Copies the neighbors. */
    public BenchmarkItem {
        neighbors = List.copyOf(neighbors);
    }

    /** Whether no newer version is known. */
    public boolean isNewestKnown() {
        return supersededBy.isEmpty();
    }

    /** The item as a reference. */
    public Reference reference() {
        return new Reference(DOCUMENT, version, number, source.link());
    }
}
