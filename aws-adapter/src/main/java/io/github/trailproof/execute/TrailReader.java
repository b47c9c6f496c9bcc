package io.github.trailproof.execute;

import io.github.trailproof.collect.calls.CloudTrailCall;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.mapping.SdkErrors;
import io.github.trailproof.mapping.raw.RawAnswer;
import io.github.trailproof.mapping.raw.RawSelectors;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;

/** Reads one trail in its home region, by its ARN. */
final class TrailReader {

    private static final String NOT_FOUND = "TrailNotFoundException";

    private final CloudTrailCalls calls;

    TrailReader(CloudTrailCalls calls) {
        this.calls = calls;
    }

    /**
     * Reads a trail, and its state and selectors if they are wanted. The first call without an answer ends
     * the reading.
     */
    Evidence<CurrentTrail> read(TrailArn arn, boolean withStatus, boolean withSelectors) {
        return then(trail(arn), trail -> {
            if (trail.isEmpty()) {
                return Evidence.known(CurrentTrail.GONE);
            }
            return then(
                    optional(withStatus, () -> isLogging(arn)),
                    isLogging -> then(
                            optional(withSelectors, () -> selectors(arn)),
                            selectors -> Evidence.known(new CurrentTrail(trail, isLogging, selectors))));
        });
    }

    private Evidence<Optional<Trail>> trail(TrailArn arn) {
        DescribeTrailsRequest request = DescribeTrailsRequest.builder()
                .trailNameList(arn.toString())
                .includeShadowTrails(false)
                .build();
        Evidence<TrailListing> listing = asked(
                Operation.DESCRIBE_TRAILS,
                arn,
                new CloudTrailCall<>(
                        client -> client.describeTrails(request), client -> client.describeTrails(request)),
                response -> FromSdk.trailListing(arn.region(), response));
        boolean none = listing.missing().flatMap(MissingEvidence::errorCode).equals(Optional.of(NOT_FOUND));
        return none
                ? Evidence.known(Optional.empty())
                : then(
                        listing,
                        known -> Evidence.known(known.trails().stream()
                                .filter(trail -> trail.trailArn().equals(arn))
                                .findFirst()));
    }

    private Evidence<Boolean> isLogging(TrailArn arn) {
        GetTrailStatusRequest request =
                GetTrailStatusRequest.builder().name(arn.toString()).build();
        Evidence<TrailStatus> status = asked(
                Operation.GET_TRAIL_STATUS,
                arn,
                new CloudTrailCall<>(
                        client -> client.getTrailStatus(request), client -> client.getTrailStatus(request)),
                response -> FromSdk.trailStatus(arn, response));
        return then(
                status,
                known -> known.isLogging()
                        .map(Evidence::known)
                        .orElseGet(() -> Evidence.missing(MissingEvidence.of(
                                Operation.GET_TRAIL_STATUS,
                                arn,
                                new Unsettled("IsLogging is absent from the answer")))));
    }

    /** Members that the SDK drops must not be lost, so selectors are read from the answer's text or not at all. */
    private Evidence<EventSelectors> selectors(TrailArn arn) {
        RawAnswer text = new RawAnswer();
        GetEventSelectorsRequest request = GetEventSelectorsRequest.builder()
                .trailName(arn.toString())
                .overrideConfiguration(text.with(null))
                .build();
        return asked(
                Operation.GET_EVENT_SELECTORS,
                arn,
                new CloudTrailCall<>(
                        client -> client.getEventSelectors(request), client -> client.getEventSelectors(request)),
                response -> RawSelectors.read(arn, response, text)
                        .orElseGet(() -> RawSelectors.unsettled(
                                arn, "the client kept no text of the answer, so members may be lost")));
    }

    private <R, T> Evidence<T> asked(
            Operation operation, TrailArn arn, CloudTrailCall<R> call, Function<R, Evidence<T>> reading) {
        try {
            return reading.apply(calls.make(arn.region(), call));
        } catch (CloudTrailCalls.FailedCall failed) {
            return Evidence.missing(SdkErrors.missing(operation, arn, failed.failure()));
        }
    }

    private static <T> Evidence<Optional<T>> optional(boolean wanted, Supplier<Evidence<T>> read) {
        return wanted
                ? then(read.get(), value -> Evidence.known(Optional.of(value)))
                : Evidence.known(Optional.empty());
    }

    private static <T, R> Evidence<R> then(Evidence<T> evidence, Function<T, Evidence<R>> next) {
        if (evidence instanceof Evidence.Known<T> known) {
            return next.apply(known.answer());
        }
        return Evidence.missing(evidence.missing().orElseThrow());
    }
}
