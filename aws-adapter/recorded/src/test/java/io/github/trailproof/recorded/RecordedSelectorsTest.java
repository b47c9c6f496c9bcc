package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedSelectorsTest {

    private static final TrailArn TRAIL = TrailArn.parse(Inputs.ARN);

    private static Evidence<EventSelectors> read(String answer) {
        return RecordedSelectors.read(TRAIL, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence<EventSelectors> unsettled(String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, TRAIL, new Unsettled(detail)));
    }

    @Test
    void anAnswerIsReadAsInRecordedEvidence() {
        String answer = "{\"TrailARN\":\"" + Inputs.ARN
                + "\",\n\"EventSelectors\":[\n{\"ReadWriteType\":\"All\",\"New\":[ 1 ]}]}\n";
        String account = "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"getEventSelectors\":{\"" + Inputs.ARN
                + "\":" + answer.replace('\n', ' ') + "}}";

        assertThat(read(answer)).isEqualTo(Inputs.readOne(account).selectors(TRAIL));
    }

    @Test
    void membersThatAreNotOfTheAnswerAreIgnored() {
        assertThat(read("{\"EventSelectors\":[],\"providedBy\":\"999988887777\",\"ResponseMetadata\":{}}"))
                .isEqualTo(Evidence.known(EventSelectors.builder().build()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '_', textBlock = """
                    [] | expected an answer of GetEventSelectors as an object, found a list, at $
                    {"EventSelectors":[{"IncludeManagementEvents":"no"}]} | expected true or false, found the text `no`, at $.EventSelectors[0].IncludeManagementEvents
                    {"EventSelectors":[],"EventSelectors":[]} | expected each member once, found `EventSelectors` again, at $.EventSelectors
                    {"error":{"code":"X"}} | expected an answer of GetEventSelectors, found `error`, at $.error
                    {"notAsked":true} | expected an answer of GetEventSelectors, found `notAsked`, at $.notAsked
                    {"EventSelectors":[]} and more | expected JSON, found `and more` at byte 23, at $
                    {"EventSelectors":[ | expected the rest of the answer, found the end of its text, at $.EventSelectors
                    """)
    void aMalformedAnswerIsUnsettled(String answer, String detail) {
        assertThat(read(answer)).isEqualTo(unsettled(detail));
    }

    @Test
    void anAnswerAboveTheLimitIsUnsettled() {
        assertThat(RecordedSelectors.read(TRAIL, new byte[16 * 1024 * 1024 + 1]))
                .isEqualTo(unsettled("the answer has more than 16777216 bytes"));
    }

    @Test
    void bytesThatAreNotUtf8AreUnsettled() {
        byte[] answer = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(RecordedSelectors.read(TRAIL, answer))
                .isEqualTo(unsettled("expected UTF-8, found the byte `0xE9` at byte 7, at $.a"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aNullArgumentIsNamed() {
        assertThatThrownBy(() -> RecordedSelectors.read(null, new byte[0])).hasMessage("arn");
        assertThatThrownBy(() -> RecordedSelectors.read(TRAIL, null)).hasMessage("answer");
    }
}
