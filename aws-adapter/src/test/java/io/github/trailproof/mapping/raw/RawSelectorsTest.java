package io.github.trailproof.mapping.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.mapping.LoopbackCloudTrail;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.TrailArn;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cloudtrail.model.CloudTrailException;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;

class RawSelectorsTest {

    private static final TrailArn ARN = new TrailArn("aws", "us-east-1", "111122223333", "a\"trail\\");
    private static final String DEFAULT =
            "{\"EventSelectors\":[{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]";

    private final LoopbackCloudTrail cloudTrail = new LoopbackCloudTrail();

    @AfterEach
    void stop() {
        cloudTrail.close();
    }

    @Test
    void linesOfAnAnswerMayBreakAnywhereBetweenItsWords() {
        String lines = DEFAULT.replace("[", "\n[\r\n").replace(":", "\n:\n").replace(",", "\n,\n") + "\n}\n";

        assertThat(answered(lines)).isEqualTo(Evidence.known(EventSelectors.defaultSelectors()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '_', textBlock = """
                    {"EventSelectors":[{"IncludeManagementEvents":"no"}]} | found the text `no`
                    {"EventSelectors":[{"ReadWriteType":"All","ReadWriteType":"ReadOnly"}]} | found `ReadWriteType` again
                    {"EventSelectors":[{"ReadWriteType":2}]} | found the number `2`
                    {"EventSelectors":[null]} | the answer has a null in a list
                    {"TrailARN":"arn:aws:cloudtrail:us-east-1:111122223333:trail/x"} | the answer is about another trail
                    {"EventSelectors":[]} and more | at
                    {"unsettled":"so it says"} | expected an answer of GetEventSelectors, found `unsettled`, at $.unsettled
                    {"error":{"code":"X"}} | expected an answer of GetEventSelectors, found `error`, at $.error
                    """)
    void whatRecordedEvidenceWouldRefuseIsUnsettled(String answer, String words) {
        assertThat(detail(answered(answer))).contains(words);
    }

    @Test
    void anEmptyAnswerIsUnsettled() {
        assertThat(answered("")).isInstanceOf(Evidence.Missing.class);
    }

    @Test
    void anAnswerDoesNotSayWhoseItIs() {
        assertThat(answered(DEFAULT + ",\"providedBy\":\"999988887777\"}"))
                .isEqualTo(Evidence.known(EventSelectors.defaultSelectors()));
    }

    @Test
    void anAnswerOfMoreThanIsKeptIsUnsettled() {
        String blanks = " ".repeat(RawAnswer.MOST_BYTES);

        assertThat(detail(answered(DEFAULT + blanks + "}"))).isEqualTo("the answer has more than 8388608 bytes");
    }

    @Test
    void anErrorHasNoText() {
        cloudTrail.answering("GetEventSelectors", 400, "{\"__type\":\"TrailNotFoundException\"}");
        RawAnswer text = new RawAnswer();

        assertThatThrownBy(() -> ask(text)).isInstanceOf(CloudTrailException.class);
        assertThat(RawSelectors.read(ARN, GetEventSelectorsResponse.builder().build(), text))
                .isEmpty();
    }

    private Evidence<EventSelectors> answered(String body) {
        cloudTrail.answering("GetEventSelectors", 200, body);
        RawAnswer text = new RawAnswer();
        return RawSelectors.read(ARN, ask(text), text).orElseThrow();
    }

    private GetEventSelectorsResponse ask(RawAnswer text) {
        return cloudTrail
                .client()
                .getEventSelectors(request -> request.trailName(ARN.toString()).overrideConfiguration(text.with(null)));
    }

    private static String detail(Evidence<EventSelectors> evidence) {
        MissingEvidence missing = evidence.missing().orElseThrow();
        assertThat(missing.operation()).isEqualTo(Operation.GET_EVENT_SELECTORS);
        assertThat(missing.trailArn()).isEqualTo(Optional.of(ARN));
        return ((Unsettled) missing.cause()).detail();
    }
}
