package io.github.trailproof.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;

class ToSdkTest {

    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");

    @Test
    void basicSelectorsGoOutAsTheyWereRead() {
        String sent = sent("""
                {"EventSelectors": [
                  {"ReadWriteType": "Newer", "IncludeManagementEvents": false,
                   "DataResources": [{"Type": "AWS::S3::Object", "Values": ["b", "a"]}],
                   "ExcludeManagementEventSources": ["kms.amazonaws.com"]},
                  {"ReadWriteType": "All", "IncludeManagementEvents": true, "DataResources": []}]}
                """);

        assertThat(sent)
                .isEqualTo("{\"TrailName\":\"" + ARN + "\",\"EventSelectors\":["
                        + "{\"ReadWriteType\":\"Newer\",\"IncludeManagementEvents\":false,"
                        + "\"DataResources\":[{\"Type\":\"AWS::S3::Object\",\"Values\":[\"b\",\"a\"]}],"
                        + "\"ExcludeManagementEventSources\":[\"kms.amazonaws.com\"]},"
                        + "{\"ReadWriteType\":\"All\",\"IncludeManagementEvents\":true}]}");
    }

    @Test
    void advancedSelectorsGoOutAsTheyWereRead() {
        String sent = sent("""
                {"AdvancedEventSelectors": [
                  {"Name": "n", "FieldSelectors": [
                    {"Field": "eventCategory", "Equals": ["Management"]},
                    {"Field": "eventSource", "Equals": ["a"], "StartsWith": ["b"], "EndsWith": ["c"],
                     "NotEquals": ["d"], "NotStartsWith": ["e"], "NotEndsWith": ["f"]}]},
                  {"FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]}]}]}
                """);

        assertThat(sent)
                .isEqualTo("{\"TrailName\":\"" + ARN + "\",\"AdvancedEventSelectors\":["
                        + "{\"Name\":\"n\",\"FieldSelectors\":["
                        + "{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]},"
                        + "{\"Field\":\"eventSource\",\"Equals\":[\"a\"],\"StartsWith\":[\"b\"],\"EndsWith\":[\"c\"],"
                        + "\"NotEquals\":[\"d\"],\"NotStartsWith\":[\"e\"],\"NotEndsWith\":[\"f\"]}]},"
                        + "{\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Data\"]}]}]}");
    }

    @Test
    void aMemberOfABasicSelectorThatTheSdkDoesNotKnowIsRefused() {
        EventSelector selector = EventSelector.builder()
                .readWriteType(ReadWriteType.ALL)
                .putUnrecognizedMembers("Newer", "true")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToSdk.eventSelectors(List.of(selector)))
                .withMessage("the AWS SDK does not know the member `Newer` of an event selector"
                        + " and would lose what it says");
    }

    @Test
    void aMemberOfADataResourceThatTheSdkDoesNotKnowIsRefused() {
        EventSelector selector = EventSelector.builder()
                .addDataResources(DataResource.builder()
                        .putUnrecognizedMembers("Newer", "1")
                        .build())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToSdk.eventSelectors(List.of(selector)))
                .withMessage("the AWS SDK does not know the member `Newer` of a data resource"
                        + " and would lose what it says");
    }

    @Test
    void aMemberOfAnAdvancedSelectorThatTheSdkDoesNotKnowIsRefused() {
        AdvancedEventSelector selector = AdvancedEventSelector.builder()
                .putUnrecognizedMembers("Newer", "[]")
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToSdk.advancedEventSelectors(List.of(selector)))
                .withMessage("the AWS SDK does not know the member `Newer` of an advanced event selector"
                        + " and would lose what it says");
    }

    @Test
    void anOperatorThatTheSdkDoesNotKnowIsRefused() {
        AdvancedEventSelector selector = AdvancedEventSelector.builder()
                .addFieldSelectors(AdvancedFieldSelector.builder()
                        .field("eventName")
                        .putUnrecognizedMembers("Contains", "[\"Get\"]")
                        .build())
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ToSdk.eventSelectors(
                        ARN,
                        EventSelectors.builder()
                                .addAdvancedEventSelectors(selector)
                                .build()))
                .withMessage("the AWS SDK does not know the member `Contains` of an advanced field selector"
                        + " and would lose what it says");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recursiveLoggingIsCarried(boolean flag) {
        Trail trail = Trail.builder().trailArn(ARN).recursiveLogging(flag).build();

        assertThat(ToSdk.trailListing(TrailListing.of(trail))
                        .trailList()
                        .get(0)
                        .getValueForField("RecursiveLogging", Boolean.class))
                .contains(flag);
    }

    @Test
    void aMemberOfATrailThatTheSdkDoesNotKnowIsRefused() {
        var builder = software.amazon.awssdk.services.cloudtrail.model.Trail.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamedMembers.set(builder, "NewIn2030", true, "a trail"))
                .withMessage("the AWS SDK does not know the member `NewIn2030` of a trail and would lose what it says");
    }

    @Test
    void anEmptyListingIsAnsweredAsAnEmptyList() {
        DescribeTrailsResponse response = ToSdk.trailListing(TrailListing.of());

        assertThat(response.hasTrailList()).isTrue();
        assertThat(response.trailList()).isEmpty();
    }

    @Test
    void selectorsThatAreNotThereAreAnsweredAsAbsent() {
        GetEventSelectorsResponse response =
                ToSdk.eventSelectors(ARN, EventSelectors.builder().build());

        assertThat(response.trailARN()).isEqualTo(ARN.toString());
        assertThat(response.hasEventSelectors()).isFalse();
        assertThat(response.hasAdvancedEventSelectors()).isFalse();
    }

    /** What PutEventSelectors sends of selectors that GetEventSelectors answered. */
    private static String sent(String answer) {
        try (LoopbackCloudTrail cloudTrail = new LoopbackCloudTrail()
                .answering("GetEventSelectors", 200, answer)
                .answering("PutEventSelectors", 200, "{}")) {
            EventSelectors read = FromSdk.eventSelectors(
                            ARN, cloudTrail.client().getEventSelectors(request -> request.trailName(ARN.toString())))
                    .value()
                    .orElseThrow();
            cloudTrail.client().putEventSelectors(request -> {
                request.trailName(ARN.toString());
                if (!read.eventSelectors().isEmpty()) {
                    request.eventSelectors(ToSdk.eventSelectors(read.eventSelectors()));
                }
                if (!read.advancedEventSelectors().isEmpty()) {
                    request.advancedEventSelectors(ToSdk.advancedEventSelectors(read.advancedEventSelectors()));
                }
            });
            return cloudTrail.lastRequest("PutEventSelectors");
        }
    }
}
