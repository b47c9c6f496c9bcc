package io.github.trailproof.examples.configrule;

import io.github.trailproof.control.CriterionResult;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.PlainText;
import io.github.trailproof.report.Wording;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.stream.Collectors;

/** The evidence does not decide whether the account passes; the message names what is missing. */
public final class OpenVerdictException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PIECES = 5;
    private static final int MOST_CHARACTERS = 200;

    OpenVerdictException(CriterionResult result) {
        super("the verdict by criterion " + RuleParameters.name(result.criterion()) + " is open, and nothing was sent: "
                + missing(result.missing()));
    }

    private static String missing(List<MissingEvidence> missing) {
        int more = missing.size() - MOST_PIECES;
        return missing.stream()
                        .limit(MOST_PIECES)
                        .map(OpenVerdictException::piece)
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    private static String piece(MissingEvidence missing) {
        return missing.operation().apiName()
                + missing.region().map(region -> " in " + line(region)).orElse("")
                + missing.trailArn()
                        .map(TrailArn::toString)
                        .map(arn -> " of " + line(arn))
                        .orElse("")
                + " " + cause(missing) + ", IAM action " + missing.iamAction();
    }

    private static String cause(MissingEvidence missing) {
        return line(Wording.cause(missing.cause()));
    }

    private static String line(String text) {
        return PlainText.of(text, MOST_CHARACTERS);
    }
}
