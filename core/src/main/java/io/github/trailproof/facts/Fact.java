package io.github.trailproof.facts;

import io.github.trailproof.evidence.Finding;
import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;

/**
 * Something the evidence says of a trail, or leaves open.
 *
 * @param value whether it holds
 * @param finding what decides it, or keeps it open
 * @param missing what would settle it, if it is unknown; sorted
 */
public record Fact(Ternary value, Finding finding, List<MissingEvidence> missing) {

    /** Copies the list. */
    public Fact {
        missing = List.copyOf(missing);
    }

    static Fact holds(Finding finding) {
        return new Fact(Ternary.TRUE, finding, List.of());
    }

    static Fact holdsNot(Finding finding) {
        return new Fact(Ternary.FALSE, finding, List.of());
    }

    static Fact open(Finding finding, MissingEvidence missing) {
        return new Fact(Ternary.UNKNOWN, finding, List.of(missing));
    }
}
