package io.github.trailproof.mapping;

import static java.util.Objects.requireNonNull;

import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;

/**
 * Obtains the types of the AWS SDK for Java v2 from the core's: selectors for {@link PutEventSelectorsRequest}, and
 * answers, for tests of code that reads them. Each answer has the name of the method of {@link FromSdk} that takes it back, and yields what went in. What is absent,
 * and every empty list of a selector, is left unset.
 *
 * <p>What the SDK's types cannot carry is refused with {@link IllegalArgumentException}, never dropped: PutEventSelectors
 * replaces all selectors of a trail, so a member that went missing on the way would be gone.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class ToSdk {

    private ToSdk() {}

    /**
     * Obtains basic selectors for a request.
     *
     * @throws IllegalArgumentException if one of them has a member that the SDK does not know
     */
    public static List<software.amazon.awssdk.services.cloudtrail.model.EventSelector> eventSelectors(
            List<EventSelector> selectors) {
        return requireNonNull(selectors, "selectors").stream()
                .map(BasicSelectors::toSdk)
                .toList();
    }

    /**
     * Obtains advanced selectors for a request.
     *
     * @throws IllegalArgumentException if one of them has a member or an operator that the SDK does not know
     */
    public static List<software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector> advancedEventSelectors(
            List<AdvancedEventSelector> selectors) {
        return requireNonNull(selectors, "selectors").stream()
                .map(AdvancedSelectors::toSdk)
                .toList();
    }

    /**
     * Obtains the answer of GetEventSelectors that shows these selectors.
     *
     * @throws IllegalArgumentException if one of them has a member or an operator that the SDK does not know
     */
    public static GetEventSelectorsResponse eventSelectors(TrailArn trailArn, EventSelectors selectors) {
        return GetEventSelectorsResponse.builder()
                .trailARN(requireNonNull(trailArn, "trailArn").toString())
                .eventSelectors(Lists.orAbsent(eventSelectors(selectors.eventSelectors())))
                .advancedEventSelectors(Lists.orAbsent(advancedEventSelectors(selectors.advancedEventSelectors())))
                .build();
    }

    /** Obtains the answer of GetTrailStatus that shows this state. */
    public static GetTrailStatusResponse trailStatus(TrailStatus status) {
        return Statuses.toSdk(requireNonNull(status, "status"));
    }

    /**
     * Obtains the answer of DescribeTrails that shows these trails.
     *
     * @throws IllegalArgumentException if one of them has {@code recursiveLogging} and the SDK in use does not know it, as versions
     *     before 2026
     */
    public static DescribeTrailsResponse trailListing(TrailListing listing) {
        return DescribeTrailsResponse.builder()
                .trailList(requireNonNull(listing, "listing").trails().stream()
                        .map(Trails::toSdk)
                        .toList())
                .build();
    }
}
