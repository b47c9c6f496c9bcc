package io.github.trailproof.evidence;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where evidence was found, to be named to people.
 *
 * @param source the input, such as a file's name
 * @param line the line in it, counted from 1; 0 if it is not known
 */
public record EvidencePlace(String source, long line) implements Comparable<EvidencePlace> {

    private static final Comparator<EvidencePlace> ORDER =
            Comparator.comparing(EvidencePlace::source).thenComparing(EvidencePlace::line);

    /** Checks that nothing is null. */
    public EvidencePlace {
        Objects.requireNonNull(source, "source");
    }

    /** Orders by source and line. */
    @Override
    public int compareTo(EvidencePlace other) {
        return ORDER.compare(this, other);
    }

    /** The source, with the line if it is known. */
    @Override
    public String toString() {
        return line > 0 ? source + ", line " + line : source;
    }
}
