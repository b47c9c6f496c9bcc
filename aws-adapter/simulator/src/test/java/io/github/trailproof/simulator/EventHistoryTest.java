package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.trailproof.simulator.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedEventSelector;
import software.amazon.awssdk.services.cloudtrail.model.AdvancedFieldSelector;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttributeKey;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;
import software.amazon.awssdk.services.sts.model.Credentials;

class EventHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ACCOUNT = "111122223333";
    private static final String ARN = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main";
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00.250Z");

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("eu-west-1");

    @BeforeEach
    void account() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
        at(NOON);
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private void at(Instant time) {
        simulator.clock(InstantSource.fixed(time));
    }

    private void create(String name) {
        cloudTrail.createTrail(request -> request.name(name).s3BucketName("logs"));
    }

    private List<Event> events() {
        return cloudTrail.lookupEvents().events();
    }

    private List<Event> events(LookupAttributeKey key, String value) {
        return cloudTrail
                .lookupEvents(request -> request.lookupAttributes(attribute(key, value)))
                .events();
    }

    private static LookupAttribute attribute(LookupAttributeKey key, String value) {
        return LookupAttribute.builder().attributeKey(key).attributeValue(value).build();
    }

    private static JsonNode record(Event event) throws IOException {
        return JSON.readTree(event.cloudTrailEvent());
    }

    @Test
    void nothingHappenedInANewAccount() {
        assertThat(events()).isEmpty();
    }

    @Test
    void anAccountThatIsReplacedHasNoHistory() {
        create("main");
        simulator.account(ACCOUNT, "eu-west-1");

        assertThat(events()).isEmpty();
    }

    @Test
    void aCreatedTrailIsRecordedWithWhatWasAskedAndAnswered() throws IOException {
        create("main");

        Event event = events().get(0);
        assertThat(event.eventName()).isEqualTo("CreateTrail");
        assertThat(event.eventSource()).isEqualTo("cloudtrail.amazonaws.com");
        assertThat(event.eventTime()).isEqualTo(Instant.parse("2026-08-20T12:00:00Z"));
        assertThat(event.username()).isEqualTo("simulated");
        assertThat(event.readOnly()).isEqualTo("false");
        assertThat(event.resources())
                .extracting(resource -> resource.resourceType() + " " + resource.resourceName())
                .containsExactly(
                        "AWS::CloudTrail::Trail main", "AWS::S3::Bucket logs", "AWS::CloudTrail::Trail " + ARN);
        JsonNode record = record(event);
        assertThat(record.get("eventID").asText()).isEqualTo(event.eventId());
        assertThat(record.get("eventTime").asText()).isEqualTo("2026-08-20T12:00:00Z");
        assertThat(record.get("awsRegion").asText()).isEqualTo("eu-west-1");
        assertThat(record.get("recipientAccountId").asText()).isEqualTo(ACCOUNT);
        assertThat(record.get("readOnly").asBoolean()).isFalse();
        assertThat(record.has("errorCode")).isFalse();
        assertThat(record.at("/userIdentity/type").asText()).isEqualTo("IAMUser");
        assertThat(record.at("/userIdentity/arn").asText()).isEqualTo("arn:aws:iam::111122223333:user/simulated");
        assertThat(record.get("requestParameters").toString())
                .isEqualTo("{\"name\":\"main\",\"s3BucketName\":\"logs\"}");
        assertThat(record.at("/responseElements/trailARN").asText()).isEqualTo(ARN);
        assertThat(record.at("/responseElements/isMultiRegionTrail").asBoolean(true))
                .isFalse();
    }

    @Test
    void selectorsAreRecordedWithLowerCaseInitials() throws IOException {
        create("main");
        AdvancedFieldSelector field = AdvancedFieldSelector.builder()
                .field("eventCategory")
                .equalsValue("Management")
                .build();
        cloudTrail.putEventSelectors(request -> request.trailName("main")
                .advancedEventSelectors(
                        AdvancedEventSelector.builder().fieldSelectors(field).build()));

        JsonNode record = record(events().get(0));
        assertThat(record.at("/requestParameters/trailName").asText()).isEqualTo("main");
        for (String member : List.of("requestParameters", "responseElements")) {
            assertThat(record.get(member)
                            .at("/advancedEventSelectors/0/fieldSelectors/0/equals/0")
                            .asText())
                    .isEqualTo("Management");
        }
        assertThat(record.at("/responseElements/trailARN").asText()).isEqualTo(ARN);
    }

    @Test
    void callsWithoutAnAnswerHaveNoResponseElements() throws IOException {
        create("main");
        cloudTrail.startLogging(request -> request.name(ARN));
        cloudTrail.stopLogging(request -> request.name("main"));
        cloudTrail.deleteTrail(request -> request.name("main"));

        assertThat(events())
                .extracting(Event::eventName)
                .containsExactly("DeleteTrail", "StopLogging", "StartLogging", "CreateTrail");
        for (Event event : events().subList(0, 3)) {
            assertThat(record(event).get("responseElements").isNull()).isTrue();
        }
        assertThat(record(events().get(2)).at("/requestParameters/name").asText())
                .isEqualTo(ARN);
    }

    @Test
    void callsThatOnlyReadAreNotRecorded() {
        create("main");
        cloudTrail.describeTrails();
        cloudTrail.getTrailStatus(request -> request.name("main"));

        assertThat(events()).hasSize(1);
    }

    @Test
    void aCallThatFailedIsRecordedWithItsError() throws IOException {
        assertRefused("TrailNotFoundException", () -> cloudTrail.stopLogging(request -> request.name("main")));

        JsonNode record = record(events().get(0));
        assertThat(record.get("errorCode").asText()).isEqualTo("TrailNotFoundException");
        assertThat(record.get("errorMessage").asText()).isNotEmpty();
        assertThat(record.at("/requestParameters/name").asText()).isEqualTo("main");
        assertThat(record.get("responseElements").isNull()).isTrue();
    }

    @Test
    void aCallThatWasDeniedIsRecordedWithTheShorterCode() throws IOException {
        simulator.inject(Fault.accessDenied().on("CreateTrail"));
        assertRefused("AccessDeniedException", () -> create("main"));

        assertThat(record(events().get(0)).get("errorCode").asText()).isEqualTo("AccessDenied");
    }

    @Test
    void aCallWhoseAnswerWasLostIsRecordedAndOneThatNeverArrivedIsNot() {
        simulator.inject(Fault.answerLost().on("CreateTrail").times(1));
        simulator.inject(Fault.connectionReset().on("StartLogging").times(1));
        assertThatThrownBy(() -> create("main")).isInstanceOf(Exception.class);
        assertThatThrownBy(() -> cloudTrail.startLogging(request -> request.name("main")))
                .isInstanceOf(Exception.class);

        assertThat(events()).extracting(Event::eventName).containsExactly("CreateTrail");
    }

    @Test
    void aSessionOfARoleIsRecordedWithTheRole() throws IOException {
        simulator.role(ACCOUNT, "security/Audit");
        Credentials temporary = clients.sts()
                .assumeRole(request -> request.roleArn("arn:aws:iam::111122223333:role/security/Audit")
                        .roleSessionName("alice"))
                .credentials();
        try (Clients audit = new Clients(
                simulator.endpoint(),
                StaticCredentialsProvider.create(AwsSessionCredentials.create(
                        temporary.accessKeyId(), temporary.secretAccessKey(), temporary.sessionToken())))) {
            audit.cloudTrail("eu-west-1")
                    .createTrail(request -> request.name("main").s3BucketName("logs"));
        }

        Event event = events().get(0);
        assertThat(event.username()).isEqualTo("alice");
        assertThat(event.accessKeyId()).isEqualTo(temporary.accessKeyId());
        JsonNode identity = record(event).get("userIdentity");
        assertThat(identity.get("type").asText()).isEqualTo("AssumedRole");
        assertThat(identity.get("arn").asText()).isEqualTo("arn:aws:sts::111122223333:assumed-role/Audit/alice");
        assertThat(identity.at("/sessionContext/sessionIssuer/arn").asText())
                .isEqualTo("arn:aws:iam::111122223333:role/security/Audit");
        assertThat(identity.at("/sessionContext/sessionIssuer/userName").asText())
                .isEqualTo("Audit");
    }

    @Test
    void anEventIsSeenInItsRegionAlone() {
        create("main");

        assertThat(clients.cloudTrail("us-east-1").lookupEvents().events()).isEmpty();
    }

    @Test
    void anEventIsSeenForNinetyDays() {
        create("main");
        at(Instant.parse("2026-08-20T12:00:00Z").plus(Duration.ofDays(90)));
        assertThat(events()).hasSize(1);

        at(Instant.parse("2026-08-20T12:00:01Z").plus(Duration.ofDays(90)));
        assertThat(events()).isEmpty();
    }

    @Test
    void anEventIsSeenAfterTheDelay() {
        simulator.eventDelay(Duration.ofMinutes(5));
        create("main");
        assertThat(events()).isEmpty();

        at(NOON.plus(Duration.ofMinutes(5)));
        assertThat(events()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = LookupAttributeKey.class, names = "UNKNOWN_TO_SDK_VERSION", mode = EnumSource.Mode.EXCLUDE)
    void everyAttributeFilters(LookupAttributeKey key) {
        create("main");
        at(NOON.plusSeconds(5));
        create("other");
        Event wanted = events().get(1);
        String value = switch (key) {
            case EVENT_ID -> wanted.eventId();
            case EVENT_NAME -> "CreateTrail";
            case READ_ONLY -> "false";
            case USERNAME -> "simulated";
            case RESOURCE_TYPE -> "AWS::S3::Bucket";
            case RESOURCE_NAME -> "main";
            case EVENT_SOURCE -> "cloudtrail.amazonaws.com";
            case ACCESS_KEY_ID -> simulator.accessKeyId(ACCOUNT);
            default -> throw new AssertionError(key);
        };

        assertThat(events(key, value)).contains(wanted);
        assertThat(events(key, "another")).isEmpty();
    }

    @Test
    void bothEndsOfATimeRangeBelongToIt() {
        create("main");
        Instant time = Instant.parse("2026-08-20T12:00:00Z");

        assertThat(cloudTrail
                        .lookupEvents(request -> request.startTime(time).endTime(time))
                        .events())
                .hasSize(1);
        assertThat(cloudTrail
                        .lookupEvents(request -> request.startTime(time.plusSeconds(1)))
                        .events())
                .isEmpty();
        assertThat(cloudTrail
                        .lookupEvents(request -> request.endTime(time.minusSeconds(1)))
                        .events())
                .isEmpty();
    }

    @Test
    void aPageHasFiftyEventsAtMost() {
        for (int count = 0; count < 51; count++) {
            assertRefused("TrailNotFoundException", () -> cloudTrail.stopLogging(request -> request.name("main")));
        }

        LookupEventsResponse first = cloudTrail.lookupEvents();
        assertThat(first.events()).hasSize(50);
        LookupEventsResponse second = cloudTrail.lookupEvents(request -> request.nextToken(first.nextToken()));
        assertThat(second.events()).hasSize(1);
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void aTokenContinuesOnlyItsOwnLookup() {
        create("main");
        create("other");
        String token = cloudTrail.lookupEvents(request -> request.maxResults(1)).nextToken();

        assertRefused(
                "InvalidNextTokenException",
                () -> cloudTrail.lookupEvents(
                        request -> request.nextToken(token).endTime(NOON)));
        assertRefused(
                "InvalidNextTokenException", () -> cloudTrail.lookupEvents(request -> request.nextToken("made up")));
    }

    @Test
    void lookupsThatTheServiceRefusesAreRefused() {
        assertRefused(
                "InvalidTimeRangeException",
                () -> cloudTrail.lookupEvents(request -> request.startTime(NOON).endTime(NOON.minusSeconds(1))));
        assertRefused("InvalidMaxResultsException", () -> cloudTrail.lookupEvents(request -> request.maxResults(51)));
        assertRefused("InvalidMaxResultsException", () -> cloudTrail.lookupEvents(request -> request.maxResults(0)));
        assertRefused(
                "InvalidEventCategoryException",
                () -> cloudTrail.lookupEvents(request -> request.eventCategory("management")));
        assertRefused("InvalidLookupAttributesException", () -> cloudTrail.lookupEvents(twoAttributes()));
        assertRefused("InvalidLookupAttributesException", () -> events(LookupAttributeKey.EVENT_NAME, ""));
    }

    private static LookupEventsRequest twoAttributes() {
        return LookupEventsRequest.builder()
                .lookupAttributes(
                        attribute(LookupAttributeKey.EVENT_NAME, "StopLogging"),
                        attribute(LookupAttributeKey.READ_ONLY, "false"))
                .build();
    }

    @Test
    void twoLookupsASecondAreAnswered() {
        simulator.rateLimits(true);
        cloudTrail.lookupEvents();
        cloudTrail.lookupEvents();

        assertRefused("ThrottlingException", cloudTrail::lookupEvents);
        at(NOON.plusMillis(500));
        assertThat(cloudTrail.lookupEvents().events()).isEmpty();
    }
}
