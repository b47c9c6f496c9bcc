package io.github.trailproof.simulator.service;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.simulator.http.ConnectionClosed;
import io.github.trailproof.simulator.protocol.ServiceError;
import java.util.Map;
import java.util.Set;

/** The answers that a replayed account's evidence holds; recorded errors have their code again. */
public final class ReplayedAnswers {

    private static final Map<String, Integer> STATUSES = Map.of(
            "AccessDenied", 403,
            "AccessDeniedException", 403,
            "UnrecognizedClientException", 403,
            "OptInRequired", 403,
            "InternalFailure", 500,
            "ServiceUnavailable", 503);

    /** The code that adapters record for an error without a code. */
    private static final String WITHOUT_CODE = "Http[45][0-9]{2}";

    /** The code that adapters record for a call without an answer. */
    private static final Set<String> NO_ANSWER = Set.of("NoReadableAnswer");

    private ReplayedAnswers() {}

    /** The answer that was recorded; throws the error that was recorded instead. */
    public static <T> T answer(Evidence<T> recorded) {
        if (recorded instanceof Evidence.Known<T> known) {
            return known.answer();
        }
        MissingEvidence.Cause cause =
                recorded.missing().map(MissingEvidence::cause).orElseGet(MissingEvidence.NotAsked::new);
        if (cause instanceof MissingEvidence.Failed failed) {
            throw failure(failed);
        }
        if (cause instanceof MissingEvidence.FailedWithoutCode failed) {
            throw new ServiceError(400, "", failed.message().orElse(""));
        }
        throw notRecorded(
                cause instanceof MissingEvidence.Unsettled unsettled
                        ? "the recorded answer was unsettled: " + unsettled.detail()
                        : "no answer was recorded");
    }

    private static RuntimeException failure(MissingEvidence.Failed failed) {
        String code = failed.errorCode();
        if (NO_ANSWER.contains(code)) {
            return new ConnectionClosed();
        }
        String words = failed.message().orElse("");
        return code.matches(WITHOUT_CODE)
                ? new ServiceError(Integer.parseInt(code.substring("Http".length())), "", words)
                : new ServiceError(STATUSES.getOrDefault(code, 400), code, words);
    }

    /** The error of a call that the evidence has no answer for. */
    public static ServiceError notRecorded(String words) {
        return ServiceError.of(ServiceError.NOT_RECORDED, words);
    }
}
