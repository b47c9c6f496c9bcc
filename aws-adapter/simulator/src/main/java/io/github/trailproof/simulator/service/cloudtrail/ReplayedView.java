package io.github.trailproof.simulator.service.cloudtrail;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.simulator.service.ReplayedAnswers;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;

/** Answers what was recorded; recorded errors have their code again. */
record ReplayedView(AccountEvidence evidence) implements TrailView {

    @Override
    public List<Trail> listing(String region) {
        Evidence<TrailListing> listing = evidence.listings().get(region);
        if (listing == null) {
            throw ReplayedAnswers.notRecorded("no listing of the region `" + region + "` was recorded");
        }
        return ReplayedAnswers.answer(listing).trails();
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
        return ReplayedAnswers.answer(evidence.status(trailArn));
    }

    @Override
    public EventSelectors selectors(TrailArn trailArn) {
        return ReplayedAnswers.answer(evidence.selectors(trailArn));
    }
}
