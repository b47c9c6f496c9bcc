package io.github.trailproof.examples.configrule;

import io.github.trailproof.control.Assessment;
import io.github.trailproof.control.Criterion;
import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.control.Verdict;
import io.github.trailproof.coverage.Gap;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.report.Explanation;
import io.github.trailproof.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why an account passes or fails, in the one line that AWS Config has for it. */
final class Annotation {

    /** All that AWS Config takes. */
    static final int MOST_CHARACTERS = 256;

    /** So much of the reason and of a trail's ARN that each leaves room for the other, and for the start of a gap. */
    private static final int MOST_OF_A_REASON = 104;

    private static final int MOST_OF_A_TRAIL = 72;

    /** A gap that is the reason is not repeated after it. */
    private static final int MOST_OF_A_GAP = 140;

    private Annotation() {}

    static String of(Assessment assessment, CriterionResult result) {
        List<String> parts = new ArrayList<>();
        parts.add(PlainText.of(reason(assessment, result), isDecidedByGaps(result) ? MOST_OF_A_GAP : MOST_OF_A_REASON));
        result.decisiveTrail()
                .map(trail -> PlainText.of(Wording.trail(trail.trailArn()), MOST_OF_A_TRAIL))
                .ifPresent(
                        trail -> parts.add((result.verdict() == Verdict.PASS ? "trail " : "nearest trail ") + trail));
        if (!isDecidedByGaps(result)) {
            certainGap(assessment).ifPresent(gap -> parts.add("not recorded: " + Wording.call(gap)));
        }
        String start = result.verdict() + " by criterion " + RuleParameters.name(result.criterion()) + ": ";
        return PlainText.of(start + String.join("; ", parts), MOST_CHARACTERS);
    }

    private static String reason(Assessment assessment, CriterionResult result) {
        return Explanation.of(assessment).by(result.criterion()).because().text();
    }

    /** By the other criteria an account does not fail for its gaps; they are only what comes of it. */
    private static boolean isDecidedByGaps(CriterionResult result) {
        return result.criterion() == Criterion.COMPLETE && result.verdict() == Verdict.FAIL;
    }

    private static Optional<Gap> certainGap(Assessment assessment) {
        return assessment.coverage().gaps().stream().filter(Gap::certain).findFirst();
    }
}
