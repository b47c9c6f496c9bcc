package io.github.trailproof.execute;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
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

/** Selectors from the text of an answer: read as recorded ones are, members that the SDK does not know included. */
final class SelectorText {

    private SelectorText() {}

    static Evidence<EventSelectors> read(TrailArn arn, byte[] answer) {
        String before = "{\"accountId\":\"" + arn.accountId() + "\",\"describeTrails\":{},\"getEventSelectors\":{\""
                + escaped(arn.toString()) + "\":";
        InputStream account = new SequenceInputStream(
                Collections.enumeration(List.of(bytes(before), new ByteArrayInputStream(answer), bytes("}}"))));
        RecordedAccount read =
                RecordedEvidenceReader.of(account, "GetEventSelectors").next().orElseThrow();
        return read instanceof RecordedAccount.Readable readable
                ? readable.evidence().selectors(arn)
                : unsettled(arn, ((RecordedAccount.Unreadable) read).message());
    }

    static Evidence<EventSelectors> unsettled(TrailArn arn, String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, arn, new Unsettled(detail)));
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
