package io.github.trailproof.facts;

import io.github.trailproof.evidence.MissingEvidence;
import java.util.List;

/**
 * Something the evidence says of a trail, or leaves open.
 *
 * @param value whether it holds
 * @param field the member or field of CloudTrail's answers that decided, as {@code IsLogging}
 * @param finding what it says, to be read after the field's name
 * @param missing what would settle it, if it is unknown; sorted
 */
public record Fact(Ternary value, String field, String finding, List<MissingEvidence> missing) {

    /** Copies the list. */
    public Fact {
        missing = List.copyOf(missing);
    }

    static Fact holds(String field, String finding) {
        return new Fact(Ternary.TRUE, field, finding, List.of());
    }

    static Fact holdsNot(String field, String finding) {
        return new Fact(Ternary.FALSE, field, finding, List.of());
    }

    static Fact open(String field, String finding, MissingEvidence missing) {
        return new Fact(Ternary.UNKNOWN, field, finding, List.of(missing));
    }
}
