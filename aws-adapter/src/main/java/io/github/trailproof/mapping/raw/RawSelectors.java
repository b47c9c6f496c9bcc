package io.github.trailproof.mapping.raw;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.mapping.FromSdk;
import io.github.trailproof.recorded.RecordedAccount;
import io.github.trailproof.recorded.RecordedEvidenceReader;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
                                .map(answer -> read(arn, answer))
                                .orElseGet(() ->
                                        unsettled(arn, "the answer has more than " + RawAnswer.MOST_BYTES + " bytes")));
    }

    private static Evidence<EventSelectors> read(TrailArn arn, byte[] answer) {
        RecordedAccount account = RecordedEvidenceReader.of(recorded(arn, answer), "GetEventSelectors")
                .next()
                .orElseThrow();
        if (account instanceof RecordedAccount.Unreadable unreadable) {
            return unsettled(arn, unreadable.message() + ", at " + unreadable.path());
        }
        // No service says in the words of recorded evidence that it has no answer, or has it from another account.
        return ((RecordedAccount.Readable) account)
                .evidence()
                .selectors(arn)
                .value()
                .map(Evidence::known)
                .orElseGet(() -> unsettled(arn, "the answer has members of recorded evidence"));
    }

    /** Says that a trail's selectors are unsettled, and why. */
    public static Evidence<EventSelectors> unsettled(TrailArn arn, String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, new Unsettled(detail)));
    }

    /** An account of which only this answer is known. */
    private static InputStream recorded(TrailArn arn, byte[] answer) {
        String before = "{\"accountId\":\"" + arn.accountId() + "\",\"describeTrails\":{},\"getEventSelectors\":{\""
                + escaped(arn.toString()) + "\":";
        return new SequenceInputStream(Collections.enumeration(
                List.of(bytes(before), new ByteArrayInputStream(onOneLine(answer)), bytes("}}"))));
    }

    /** A recorded account is a line. The one blank goes for the other; within a text neither is allowed. */
    private static byte[] onOneLine(byte[] answer) {
        byte[] line = answer.clone();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n') {
                line[i] = '\r';
            }
        }
        return line;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A trail's name is kept as it was found, whatever is in it. */
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder(text.length());
        text.chars().forEach(letter -> {
            if (letter < ' ' || letter == '"' || letter == '\\') {
                json.append(String.format("\\u%04x", letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.toString();
    }
}
