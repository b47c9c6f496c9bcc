package io.github.trailproof.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.AdvancedEventSelector;
import io.github.trailproof.trail.AdvancedFieldSelector;
import io.github.trailproof.trail.DataResource;
import io.github.trailproof.trail.EventSelector;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.ReadWriteType;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FromSdkTest {

    private static final String REGION = "eu-west-1";
    private static final TrailArn ARN = TrailArn.parse("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");

    private LoopbackCloudTrail cloudTrail;

    @BeforeAll
    void start() {
        cloudTrail = new LoopbackCloudTrail();
    }

    @AfterAll
    void stop() {
        cloudTrail.close();
    }

    @Test
    void everyMemberOfATrailIsTaken() {
        Evidence<TrailListing> listing = listing("""
                {"trailList": [{
                  "Name": "main", "S3BucketName": "bucket", "S3KeyPrefix": "prefix", "SnsTopicName": "topic",
                  "SnsTopicARN": "arn:aws:sns:eu-west-1:111122223333:topic", "IncludeGlobalServiceEvents": true,
                  "IsMultiRegionTrail": false, "HomeRegion": "eu-west-2",
                  "TrailARN": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main",
                  "LogFileValidationEnabled": true, "CloudWatchLogsLogGroupArn": "group",
                  "CloudWatchLogsRoleArn": "role", "KmsKeyId": "key", "HasCustomEventSelectors": false,
                  "HasInsightSelectors": true, "IsOrganizationTrail": false}]}
                """);

        assertThat(listing)
                .isEqualTo(Evidence.known(TrailListing.of(Trail.builder()
                        .trailArn(ARN)
                        .name("main")
                        .s3BucketName("bucket")
                        .s3KeyPrefix("prefix")
                        .snsTopicName("topic")
                        .snsTopicArn("arn:aws:sns:eu-west-1:111122223333:topic")
                        .includeGlobalServiceEvents(true)
                        .isMultiRegionTrail(false)
                        .homeRegion("eu-west-2")
                        .logFileValidationEnabled(true)
                        .cloudWatchLogsLogGroupArn("group")
                        .cloudWatchLogsRoleArn("role")
                        .kmsKeyId("key")
                        .hasCustomEventSelectors(false)
                        .hasInsightSelectors(true)
                        .isOrganizationTrail(false)
                        .build())));
    }

    @Test
    void aTrailOfWhichOnlyTheArnIsAnsweredHasNothingElse() {
        assertThat(listing("{\"trailList\": [{\"TrailARN\": \"" + ARN + "\", \"IsMultiRegionTrail\": null}]}"))
                .isEqualTo(Evidence.known(
                        TrailListing.of(Trail.builder().trailArn(ARN).build())));
    }

    @Test
    void trailsKeepTheOrderOfTheAnswer() {
        Evidence<TrailListing> listing = listing("""
                {"trailList": [{"TrailARN": "arn:aws:cloudtrail:us-east-1:111122223333:trail/zz1"},
                               {"TrailARN": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/aa1"}]}
                """);

        assertThat(listing.value().orElseThrow().trails())
                .extracting(trail -> trail.trailArn().name())
                .containsExactly("zz1", "aa1");
    }

    @Test
    void anEmptyListOfTrailsIsKnownToBeEmpty() {
        assertThat(listing("{\"trailList\": []}")).isEqualTo(Evidence.known(TrailListing.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "{\"trailList\": null}", "{\"Trails\": []}"})
    void anAbsentListOfTrailsIsMissingEvidence(String body) {
        assertThat(listing(body)).isEqualTo(unsettledListing("trailList is absent from the answer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                             | the answer has a trail without TrailARN
            {"Name": "lost"}                               | the answer has the trail `lost` without TrailARN
            {"TrailARN": "main"}                           | the answer has the TrailARN `main`, which is not the ARN of a trail
            {"TrailARN": "arn:aws:sns:us-east-1:1:trail"}  | the answer has the TrailARN `arn:aws:sns:us-east-1:1:trail`, which is not the ARN of a trail
            null                                           | the answer has a null in trailList
            """)
    void aTrailThatCannotBeToldApartLeavesTheListingOpen(String trail, String detail) {
        assertThat(listing("{\"trailList\": [{\"TrailARN\": \"" + ARN + "\"}, " + trail + "]}"))
                .isEqualTo(unsettledListing(detail));
    }

    @Test
    void everyMemberOfAStatusIsTaken() {
        TrailStatus status = status("""
                {"IsLogging": true, "LatestDeliveryError": "NoSuchBucket", "LatestNotificationError": "NotFound",
                 "LatestDeliveryTime": 1700000000.25, "LatestNotificationTime": 1700000001,
                 "StartLoggingTime": 1700000002, "StopLoggingTime": 1.700000003E9,
                 "LatestCloudWatchLogsDeliveryError": "AccessDenied", "LatestCloudWatchLogsDeliveryTime": 1700000004,
                 "LatestDigestDeliveryTime": 1700000005, "LatestDigestDeliveryError": "SlowDown",
                 "LatestDeliveryAttemptTime": "a", "LatestNotificationAttemptTime": "b",
                 "LatestNotificationAttemptSucceeded": "c", "LatestDeliveryAttemptSucceeded": "d",
                 "TimeLoggingStarted": "e", "TimeLoggingStopped": ""}
                """);

        assertThat(status)
                .isEqualTo(TrailStatus.builder()
                        .isLogging(true)
                        .latestDeliveryError("NoSuchBucket")
                        .latestNotificationError("NotFound")
                        .latestDeliveryTime(Instant.parse("2023-11-14T22:13:20.250Z"))
                        .latestNotificationTime(Instant.ofEpochSecond(1_700_000_001))
                        .startLoggingTime(Instant.ofEpochSecond(1_700_000_002))
                        .stopLoggingTime(Instant.ofEpochSecond(1_700_000_003))
                        .latestCloudWatchLogsDeliveryError("AccessDenied")
                        .latestCloudWatchLogsDeliveryTime(Instant.ofEpochSecond(1_700_000_004))
                        .latestDigestDeliveryTime(Instant.ofEpochSecond(1_700_000_005))
                        .latestDigestDeliveryError("SlowDown")
                        .latestDeliveryAttemptTime("a")
                        .latestNotificationAttemptTime("b")
                        .latestNotificationAttemptSucceeded("c")
                        .latestDeliveryAttemptSucceeded("d")
                        .timeLoggingStarted("e")
                        .timeLoggingStopped("")
                        .build());
    }

    @Test
    void anEmptyStatusHasNothing() {
        assertThat(status("{}")).isEqualTo(TrailStatus.builder().build());
    }

    @Test
    void aTrailThatIsNotLoggingIsKnownNotToBe() {
        assertThat(status("{\"IsLogging\": false}"))
                .isEqualTo(TrailStatus.builder().isLogging(false).build());
    }

    @Test
    void everyMemberOfABasicSelectorIsTaken() {
        Evidence<EventSelectors> selectors = selectors("""
                {"TrailARN": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main",
                 "EventSelectors": [
                  {"ReadWriteType": "WriteOnly", "IncludeManagementEvents": false,
                   "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3:::b/", "arn:aws:s3:::a/"]}, {}],
                   "ExcludeManagementEventSources": ["rdsdata.amazonaws.com", "kms.amazonaws.com"]},
                  {"ReadWriteType": "All", "IncludeManagementEvents": true, "DataResources": []}]}
                """);

        assertThat(selectors)
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(ReadWriteType.WRITE_ONLY)
                                .includeManagementEvents(false)
                                .addDataResources(DataResource.builder()
                                        .type("AWS::S3::Object")
                                        .addValues("arn:aws:s3:::b/", "arn:aws:s3:::a/")
                                        .build())
                                .addDataResources(DataResource.builder().build())
                                .addExcludeManagementEventSources("rdsdata.amazonaws.com", "kms.amazonaws.com")
                                .build())
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(ReadWriteType.ALL)
                                .includeManagementEvents(true)
                                .build())
                        .build()));
    }

    @Test
    void everyMemberOfAnAdvancedSelectorIsTaken() {
        Evidence<EventSelectors> selectors = selectors("""
                {"AdvancedEventSelectors": [
                  {"Name": "Management events selector", "FieldSelectors": [
                    {"Field": "eventCategory", "Equals": ["Management"]},
                    {"Field": "eventSource", "Equals": ["a", "b"], "StartsWith": ["c"], "EndsWith": ["d"],
                     "NotEquals": ["e"], "NotStartsWith": ["f"], "NotEndsWith": ["g"]}]},
                  {}]}
                """);

        assertThat(selectors)
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                                .name("Management events selector")
                                .addFieldSelectors(AdvancedFieldSelector.builder()
                                        .field("eventCategory")
                                        .addEqualTo("Management")
                                        .build())
                                .addFieldSelectors(AdvancedFieldSelector.builder()
                                        .field("eventSource")
                                        .addEqualTo("a", "b")
                                        .addStartsWith("c")
                                        .addEndsWith("d")
                                        .addNotEquals("e")
                                        .addNotStartsWith("f")
                                        .addNotEndsWith("g")
                                        .build())
                                .build())
                        .addAdvancedEventSelectors(
                                AdvancedEventSelector.builder().build())
                        .build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"EventSelectors\": [], \"AdvancedEventSelectors\": []}", "{\"TrailARN\": null}"})
    void noSelectorsAreInvented(String body) {
        assertThat(selectors(body))
                .isEqualTo(Evidence.known(EventSelectors.builder().build()));
    }

    @Test
    void aMemberThatIsAbsentFromASelectorStaysAbsent() {
        assertThat(selectors("{\"EventSelectors\": [{}]}"))
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder().build())
                        .build()));
    }

    @Test
    void aReadWriteTypeThatTheSdkDoesNotKnowKeepsItsSpelling() {
        assertThat(selectors("{\"EventSelectors\": [{\"ReadWriteType\": \"Newer\"}]}"))
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(new ReadWriteType("Newer"))
                                .build())
                        .build()));
    }

    @Test
    void anAnswerAboutAnotherTrailIsNoEvidenceOnThisOne() {
        assertThat(selectors("{\"TrailARN\": \"arn:aws:cloudtrail:eu-west-1:111122223333:trail/other\","
                        + " \"EventSelectors\": [{\"ReadWriteType\": \"All\", \"IncludeManagementEvents\": true}]}"))
                .isEqualTo(unsettledSelectors("the answer is about another trail,"
                        + " `arn:aws:cloudtrail:eu-west-1:111122223333:trail/other`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"EventSelectors\": [null]}",
                "{\"EventSelectors\": [{\"ExcludeManagementEventSources\": [null]}]}",
                "{\"EventSelectors\": [{\"DataResources\": [null]}]}",
                "{\"EventSelectors\": [{\"DataResources\": [{\"Values\": [\"a\", null]}]}]}",
                "{\"AdvancedEventSelectors\": [{}, null]}",
                "{\"AdvancedEventSelectors\": [{\"FieldSelectors\": [null]}]}",
                "{\"AdvancedEventSelectors\": [{\"FieldSelectors\": [{\"Field\": \"readOnly\", \"Equals\": [null]}]}]}"
            })
    void aNullInAListLeavesTheSelectorsOpen(String body) {
        assertThat(selectors(body)).isEqualTo(unsettledSelectors("the answer has a null in a list"));
    }

    @Test
    void whatTheSdkHasNoNameForIsLostBeforeTheMappingSeesIt() {
        assertThat(listing("{\"trailList\": [{\"TrailARN\": \"" + ARN + "\", \"NewIn2030\": true}]}"))
                .isEqualTo(listing("{\"trailList\": [{\"TrailARN\": \"" + ARN + "\"}]}"));
        assertThat(
                        selectors(
                                "{\"AdvancedEventSelectors\": [{\"FieldSelectors\": [{\"Field\": \"a\", \"Contains\": [\"b\"]}]}]}"))
                .isEqualTo(selectors("{\"AdvancedEventSelectors\": [{\"FieldSelectors\": [{\"Field\": \"a\"}]}]}"));
    }

    @Test
    void recursiveLoggingIsReadThoughOlderVersionsOfTheSdkDoNotKnowIt() {
        assertThat(listing("{\"trailList\": [{\"TrailARN\": \"" + ARN + "\", \"RecursiveLogging\": true}]}"))
                .isEqualTo(Evidence.known(TrailListing.of(
                        Trail.builder().trailArn(ARN).recursiveLogging(true).build())));
    }

    @Test
    void aMemberThatTheSdkDoesNotKnowIsAbsent() {
        software.amazon.awssdk.services.cloudtrail.model.Trail trail =
                software.amazon.awssdk.services.cloudtrail.model.Trail.builder().build();

        assertThat(NamedMembers.flag(trail, "NewIn2030")).isEmpty();
        assertThat(NamedMembers.text(trail, "NewIn2030")).isEmpty();
    }

    @Test
    void theSdkTakesOtherTextInThePlaceOfABooleanForFalse() {
        assertThat(status("{\"IsLogging\": \"yes\"}")).isEqualTo(status("{\"IsLogging\": false}"));
    }

    private Evidence<TrailListing> listing(String body) {
        cloudTrail.answering("DescribeTrails", 200, body);
        return FromSdk.trailListing(REGION, cloudTrail.client().describeTrails());
    }

    private TrailStatus status(String body) {
        cloudTrail.answering("GetTrailStatus", 200, body);
        return FromSdk.trailStatus(ARN, cloudTrail.client().getTrailStatus(request -> request.name(ARN.toString())))
                .value()
                .orElseThrow();
    }

    private Evidence<EventSelectors> selectors(String body) {
        cloudTrail.answering("GetEventSelectors", 200, body);
        return FromSdk.eventSelectors(
                ARN, cloudTrail.client().getEventSelectors(request -> request.trailName(ARN.toString())));
    }

    private static Evidence<TrailListing> unsettledListing(String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, REGION, new Unsettled(detail)));
    }

    private static Evidence<EventSelectors> unsettledSelectors(String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, ARN, new Unsettled(detail)));
    }
}
