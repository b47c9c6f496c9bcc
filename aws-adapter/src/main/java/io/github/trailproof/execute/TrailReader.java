package io.github.trailproof.execute;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.mapping.SdkErrors;
import io.github.trailproof.mapping.raw.RawAnswer;
import io.github.trailproof.mapping.raw.RawSelectors;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;

/** Reads one trail in its home region, by its ARN. */
final class TrailReader {

    private static final String NOT_FOUND = "TrailNotFoundException";

    private final Clients clients;

    TrailReader(Clients clients) {
        this.clients = clients;
    }

    /**
     * Reads a trail, and of what is told by other calls no more than is wanted. The first call that brings nothing ends
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
        Evidence<Optional<Trail>> found = asked(
                Operation.DESCRIBE_TRAILS,
                arn,
                client -> then(
                        FromSdk.trailListing(
                                arn.region(),
                                client.describeTrails(request ->
                                        request.trailNameList(arn.toString()).includeShadowTrails(false))),
                        listing -> Evidence.known(listing.trails().stream()
                                .filter(trail -> trail.trailArn().equals(arn))
                                .findFirst())));
        boolean none = found.missing().flatMap(MissingEvidence::errorCode).equals(Optional.of(NOT_FOUND));
        return none ? Evidence.known(Optional.empty()) : found;
    }

    private Evidence<Boolean> isLogging(TrailArn arn) {
        return asked(
                Operation.GET_TRAIL_STATUS,
                arn,
                client -> FromSdk.trailStatus(client.getTrailStatus(request -> request.name(arn.toString())))
                        .isLogging()
                        .map(Evidence::known)
                        .orElseGet(() -> Evidence.missing(MissingEvidence.of(
                                Operation.GET_TRAIL_STATUS,
                                arn,
                                new Unsettled("IsLogging is absent from the answer")))));
    }

    /** What the SDK drops of them must not be lost, so they are read from the answer's text or not at all. */
    private Evidence<EventSelectors> selectors(TrailArn arn) {
        RawAnswer text = new RawAnswer();
        return asked(Operation.GET_EVENT_SELECTORS, arn, client -> {
            GetEventSelectorsResponse response = client.getEventSelectors(
                    request -> request.trailName(arn.toString()).overrideConfiguration(text.with(null)));
            return RawSelectors.read(arn, response, text)
                    .orElseGet(() -> RawSelectors.unsettled(
                            arn, "the client kept no text of the answer, so members may be lost"));
        });
    }

    private <T> Evidence<T> asked(Operation operation, TrailArn arn, Function<CloudTrailClient, Evidence<T>> call) {
        try {
            return call.apply(clients.in(arn.region()));
        } catch (RuntimeException e) {
            return Evidence.missing(SdkErrors.missing(operation, arn, e));
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
