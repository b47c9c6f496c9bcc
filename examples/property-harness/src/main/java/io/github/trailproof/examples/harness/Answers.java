package io.github.trailproof.examples.harness;

import io.github.trailproof.control.Verdict;
import java.util.List;

/** Puts answers together of which some may be open. */
final class Answers {

    private Answers() {}

    static Verdict of(boolean answer) {
        return answer ? Verdict.PASS : Verdict.FAIL;
    }

    /** Every part is needed. */
    static Verdict all(List<Verdict> parts) {
        if (parts.contains(Verdict.FAIL)) {
            return Verdict.FAIL;
        }
        return parts.contains(Verdict.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.PASS;
    }

    /** One part suffices. */
    static Verdict any(List<Verdict> parts) {
        if (parts.contains(Verdict.PASS)) {
            return Verdict.PASS;
        }
        return parts.contains(Verdict.INDETERMINATE) ? Verdict.INDETERMINATE : Verdict.FAIL;
    }
}
