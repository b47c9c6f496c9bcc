package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.control.Cis31;
import io.github.trailproof.recorded.assessment.Lines;
import io.github.trailproof.testkit.corpus.Corpus;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas in the jar describe what is read and written. */
class SchemaTest {

    private static final String ARN = "\"arn:aws:cloudtrail:us-east-1:111122223333:trail/main\"";

    @TestFactory
    Stream<DynamicTest> theCorpusIsValid() {
        return Corpus.cases().stream()
                .map(it -> DynamicTest.dynamicTest(it.toString(), () -> {
                    assertThat(Schemas.evidence(it.evidence())).isEmpty();
                    assertThat(Schemas.assessment(Lines.write(Cis31.assess(Inputs.readOne(it.evidence())))))
                            .isEmpty();
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"accountId\":\"111122223333\"}",
                "{\"accountId\":111122223333,\"describeTrails\":{}}",
                "{\"accountId\":\"11112222333\",\"describeTrails\":{}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":[]}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"partition\":1}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{\"US East\":{}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"enabledRegions\":\"us-east-1\"}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"enabledRegions\":{}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"enabledRegions\":{\"error\":[]}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"enabledRegions\":[\"US East\"]}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{\"us-east-1\":{\"trailList\":{}}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{\"us-east-1\":{\"trailList\":[{}]}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{\"us-east-1\":{\"notAsked\":false}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"getTrailStatus\":{\"main\":{}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"getTrailStatus\":{" + ARN
                        + ":{\"IsLogging\":\"true\"}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"getEventSelectors\":{" + ARN
                        + ":{\"EventSelectors\":[{\"IncludeManagementEvents\":1}]}}}",
                "{\"accountId\":\"111122223333\",\"describeTrails\":{},\"getEventSelectors\":{" + ARN
                        + ":{\"AdvancedEventSelectors\":[{\"FieldSelectors\":[{\"Equals\":\"x\"}]}]}}}",
            })
    void malformedEvidenceIsNeitherValidNorRead(String json) {
        assertThat(Schemas.evidence(json)).isNotEmpty();
        assertThat(Inputs.read(json)).singleElement().isInstanceOf(RecordedAccount.Unreadable.class);
    }

    @Test
    void anErrorInThePlaceOfAnAssessmentIsValid() throws IOException {
        assertThat(Schemas.assessment(Lines.write(new RecordedAccount.Unreadable("a", 3, "$.x", "m"))))
                .isEmpty();
        assertThat(Schemas.assessment(Lines.write(new RecordedAccount.Unreadable("a", 0, "$", "m"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "{\"error\":{}}", "{\"error\":{\"source\":\"a\",\"message\":\"m\",\"line\":0}}"})
    void otherLinesAreNotValid(String json) {
        assertThat(Schemas.assessment(json)).isNotEmpty();
    }
}
