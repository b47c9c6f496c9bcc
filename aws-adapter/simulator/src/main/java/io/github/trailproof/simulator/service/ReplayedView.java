package io.github.trailproof.simulator.service;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.simulator.http.ConnectionClosed;
import io.github.trailproof.simulator.protocol.ServiceError;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers what was recorded; recorded errors have their code again. */
record ReplayedView(AccountEvidence evidence) implements TrailView {

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

    EnabledRegions regions() {
        return answer(evidence.enabledRegions());
    }

    @Override
    public List<Trail> listing(String region) {
        Evidence<TrailListing> listing = evidence.listings().get(region);
        if (listing == null) {
            throw notRecorded("no listing of the region `" + region + "` was recorded");
        }
        return answer(listing).trails();
    }

    /** Answers are recorded by ARN, so an ARN need not be in any listing. */
    @Override
    public TrailArn named(String region, String nameOrArn) {
        return TrailNames.arn(nameOrArn)
                .orElseGet(() -> listing(region).stream()
                        .filter(trail -> trail.trailArn().name().equals(nameOrArn)
                                && trail.trailArn().region().equals(region)
                                && trail.trailArn().accountId().equals(evidence.accountId()))
                        .map(Trail::trailArn)
                        .findFirst()
                        .orElseThrow(() -> TrailNames.notFound(nameOrArn, evidence.accountId())));
    }

    @Override
    public TrailStatus status(TrailArn trailArn) {
        return answer(evidence.status(trailArn));
    }

    @Override
    public EventSelectors selectors(TrailArn trailArn) {
        return answer(evidence.selectors(trailArn));
    }

    private static <T> T answer(Evidence<T> recorded) {
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

    static ServiceError notRecorded(String words) {
        return ServiceError.of(ServiceError.NOT_RECORDED, words);
    }
}
