package io.github.trailproof.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.testkit.generate.Selectors;
import io.github.trailproof.testkit.generate.Statuses;
import io.github.trailproof.testkit.generate.Trails;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;

class RoundTripProperties {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");

    private static final LoopbackCloudTrail CLOUD_TRAIL = new LoopbackCloudTrail();

    @Property
    @Label("a listing made into the SDK's type and back is the same listing")
    void listings(@ForAll("trails") List<Trail> trails) {
        TrailListing listing = new TrailListing(trails);

        assertThat(FromSdk.trailListing("eu-west-1", ToSdk.trailListing(listing)))
                .isEqualTo(Evidence.known(listing));
    }

    @Property
    @Label("a status made into the SDK's type and back is the same status")
    void statuses(@ForAll("statuses") TrailStatus status) {
        assertThat(FromSdk.trailStatus(ARN, ToSdk.trailStatus(status))).isEqualTo(Evidence.known(status));
    }

    @Property
    @Label("selectors made into the SDK's types and back are the same selectors")
    void selectors(@ForAll("selectors") EventSelectors selectors) {
        assertThat(FromSdk.eventSelectors(ARN, ToSdk.eventSelectors(ARN, selectors)))
                .isEqualTo(Evidence.known(selectors));
    }

    @Property(tries = 200)
    @Label("selectors sent by PutEventSelectors and answered by GetEventSelectors are the same selectors")
    void selectorsOnTheWire(@ForAll("selectors") EventSelectors selectors) {
        CLOUD_TRAIL.answering("PutEventSelectors", 200, "{}");
        CLOUD_TRAIL.client().putEventSelectors(request(selectors));
        CLOUD_TRAIL.answering("GetEventSelectors", 200, CLOUD_TRAIL.lastRequest("PutEventSelectors"));

        assertThat(FromSdk.eventSelectors(
                        ARN, CLOUD_TRAIL.client().getEventSelectors(request -> request.trailName(ARN.toString()))))
                .isEqualTo(Evidence.known(selectors));
    }

    private static PutEventSelectorsRequest request(EventSelectors selectors) {
        return PutEventSelectorsRequest.builder()
                .trailName(ARN.toString())
                .eventSelectors(ToSdk.eventSelectors(selectors.eventSelectors()))
                .advancedEventSelectors(ToSdk.advancedEventSelectors(selectors.advancedEventSelectors()))
                .build();
    }

    @Provide
    Arbitrary<List<Trail>> trails() {
        return Trails.any().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<TrailStatus> statuses() {
        return Statuses.any();
    }

    @Provide
    Arbitrary<EventSelectors> selectors() {
        return Selectors.carriedBySdk();
    }

    @AfterContainer
    static void stop() {
        CLOUD_TRAIL.close();
    }
}
