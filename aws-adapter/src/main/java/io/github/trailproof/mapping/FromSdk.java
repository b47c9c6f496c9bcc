package io.github.trailproof.mapping;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;

/**
 * Obtains the core's types from what the AWS SDK for Java v2 was answered. What is absent stays absent, an empty list
 * that was answered stays known to be empty, and a value of an enumeration that the SDK does not know is kept as it is
 * spelled. None of the methods throws on an answer: one that leaves open what was meant becomes missing evidence that
 * says so. So every method takes what was asked about and the answer, and gives {@link Evidence}, ready to be put into an
 * {@link io.github.trailproof.evidence.AccountEvidence}.
 *
 * <p>The SDK silently drops every member of an answer that its version has no name for: versions before 2026 drop
 * RecursiveLogging of a trail, which stays absent then, and any version drops a member, or an operator of an advanced
 * selector, that the service adds later. Recorded JSON still shows these. The SDK also reads any text but {@code true}
 * in the place of a boolean as false. {@link io.github.trailproof.collect.TrailCollector} reads selectors from the text
 * of the answer, so it loses nothing of them.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class FromSdk {

    private FromSdk() {}

    /**
     * Obtains the trails that one region lists. An answer without trailList is not an empty list, and of an answer with
     * a trail that has no TrailARN, or none that is the ARN of a trail, it is not known which trails it shows: both
     * leave the listing as a whole unsettled, so that no trail goes unseen.
     *
     * @param region the region that was asked
     * @param response what DescribeTrails answered there
     */
    public static Evidence<TrailListing> trailListing(String region, DescribeTrailsResponse response) {
        requireNonNull(region, "region");
        return unreadable(requireNonNull(response, "response"))
                .<Evidence<TrailListing>>map(detail ->
                        Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, region, new Unsettled(detail))))
                .orElseGet(() -> Evidence.known(new TrailListing(
                        response.trailList().stream().map(Trails::fromSdk).toList())));
    }

    /**
     * Obtains the state of a trail. Every answer is readable: what is absent from it stays absent.
     *
     * @param trailArn the trail that was asked about
     * @param response what GetTrailStatus answered
     */
    public static Evidence<TrailStatus> trailStatus(TrailArn trailArn, GetTrailStatusResponse response) {
        requireNonNull(trailArn, "trailArn");
        return Evidence.known(Statuses.fromSdk(requireNonNull(response, "response")));
    }

    /**
     * Obtains the selectors of a trail. Both lists may come out empty, where the answer has neither; what that means is
     * for the rule to say. An answer about another trail, or with a null in a list, is unsettled.
     *
     * @param trailArn the trail that was asked about
     * @param response what GetEventSelectors answered
     */
    public static Evidence<EventSelectors> eventSelectors(TrailArn trailArn, GetEventSelectorsResponse response) {
        requireNonNull(trailArn, "trailArn");
        return unreadable(trailArn, requireNonNull(response, "response"))
                .<Evidence<EventSelectors>>map(detail -> Evidence.missing(
                        MissingEvidence.of(Operation.GET_EVENT_SELECTORS, trailArn, new Unsettled(detail))))
                .orElseGet(() -> Evidence.known(EventSelectors.builder()
                        .addAllEventSelectors(response.eventSelectors().stream()
                                .map(BasicSelectors::fromSdk)
                                .toList())
                        .addAllAdvancedEventSelectors(response.advancedEventSelectors().stream()
                                .map(AdvancedSelectors::fromSdk)
                                .toList())
                        .build()));
    }

    private static Optional<String> unreadable(DescribeTrailsResponse response) {
        if (!response.hasTrailList()) {
            return Optional.of("trailList is absent from the answer");
        }
        if (Nulls.in(response)) {
            return Optional.of("the answer has a null in trailList");
        }
        return response.trailList().stream()
                .flatMap(trail -> Trails.unreadable(trail).stream())
                .findFirst();
    }

    private static Optional<String> unreadable(TrailArn trailArn, GetEventSelectorsResponse response) {
        if (response.trailARN() != null && !response.trailARN().equals(trailArn.toString())) {
            return Optional.of("the answer is about another trail, `" + response.trailARN() + "`");
        }
        return Nulls.in(response) ? Optional.of("the answer has a null in a list") : Optional.empty();
    }
}
