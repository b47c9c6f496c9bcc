package io.github.trailproof.testkit.recorder;

import static io.github.trailproof.testkit.recorder.Recording.CERTAINLY;
import static io.github.trailproof.testkit.recorder.Recording.NOT;
import static io.github.trailproof.testkit.recorder.Recording.POSSIBLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import org.junit.jupiter.api.Test;

/** How the reference recorder shows a data event to selectors. */
class DataRecorderTest {

    private static final String S3 = "AWS::S3::Object";
    private static final String LAMBDA = "AWS::Lambda::Function";
    private static final String FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:one";

    @Test
    void aBasicValueIsTheBeginningOfAnArn() {
        assertThat(basic(S3, "arn:aws:s3", read(S3, "arn:aws:s3:::bucket/key"))).isEqualTo(CERTAINLY);
        assertThat(basic(S3, "arn:aws:s3:::bucket/", read(S3, "arn:aws:s3:::bucket/key")))
                .isEqualTo(CERTAINLY);
        assertThat(basic(S3, "arn:aws:s3:::bucket/", read(S3, "arn:aws:s3:::bucket-2/key")))
                .isEqualTo(NOT);
        assertThat(basic(S3, "arn:aws:s3", read(LAMBDA, "arn:aws:s3:::bucket/key")))
                .isEqualTo(NOT);
    }

    @Test
    void aFunctionIsNamedAsAWhole() {
        assertThat(basic(LAMBDA, FUNCTION, read(LAMBDA, FUNCTION))).isEqualTo(CERTAINLY);
        assertThat(basic(LAMBDA, FUNCTION, read(LAMBDA, FUNCTION + "2"))).isEqualTo(NOT);
        assertThat(basic(LAMBDA, "arn:aws:lambda", read(LAMBDA, FUNCTION))).isEqualTo(CERTAINLY);
    }

    @Test
    void readWriteTypeGovernsDataEventsToo() {
        DataEvent write = new DataEvent("us-east-1", S3, "arn:aws:s3:::b/k", "s3.amazonaws.com", "PutObject", false);

        assertThat(basic(S3, "arn:aws:s3", write)).isEqualTo(NOT);
    }

    @Test
    void anAdvancedSelectorTakesTheEventsThatMeetEveryCondition() {
        AdvancedEventSelector selector = AdvancedEventSelector.builder()
                .addFieldSelectors(equal("eventCategory", "Data"))
                .addFieldSelectors(equal("resources.type", S3))
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("resources.ARN")
                        .addStartsWith("arn:aws:s3:::bucket/")
                        .addNotEndsWith(".tmp")
                        .build())
                .build();

        assertThat(advanced(selector, read(S3, "arn:aws:s3:::bucket/key"))).isEqualTo(CERTAINLY);
        assertThat(advanced(selector, read(S3, "arn:aws:s3:::bucket/key.tmp"))).isEqualTo(NOT);
        assertThat(advanced(selector, read(LAMBDA, "arn:aws:s3:::bucket/key"))).isEqualTo(NOT);
    }

    @Test
    void whatAnUnknownFieldLeavesIsOpen() {
        AdvancedEventSelector selector = AdvancedEventSelector.builder()
                .addFieldSelectors(equal("eventCategory", "Data"))
                .addFieldSelectors(equal("weather", "rain"))
                .build();

        assertThat(advanced(selector, read(S3, "x"))).isEqualTo(POSSIBLY);
    }

    @Test
    void aSelectorOnManagementEventsTakesNoDataEvents() {
        assertThat(ReplayedDataSelectors.take(EventSelectors.defaultSelectors(), read(S3, "x")))
                .isEqualTo(NOT);
        assertThat(advanced(
                        AdvancedEventSelector.builder()
                                .addFieldSelectors(equal("eventCategory", "Management"))
                                .build(),
                        read(S3, "x")))
                .isEqualTo(NOT);
    }

    private static Recording basic(String type, String value, DataEvent event) {
        return ReplayedDataSelectors.take(
                EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(ReadWriteType.READ_ONLY)
                                .includeManagementEvents(false)
                                .addDataResources(DataResource.builder()
                                        .type(type)
                                        .addValues(value)
                                        .build())
                                .build())
                        .build(),
                event);
    }

    private static Recording advanced(AdvancedEventSelector selector, DataEvent event) {
        return ReplayedDataSelectors.take(
                EventSelectors.builder().addAdvancedEventSelectors(selector).build(), event);
    }

    private static DataEvent read(String type, String arn) {
        return new DataEvent("us-east-1", type, arn, "s3.amazonaws.com", "GetObject", true);
    }

    private static AdvancedFieldSelector equal(String field, String value) {
        return AdvancedFieldSelector.builder().field(field).addEqualTo(value).build();
    }
}
