package io.github.trailproof.examples.configrule;

import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.report.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** The evidence does not decide whether the account passes; the message names what is missing. */
final class OpenVerdictException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PIECES = 5;

    OpenVerdictException(CriterionResult result) {
        super("the verdict by criterion " + RuleParameters.name(result.criterion()) + " is open, and nothing was sent: "
                + missing(result.missing()));
    }

    private static String missing(List<MissingEvidence> missing) {
        int more = missing.size() - MOST_PIECES;
        return missing.stream().limit(MOST_PIECES).map(Wording::missing).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }
}
