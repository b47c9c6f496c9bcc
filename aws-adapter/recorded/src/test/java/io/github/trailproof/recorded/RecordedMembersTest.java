package io.github.trailproof.recorded;

import static io.github.trailproof.recorded.Inputs.ARN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Cause;
import io.github.trailproof.evidence.MissingEvidence.Failed;
import io.github.trailproof.evidence.MissingEvidence.FailedWithoutCode;
import io.github.trailproof.evidence.MissingEvidence.NotAsked;
import io.github.trailproof.evidence.MissingEvidence.NotInHistory;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every member that CloudTrail answers reaches the evidence under its own name. */
class RecordedMembersTest {

    private static final TrailArn TRAIL = TrailArn.parse(ARN);

    @Test
    void anAccountIsRead() {
        AccountEvidence account = Inputs.readOne("""
                {"accountId":"111122223333","partition":"aws","collectedAt":1787220000,
                 "enabledRegions":["us-east-1","eu-west-1"],"describeTrails":{},"ignored":{"a":[1]}}
                """.replace("\n", ""));

        assertThat(account)
                .isEqualTo(AccountEvidence.builder()
                        .accountId("111122223333")
                        .partition("aws")
                        .collectedAt(Instant.parse("2026-08-20T10:00:00Z"))
                        .enabledRegions(Evidence.known(EnabledRegions.of(List.of("eu-west-1", "us-east-1"))))
                        .build());
    }

    @Test
    void everyMemberOfATrailIsRead() {
        String trail = """
                {"Name":"n","S3BucketName":"b","S3KeyPrefix":"p","SnsTopicName":"t","SnsTopicARN":"ta",
                "IncludeGlobalServiceEvents":true,"IsMultiRegionTrail":false,"HomeRegion":"h","TrailARN":"%s",
                "LogFileValidationEnabled":true,"CloudWatchLogsLogGroupArn":"g","CloudWatchLogsRoleArn":"r",
                "KmsKeyId":"k","HasCustomEventSelectors":false,"HasInsightSelectors":true,"IsOrganizationTrail":false,
                "RecursiveLogging":true,"NewIn2030":{"x":1}}
                """.formatted(ARN);

        assertThat(listing("{\"trailList\":[" + trail + "]}"))
                .isEqualTo(Evidence.known(TrailListing.of(Trail.builder()
                        .trailArn(TRAIL)
                        .name("n")
                        .s3BucketName("b")
                        .s3KeyPrefix("p")
                        .snsTopicName("t")
                        .snsTopicArn("ta")
                        .includeGlobalServiceEvents(true)
                        .isMultiRegionTrail(false)
                        .homeRegion("h")
                        .logFileValidationEnabled(true)
                        .cloudWatchLogsLogGroupArn("g")
                        .cloudWatchLogsRoleArn("r")
                        .kmsKeyId("k")
                        .hasCustomEventSelectors(false)
                        .hasInsightSelectors(true)
                        .isOrganizationTrail(false)
                        .recursiveLogging(true)
                        .build())));
    }

    @Test
    void copiesOfATrailAreReadAlikeAndOthersAreNot() {
        String one = "{\"TrailARN\":\"" + ARN + "\",\"Name\":\"a\"}";
        String two = "{\"TrailARN\":\"" + ARN + "\",\"Name\":\"b\"}";
        String spaced = "{ \"TrailARN\":\"" + ARN + "\",\"Name\":\"a\"}";
        Trail a = Trail.builder().trailArn(TRAIL).name("a").build();
        Trail b = Trail.builder().trailArn(TRAIL).name("b").build();

        assertThat(listing("{\"trailList\":[" + String.join(",", one, two, one, spaced, two) + "]}"))
                .isEqualTo(Evidence.known(TrailListing.of(a, b, a, a, b)));
    }

    @Test
    void everyMemberOfAStatusIsRead() {
        String status = """
                {"IsLogging":false,"LatestDeliveryError":"a","LatestNotificationError":"b",
                "LatestCloudWatchLogsDeliveryError":"c","LatestDigestDeliveryError":"d",
                "LatestDeliveryTime":1,"LatestNotificationTime":2,"StartLoggingTime":3.5,"StopLoggingTime":4,
                "LatestCloudWatchLogsDeliveryTime":5,"LatestDigestDeliveryTime":"1970-01-01T00:00:06Z",
                "LatestDeliveryAttemptTime":"7","LatestNotificationAttemptTime":"","LatestNotificationAttemptSucceeded":"8",
                "LatestDeliveryAttemptSucceeded":"9","TimeLoggingStarted":"10","TimeLoggingStopped":"11"}
                """;

        assertThat(account("\"getTrailStatus\":{\"" + ARN + "\":" + status + "}")
                        .status(TRAIL))
                .isEqualTo(Evidence.known(TrailStatus.builder()
                        .isLogging(false)
                        .latestDeliveryError("a")
                        .latestNotificationError("b")
                        .latestCloudWatchLogsDeliveryError("c")
                        .latestDigestDeliveryError("d")
                        .latestDeliveryTime(Instant.ofEpochSecond(1))
                        .latestNotificationTime(Instant.ofEpochSecond(2))
                        .startLoggingTime(Instant.ofEpochMilli(3500))
                        .stopLoggingTime(Instant.ofEpochSecond(4))
                        .latestCloudWatchLogsDeliveryTime(Instant.ofEpochSecond(5))
                        .latestDigestDeliveryTime(Instant.ofEpochSecond(6))
                        .latestDeliveryAttemptTime("7")
                        .latestNotificationAttemptTime("")
                        .latestNotificationAttemptSucceeded("8")
                        .latestDeliveryAttemptSucceeded("9")
                        .timeLoggingStarted("10")
                        .timeLoggingStopped("11")
                        .build()));
    }

