package io.github.trailproof.mapping.raw;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.recorded.RecordedSelectors;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;

/** Selectors from the text of an answer: read as recorded ones are, members that the SDK does not know included. */
public final class RawSelectors {

    private RawSelectors() {}

    /**
     * Reads the selectors of a trail. The SDK says whether the answer is about the trail, and the answer's text what it
     * holds.
     *
     * @param arn the trail that was asked about
     * @param response the answer as the SDK read it
     * @param text the answer's text
     * @return the selectors, or why they are unsettled; empty if there is no text
     */
    public static Optional<Evidence<EventSelectors>> read(
            TrailArn arn, GetEventSelectorsResponse response, RawAnswer text) {
        Evidence<EventSelectors> known = FromSdk.eventSelectors(arn, response);
        return text.copy()
                .map(copy -> known instanceof Evidence.Missing
                        ? known
                        : copy.bytes()
                                .map(answer -> RecordedSelectors.read(arn, answer))
                                .orElseGet(() ->
                                        unsettled(arn, "the answer has more than " + RawAnswer.MOST_BYTES + " bytes")));
    }

    /** Says that a trail's selectors are unsettled, and why. */
    public static Evidence<EventSelectors> unsettled(TrailArn arn, String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, new Unsettled(detail)));
    }
}
