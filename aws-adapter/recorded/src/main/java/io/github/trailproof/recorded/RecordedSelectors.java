package io.github.trailproof.recorded;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.codec.PrimedSymbols;
import io.github.trailproof.recorded.codec.SelectorsCodec;
import io.github.trailproof.recorded.json.Format;
import io.github.trailproof.recorded.json.JsonSource;
import io.github.trailproof.recorded.json.MalformedEvidenceException;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Objects;

/**
 * Reads the text of one answer of GetEventSelectors, such as {@code aws cloudtrail get-event-selectors --output json}
 * prints. Members of selectors that this library does not know are kept, as in recorded evidence.
 */
public final class RecordedSelectors {

    private RecordedSelectors() {}

    /**
     * Reads the selectors of a trail.
     *
     * @param arn the trail that was asked about
     * @param answer the answer's text in UTF-8, within the limits that {@link RecordedEvidenceReader} names for an
     *     account. It must not change while it is read
     * @return the selectors; missing and unsettled if the text is malformed or is about another trail
     */
    public static Evidence<EventSelectors> read(TrailArn arn, byte[] answer) {
        Objects.requireNonNull(arn, "arn");
        Objects.requireNonNull(answer, "answer");
        if (answer.length > Format.MOST_BYTES) {
            return unsettled(arn, "the answer has more than " + Format.MOST_BYTES + " bytes");
        }
        try {
            return Evidence.known(new JsonSource("answer", answer, 0, answer.length)
                    .read(PrimedSymbols.JSON, json -> SelectorsCodec.readAnswer(json, arn)));
        } catch (MalformedEvidenceException malformed) {
            return unsettled(arn, malformed.words() + ", at " + malformed.path());
        }
    }

    private static Evidence<EventSelectors> unsettled(TrailArn arn, String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, new Unsettled(detail)));
    }
}