    @Test
    void everyMemberOfABasicSelectorIsReadAndUnknownOnesAreKept() {
        String selectors = """
                {"TrailARN":"%s","EventSelectors":[{"ReadWriteType":"Some","IncludeManagementEvents":true,
                "DataResources":[{"Type":"t","Values":["v"],"New":[ 1.50, "\\u00e9\\/" ]}],
                "ExcludeManagementEventSources":["kms.amazonaws.com"],"SampleRate": { "a" : null } }]}
                """.formatted(ARN);

        assertThat(selectors(selectors))
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .readWriteType(new ReadWriteType("Some"))
                                .includeManagementEvents(true)
                                .addDataResources(DataResource.builder()
                                        .type("t")
                                        .addValues("v")
                                        .putUnrecognizedMembers("New", "[1.50,\"é/\"]")
                                        .build())
                                .addExcludeManagementEventSources("kms.amazonaws.com")
                                .putUnrecognizedMembers("SampleRate", "{\"a\":null}")
                                .build())
                        .build()));
    }

    @Test
    void everyMemberOfAnAdvancedSelectorIsReadAndUnknownOnesAreKept() {
        String selectors = """
                {"AdvancedEventSelectors":[{"Name":"n","FieldSelectors":[{"Field":"f","Equals":["1","2"],"StartsWith":["3"],
                "EndsWith":["4"],"NotEquals":["5"],"NotStartsWith":["6"],"NotEndsWith":["7"],"Matches":["*"]}],"New":true}]}
                """;

        assertThat(selectors(selectors))
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addAdvancedEventSelectors(AdvancedEventSelector.builder()
                                .name("n")
                                .addFieldSelectors(AdvancedFieldSelector.builder()
                                        .field("f")
                                        .addEqualTo("1", "2")
                                        .addStartsWith("3")
                                        .addEndsWith("4")
                                        .addNotEquals("5")
                                        .addNotStartsWith("6")
                                        .addNotEndsWith("7")
                                        .putUnrecognizedMembers("Matches", "[\"*\"]")
                                        .build())
                                .putUnrecognizedMembers("New", "true")
                                .build())
                        .build()));
    }

    @Test
    void nullIsAbsent() {
        assertThat(account("\"partition\":null,\"collectedAt\":null,\"enabledRegions\":null,\"getTrailStatus\":null"))
                .isEqualTo(Inputs.readOne(Inputs.account("111122223333")));
        assertThat(selectors("{\"EventSelectors\":[{\"ReadWriteType\":null,\"DataResources\":null}],\"error\":null}"))
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder().build())
                        .build()));
    }

    @Test
    void anUnknownMemberOfASelectorIsKeptAlsoIfItIsNull() {
        assertThat(selectors("{\"EventSelectors\":[{\"New\":null}]}"))
                .isEqualTo(Evidence.known(EventSelectors.builder()
                        .addEventSelectors(EventSelector.builder()
                                .putUnrecognizedMembers("New", "null")
                                .build())
                        .build()));
    }

    @Test
    void anErrorIsMissingEvidenceThatNamesTheCall() {
        String error = "{\"error\":{\"code\":\"AccessDenied\",\"message\":\"no\",\"requestId\":\"1\"}}";
        Failed denied = new Failed("AccessDenied", Optional.of("no"));

        assertThat(listing(error))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", denied)));
        assertThat(account("\"getTrailStatus\":{\"" + ARN + "\":" + error + "}").status(TRAIL))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, TRAIL, denied)));
        assertThat(selectors("{\"error\":{\"code\":\"AccessDenied\"}}"))
                .isEqualTo(Evidence.missing(MissingEvidence.of(
                        Operation.GET_EVENT_SELECTORS, TRAIL, new Failed("AccessDenied", Optional.empty()))));
        assertThat(account("\"enabledRegions\":" + error).enabledRegions())
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, denied)));
    }

    @Test
    void anErrorWithoutACodeIsACallThatFailedInAnUnknownWay() {
        for (String error :
                List.of("{\"error\":{}}", "{\"Error\":{}}", "{\"error\":{\"code\":null,\"message\":null}}")) {
            assertIsMissingEverywhere(error, new FailedWithoutCode(Optional.empty()));
        }
        assertIsMissingEverywhere(
                "{\"error\":{\"message\":\"API error\"}}", new FailedWithoutCode(Optional.of("API error")));
    }

    @Test
    void theErrorThatBoto3RaisesIsAnErrorLikeAnyOther() {
        assertIsMissingEverywhere(
                "{\"Error\":{\"Code\":\"AccessDeniedException\",\"Message\":\"not authorized\"},\"ResponseMetadata\":{}}",
                new Failed("AccessDeniedException", Optional.of("not authorized")));
        assertIsMissingEverywhere(
                "{\"ResponseMetadata\":{\"HTTPStatusCode\":400},\"Error\":{\"Message\":\"slow down\",\"Type\":\"Sender\"}}",
                new FailedWithoutCode(Optional.of("slow down")));
    }

    private static void assertIsMissingEverywhere(String error, Cause cause) {
        assertThat(listing(error))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", cause)));
        assertThat(account("\"getTrailStatus\":{\"" + ARN + "\":" + error + "}").status(TRAIL))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.GET_TRAIL_STATUS, TRAIL, cause)));
        assertThat(selectors(error))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.GET_EVENT_SELECTORS, TRAIL, cause)));
        assertThat(account("\"enabledRegions\":" + error).enabledRegions())
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, cause)));
    }

    @Test
    void aListingWithoutAListIsNotAnEmptyList() {
        Unsettled absent = new Unsettled("trailList is absent from the answer");

        assertThat(listing("{}"))
                .isEqualTo(listing("{\"trailList\":null}"))
                .isEqualTo(Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", absent)));
        assertThat(listing("{\"trailList\":[]}")).isEqualTo(Evidence.known(TrailListing.of()));
    }

    @Test
    void aListingSaysWhetherShadowTrailsWereAskedFor() {
        TrailListing without = new TrailListing(List.of(), false);

        assertThat(listing("{\"includeShadowTrails\":false,\"trailList\":[]}")).isEqualTo(Evidence.known(without));
        assertThat(listing("{\"trailList\":[],\"includeShadowTrails\":true}"))
                .isEqualTo(listing("{\"trailList\":[],\"includeShadowTrails\":null}"))
                .isEqualTo(Evidence.known(TrailListing.of()));
        assertThat(listing("{\"includeShadowTrails\":false,\"error\":{\"code\":\"AccessDenied\"}}"))
                .isEqualTo(listing("{\"error\":{\"code\":\"AccessDenied\"}}"));
        assertThat(Inputs.write(AccountEvidence.builder()
                        .accountId("111122223333")
                        .putListing("us-east-1", Evidence.known(without))
                        .build()))
                .contains("\"describeTrails\":{\"us-east-1\":{\"includeShadowTrails\":false,\"trailList\":[]}}");
    }

    @Test
    void whatWasNotAskedOrLeftOpenIsToldAsSuch() {
        assertThat(listing("{\"notAsked\":true}"))
                .isEqualTo(
                        Evidence.missing(MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", new NotAsked())));
        assertThat(listing("{\"notInHistory\":true}"))
                .isEqualTo(Evidence.missing(
                        MissingEvidence.of(Operation.DESCRIBE_TRAILS, "us-east-1", new NotInHistory())));
        assertThat(selectors("{\"unsettled\":\"cut off\"}"))
                .isEqualTo(Evidence.missing(
                        MissingEvidence.of(Operation.GET_EVENT_SELECTORS, TRAIL, new Unsettled("cut off"))));
    }

    @Test
    void anotherCallThanThatOfThePlaceIsNamed() {
        MissingEvidence elsewhere = new MissingEvidence(
                Operation.GET_TRAIL_STATUS, Optional.of("us-west-2"), Optional.of(TRAIL), new NotAsked());
        AccountEvidence account = AccountEvidence.builder()
                .accountId("111122223333")
                .enabledRegions(Evidence.missing(elsewhere))
                .putStatus(TRAIL, Evidence.missing(elsewhere))
                .build();

        assertThat(Inputs.write(account))
                .contains("\"getTrailStatus\":{\"" + ARN
                        + "\":{\"notAsked\":true,\"about\":{\"operation\":\"GetTrailStatus\","
                        + "\"region\":\"us-west-2\",\"trailArn\":\"" + ARN + "\"}}}");
        assertThat(Inputs.readOne(Inputs.write(account))).isEqualTo(account);
    }

    private static AccountEvidence account(String members) {
        return Inputs.readOne(
                "{\"accountId\":\"111122223333\",\"describeTrails\":{}," + members.replace("\n", "") + "}");
    }

    private static Evidence<TrailListing> listing(String answer) {
        AccountEvidence account = Inputs.readOne(
                "{\"accountId\":\"111122223333\",\"describeTrails\":{\"us-east-1\":" + answer.replace("\n", "") + "}}");
        return Optional.ofNullable(account.listings().get("us-east-1")).orElseThrow();
    }

    private static Evidence<EventSelectors> selectors(String answer) {
        return account("\"getEventSelectors\":{\"" + ARN + "\":" + answer + "}").selectors(TRAIL);
    }
}
