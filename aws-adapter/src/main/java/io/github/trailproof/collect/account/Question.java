package io.github.trailproof.collect.account;

import io.github.trailproof.collect.calls.Calls;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A call to make. It knows where its answer belongs in the evidence. */
sealed interface Question {

    /** An answer, or why there is none, on its way into the evidence. */
    @FunctionalInterface
    interface Answer {
        void putInto(PartialEvidence evidence);
    }

    /** Makes the call; cancelling the answer cancels it. */
    CompletableFuture<Answer> ask(Services services);

    /** Why there is no answer. */
    Answer missing(Cause cause);

    /** The call that would have given missing evidence, if it was not asked and is known well enough to be made. */
    static Optional<Question> notAsked(MissingEvidence missing) {
        if (!(missing.cause() instanceof NotAsked)) {
            return Optional.empty();
        }
        return switch (missing.operation()) {
            case DESCRIBE_TRAILS -> missing.region().map(Listing::new);
            case GET_TRAIL_STATUS -> missing.trailArn().map(Status::new);
            case GET_EVENT_SELECTORS -> missing.trailArn().map(Selectors::new);
            case LIST_REGIONS -> Optional.of(new Regions());
            case ASSUME_ROLE, PLAN -> Optional.empty();
        };
    }

    /** DescribeTrails in a region, shadow trails included. */
    record Listing(String region) implements Question {

        @Override
        public CompletableFuture<Answer> ask(Services services) {
            return Calls.mapped(services.describeTrails(region), this::answer);
        }

        @Override
        public Answer missing(Cause cause) {
            return answer(Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, cause)));
        }

        private Answer answer(Evidence<TrailListing> listing) {
            return evidence -> evidence.listing(region, listing);
        }
    }

    /** GetTrailStatus of a trail, in its home region. */
    record Status(TrailArn trailArn) implements Question {

        @Override
        public CompletableFuture<Answer> ask(Services services) {
            return Calls.mapped(services.getTrailStatus(trailArn), this::answer);
        }

        @Override
        public Answer missing(Cause cause) {
            return answer(Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, trailArn, cause)));
        }

        private Answer answer(Evidence<TrailStatus> status) {
            return evidence -> evidence.status(trailArn, status);
        }
    }

    /** GetEventSelectors of a trail, in its home region. */
    record Selectors(TrailArn trailArn) implements Question {

        @Override
        public CompletableFuture<Answer> ask(Services services) {
            return Calls.mapped(services.getEventSelectors(trailArn), this::answer);
        }

        @Override
        public Answer missing(Cause cause) {
            return answer(Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, cause)));
        }

        private Answer answer(Evidence<EventSelectors> selectors) {
            return evidence -> evidence.selectors(trailArn, selectors);
        }
    }

    /** ListRegions, all pages. */
    record Regions() implements Question {

        @Override
        public CompletableFuture<Answer> ask(Services services) {
            return Calls.mapped(services.listRegions(), Regions::answer);
        }

        @Override
        public Answer missing(Cause cause) {
            return answer(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, cause)));
        }

        private static Answer answer(Evidence<EnabledRegions> regions) {
            return evidence -> evidence.enabledRegions(regions);
        }
    }
}
