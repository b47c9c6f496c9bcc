package io.github.trailproof.collect;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/**
 * A call to make, with the place its answer has in the evidence.
 *
 * @param <R> what the call returns
 * @param <T> the evidence it gives
 */
sealed interface Question<R, T> {

    /** Makes the call; cancelling the answer cancels it. */
    CompletableFuture<R> ask(Services services);

    /** What an answer says. */
    Evidence<T> read(R response);

    /** The note that there is no answer. */
    MissingEvidence missing(Cause cause);

    /** Puts the answer in its place. */
    void note(PartialEvidence findings, Evidence<T> evidence);

    /** Puts the reason why there is no answer in its place. */
    default void noteMissing(PartialEvidence findings, Cause cause) {
        note(findings, Evidence.missing(missing(cause)));
    }

    /** The call that would have given missing evidence, if it was not asked and is known well enough to be made. */
    static Optional<Question<?, ?>> notAsked(MissingEvidence missing) {
        if (!(missing.cause() instanceof NotAsked)) {
            return Optional.empty();
        }
        return switch (missing.operation()) {
            case DESCRIBE_TRAILS -> missing.region().map(Listing::new);
            case GET_TRAIL_STATUS -> missing.trailArn().map(Status::new);
            case GET_EVENT_SELECTORS -> missing.trailArn().map(Selectors::new);
            case LIST_REGIONS -> Optional.of(new Regions());
            case ASSUME_ROLE -> Optional.empty();
        };
    }

    /** DescribeTrails in a region, shadow trails included. */
    record Listing(String region) implements Question<DescribeTrailsResponse, TrailListing> {

        @Override
        public CompletableFuture<DescribeTrailsResponse> ask(Services services) {
            return services.describeTrails(region);
        }

        @Override
        public Evidence<TrailListing> read(DescribeTrailsResponse response) {
            return FromSdk.trailListing(region, response);
        }

        @Override
        public MissingEvidence missing(Cause cause) {
            return MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause);
        }

        @Override
        public void note(PartialEvidence findings, Evidence<TrailListing> evidence) {
            findings.listing(region, evidence);
        }
    }

    /** GetTrailStatus of a trail, in its home region. */
    record Status(TrailArn trailArn) implements Question<GetTrailStatusResponse, TrailStatus> {

        @Override
        public CompletableFuture<GetTrailStatusResponse> ask(Services services) {
            return services.getTrailStatus(trailArn);
        }

        @Override
        public Evidence<TrailStatus> read(GetTrailStatusResponse response) {
            return Evidence.known(FromSdk.trailStatus(response));
        }

        @Override
        public MissingEvidence missing(Cause cause) {
            return MissingEvidence.of(Operation.GET_TRAIL_STATUS, trailArn, cause);
        }

        @Override
        public void note(PartialEvidence findings, Evidence<TrailStatus> evidence) {
            findings.status(trailArn, evidence);
        }
    }

    /** GetEventSelectors of a trail, in its home region. */
    record Selectors(TrailArn trailArn) implements Question<Evidence<EventSelectors>, EventSelectors> {

        @Override
        public CompletableFuture<Evidence<EventSelectors>> ask(Services services) {
            return services.getEventSelectors(trailArn);
        }

        @Override
        public Evidence<EventSelectors> read(Evidence<EventSelectors> response) {
            return response;
        }

        @Override
        public MissingEvidence missing(Cause cause) {
            return MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, cause);
        }

        @Override
        public void note(PartialEvidence findings, Evidence<EventSelectors> evidence) {
            findings.selectors(trailArn, evidence);
        }
    }

    /** ListRegions, all pages. */
    record Regions() implements Question<Evidence<EnabledRegions>, EnabledRegions> {

        @Override
        public CompletableFuture<Evidence<EnabledRegions>> ask(Services services) {
            return services.listRegions();
        }

        @Override
        public Evidence<EnabledRegions> read(Evidence<EnabledRegions> response) {
            return response;
        }

        @Override
        public MissingEvidence missing(Cause cause) {
            return MissingEvidence.of(Operation.LIST_REGIONS, cause);
        }

        @Override
        public void note(PartialEvidence findings, Evidence<EnabledRegions> evidence) {
            findings.enabledRegions(evidence);
        }
    }
}
