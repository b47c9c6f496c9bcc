package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

class TrailLifeTest {

    private static final String ACCOUNT = "111122223333";
    private static final String ARN = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/main";
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00.250Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("eu-west-1");

    @BeforeEach
    void account() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
        simulator.clock(InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private CreateTrailResponse create(String name) {
        return cloudTrail.createTrail(request -> request.name(name).s3BucketName("logs"));
    }

    private GetTrailStatusResponse status() {
        return cloudTrail.getTrailStatus(request -> request.name("main"));
    }

    private Trail trail() {
        return cloudTrail.getTrail(request -> request.name("main")).trail();
    }

    @Test
    void aNewTrailIsAtHomeWhereItWasMade() {
        assertThat(create("main").trailARN()).isEqualTo(ARN);

        assertThat(trail().homeRegion()).isEqualTo("eu-west-1");
        assertThat(trail().isMultiRegionTrail()).isFalse();
        assertThat(trail().includeGlobalServiceEvents()).isTrue();
        assertThat(trail().hasCustomEventSelectors()).isFalse();
    }

    @Test
    void aNewTrailDoesNotLog() {
        create("main");

        assertThat(status().isLogging()).isFalse();
        assertThat(status().startLoggingTime()).isNull();
        assertThat(status().timeLoggingStarted()).isEmpty();
    }

    @Test
    void startingAndStoppingLeaveTheirTimes() {
        create("main");
        cloudTrail.startLogging(request -> request.name("main"));
        assertThat(status().isLogging()).isTrue();
        assertThat(status().startLoggingTime()).isEqualTo(NOON);
        assertThat(status().timeLoggingStarted()).isEqualTo("2026-08-20T12:00:00Z");
        assertThat(status().stopLoggingTime()).isNull();

        simulator.clock(InstantSource.fixed(LATER));
        cloudTrail.stopLogging(request -> request.name("main"));
        assertThat(status().isLogging()).isFalse();
        assertThat(status().startLoggingTime()).isEqualTo(NOON);
        assertThat(status().stopLoggingTime()).isEqualTo(LATER);
        assertThat(status().timeLoggingStopped()).isEqualTo("2026-08-20T12:01:00Z");
    }

    @Test
    void startingATrailThatLogsChangesNothing() {
        create("main");
        cloudTrail.startLogging(request -> request.name("main"));
        simulator.clock(InstantSource.fixed(LATER));
        cloudTrail.startLogging(request -> request.name("main"));

        assertThat(status().startLoggingTime()).isEqualTo(NOON);
    }

    @Test
    void anUpdateChangesOnlyWhatItNames() {
        cloudTrail.createTrail(
                request -> request.name("main").s3BucketName("logs").s3KeyPrefix("audit"));
        cloudTrail.updateTrail(request -> request.name("main").isMultiRegionTrail(true));

        assertThat(trail().isMultiRegionTrail()).isTrue();
        assertThat(trail().s3BucketName()).isEqualTo("logs");
        assertThat(trail().s3KeyPrefix()).isEqualTo("audit");
    }

    @Test
    void aKeyIsNamedByItsIdOrItsAliasAndKeptAsArn() {
        create("main");
        for (String key : List.of("0a1b2c3d-0000-1111-2222-333344445555", "alias/trails")) {
            cloudTrail.updateTrail(request -> request.name("main").kmsKeyId(key));
            assertThat(trail().kmsKeyId())
                    .isEqualTo("arn:aws:kms:eu-west-1:111122223333:" + (key.startsWith("alias/") ? key : "key/" + key));
        }
    }

    @Test
    void settingsInAFormThatTheServiceRefusesAreRefused() {
        create("main");
        assertRefused(
                "InvalidKmsKeyIdException",
                () -> cloudTrail.updateTrail(request -> request.name("main").kmsKeyId("arn:aws:s3:::key")));
        assertRefused(
                "InvalidS3PrefixException",
                () -> cloudTrail.updateTrail(request -> request.name("main").s3KeyPrefix("p".repeat(201))));
        assertRefused(
                "InvalidS3PrefixException",
                () -> cloudTrail.updateTrail(request -> request.name("main").s3KeyPrefix("/audit")));
        assertRefused(
                "InvalidSnsTopicNameException",
                () -> cloudTrail.updateTrail(request -> request.name("main").snsTopicName("a topic")));
        assertRefused(
                "InvalidCloudWatchLogsLogGroupArnException",
                () -> cloudTrail.updateTrail(request -> request.name("main")
                        .cloudWatchLogsLogGroupArn("audit")
                        .cloudWatchLogsRoleArn("arn:aws:iam::111122223333:role/logs")));
    }

    @Test
    void theEmptyTextClearsASetting() {
        cloudTrail.createTrail(request -> request.name("main")
                .s3BucketName("logs")
                .s3KeyPrefix("audit")
                .snsTopicName("topic")
                .kmsKeyId("arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-1111-2222-333344445555")
                .cloudWatchLogsLogGroupArn("arn:aws:logs:eu-west-1:111122223333:log-group:audit:*")
                .cloudWatchLogsRoleArn("arn:aws:iam::111122223333:role/logs"));
        cloudTrail.updateTrail(request -> request.name("main")
                .s3KeyPrefix("")
                .snsTopicName("")
                .kmsKeyId("")
                .cloudWatchLogsLogGroupArn("")
                .cloudWatchLogsRoleArn(""));

        assertThat(trail().s3BucketName()).isEqualTo("logs");
        assertThat(trail().s3KeyPrefix()).isNull();
        assertThat(trail().snsTopicARN()).isNull();
        assertThat(trail().kmsKeyId()).isNull();
        assertThat(trail().cloudWatchLogsLogGroupArn()).isNull();
        assertThat(trail().cloudWatchLogsRoleArn()).isNull();
    }

    @Test
    void aMultiRegionTrailIncludesGlobalServiceEvents() {
        assertRefused(
                "InvalidParameterCombinationException",
                () -> cloudTrail.createTrail(request -> request.name("main")
                        .s3BucketName("logs")
                        .isMultiRegionTrail(true)
                        .includeGlobalServiceEvents(false)));

        cloudTrail.createTrail(
                request -> request.name("main").s3BucketName("logs").includeGlobalServiceEvents(false));
        assertRefused(
                "InvalidParameterCombinationException",
                () -> cloudTrail.updateTrail(request -> request.name("main").isMultiRegionTrail(true)));
        cloudTrail.updateTrail(
                request -> request.name("main").isMultiRegionTrail(true).includeGlobalServiceEvents(true));
        assertThat(trail().isMultiRegionTrail()).isTrue();
    }

    @Test
    void aDeletedTrailIsGone() {
        create("main");
        cloudTrail.deleteTrail(request -> request.name(ARN));

        assertRefused("TrailNotFoundException", this::status);
        assertThat(cloudTrail.describeTrails().trailList()).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        create("main");

        assertRefused("TrailAlreadyExistsException", () -> create("main"));
    }

    @Test
    void aRegionHasFiveTrails() {
        for (int count = 1; count <= 5; count++) {
            create("trail-" + count);
        }

        assertRefused("MaximumNumberOfTrailsExceededException", () -> create("trail-6"));
        assertThat(cloudTrail.describeTrails().trailList()).hasSize(5);
    }

    @Test
    void shadowTrailsCountToo() {
        for (int count = 1; count <= 5; count++) {
            create("trail-" + count);
        }

        CloudTrailClient elsewhere = clients.cloudTrail("us-east-1");
        elsewhere.createTrail(request -> request.name("single").s3BucketName("logs"));
        assertRefused(
                "MaximumNumberOfTrailsExceededException",
                () -> elsewhere.createTrail(
                        request -> request.name("multi").s3BucketName("logs").isMultiRegionTrail(true)));
        assertRefused(
                "MaximumNumberOfTrailsExceededException",
                () -> elsewhere.updateTrail(request -> request.name("single").isMultiRegionTrail(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "-main", "main-", "a..b", "a._b", "main trail", "192.168.5.4", "mäin"})
    void aNameThatNoTrailMayHaveIsRefused(String name) {
        assertRefused("InvalidTrailNameException", () -> create(name));
        assertRefused("InvalidTrailNameException", () -> cloudTrail.getTrailStatus(request -> request.name(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a.b-c_d", "192.168.5.4a", "1.2.3"})
    void aNameThatATrailMayHaveIsTaken(String name) {
        assertThat(create(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:cloudtrail:eu-west-1:111122223333:eventdatastore/main",
                "arn:aws:cloudtrail:eu-west-1:1111:trail/main",
                "arn:aws:s3:::main"
            })
    void anArnOfNoTrailIsRefusedWithTheCodeOnTheWire(String arn) {
        assertRefused(
                400, "CloudTrailARNInvalidException", () -> cloudTrail.getTrailStatus(request -> request.name(arn)));
        assertRefused("CloudTrailARNInvalidException", () -> cloudTrail.startLogging(request -> request.name(arn)));
    }

    @Test
    void aBucketHasToBeNamed() {
        assertRefused("InvalidS3BucketNameException", () -> cloudTrail.createTrail(request -> request.name("main")));
    }

    @Test
    void aBucketIsMissingOnlyIfTheTestSaysSo() {
        simulator.missingBucket("gone");

        assertRefused(
                "S3BucketDoesNotExistException",
                () -> cloudTrail.createTrail(request -> request.name("main").s3BucketName("gone")));
        assertThat(create("main").s3BucketName()).isEqualTo("logs");
    }
}
