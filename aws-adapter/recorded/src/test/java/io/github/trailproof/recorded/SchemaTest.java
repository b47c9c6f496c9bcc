package io.github.trailproof.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.trailproof.control.Cis31;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.history.Comparison;
import io.github.trailproof.recorded.assessment.Lines;
import io.github.trailproof.testkit.corpus.Corpus;
import java.io.IOException;
import java.util.List;
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

    @Test
    void anErrorInThePlaceOfAComparisonOrATimelineIsValid() {
        String error = Lines.write(new RecordedAccount.Unreadable("a", 3, "$.x", "m"));

        assertThat(Schemas.comparison(error)).isEmpty();
        assertThat(Schemas.timeline(error)).isEmpty();
    }

    @Test
    void aPartThatSeveralSchemasHaveIsTheSameInEach() throws IOException {
        JsonNode assessment = definitions(RecordedSchemas.assessment());
        for (String schema : List.of(RecordedSchemas.comparison(), RecordedSchemas.timeline())) {
            definitions(schema).properties().forEach(part -> {
                if (assessment.has(part.getKey())) {
                    assertThat(part.getValue()).as(part.getKey()).isEqualTo(assessment.get(part.getKey()));
                }
            });
        }
        assertThat(definitions(RecordedSchemas.timeline()).get("change"))
                .isEqualTo(definitions(RecordedSchemas.comparison()).get("change"));
    }

    private static JsonNode definitions(String schema) throws IOException {
        return new JsonMapper().readTree(schema).path("$defs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "{\"error\":{}}", "{\"error\":{\"source\":\"a\",\"message\":\"m\",\"line\":0}}"})
    void otherLinesAreNotValid(String json) {
        assertThat(Schemas.assessment(json)).isNotEmpty();
        assertThat(Schemas.comparison(json)).isNotEmpty();
        assertThat(Schemas.timeline(json)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'to':'2026-09-10T20:00:00Z'",
                "'from':'yesterday','to':'2026-09-10T20:00:00Z'",
                "'from':'2026-09-10T08:00:00Z','to':'2026-09-10T20:00:00Z','interruptions':[{'criterion':'CIS'}]"
            })
    void aTimelineWithoutItsTimesIsNotValid(String times) {
        String seconds = "{'PASS':0,'FAIL':0,'INDETERMINATE':0}";
        String line = "{'accountId':'111122223333','seconds':{'CIS':" + seconds + ",'SECURITY_HUB':" + seconds
                + ",'COMPLETE':" + seconds + "},'spans':[],'interruptions':[]," + times + "}";

        assertThat(Schemas.timeline(line.replace('\'', '"'))).isNotEmpty();
    }

    private static AccountEvidence covered(boolean logging) {
        return Inputs.readOne("""
                {"accountId":"111122223333","describeTrails":{"us-east-1":{"trailList":[{"TrailARN":%s,"Name":"main",
                 "HomeRegion":"us-east-1","IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":true}]}},
                 "getTrailStatus":{%s:{"IsLogging":%s}},
                 "getEventSelectors":{%s:{"EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true}]}}}
                """.formatted(ARN, ARN, logging, ARN).replace("\n", ""));
    }

    @Test
    void aLossWithoutItsBlameIsNotValid() {
        AccountEvidence before = covered(true);
        String line = Lines.write(Comparison.of(before, covered(false)));

        assertThat(Schemas.comparison(line)).isEmpty();
        assertThat(line).contains("\"lost\":[{");
        assertThat(Schemas.comparison(line.replace("\"blame\":[[", "\"shame\":[[")))
                .isNotEmpty();
    }
}
