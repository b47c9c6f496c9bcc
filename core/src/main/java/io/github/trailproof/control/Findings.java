package io.github.trailproof.control;

import io.github.trailproof.evidence.MissingEvidence;

/** Missing evidence in words, to be read after the name of the member that would have told. */
final class Findings {

    private Findings() {}

    static String missing(MissingEvidence reason) {
        String call = reason.operation().apiName();
        if (reason.cause() instanceof MissingEvidence.Failed failed) {
            return "is unknown: " + call + " answered " + failed.errorCode();
        }
        if (reason.cause() instanceof MissingEvidence.Unsettled unsettled) {
            return "is unknown: " + unsettled.detail();
        }
        return "is unknown: " + call + " was not asked";
    }
}
