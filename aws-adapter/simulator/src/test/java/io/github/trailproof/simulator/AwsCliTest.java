package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every AWS CLI on the path is run against the simulator. Where there is none the test is skipped, unless the system
 * property or environment variable {@code TRAILPROOF_REQUIRE_TOOLS} is {@code true}: then it fails.
 */
@Tag("thorough")
@Tag("aws-cli")
class AwsCliTest {

    private static final String MANAGEMENT = "999988887777";
    private static final String MEMBER = "111122223333";
    private static final String ARN = "arn:aws:cloudtrail:eu-west-1:999988887777:trail/main";

    @TempDir
    Path folder;

    private final SimulatedAws simulator = SimulatedAws.start();

    @BeforeEach
    void organization() {
        simulator.account(MANAGEMENT, "us-east-1", "eu-west-1");
        simulator.organization(MANAGEMENT, MEMBER);
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private Stream<AwsCli> programs() {
        return AwsCli.installedOrSkipped()
                .map(program -> new AwsCli(program, simulator.endpoint(), simulator.accessKeyId(MANAGEMENT), folder));
    }

    private Stream<DynamicTest> tests(Scenario scenario) {
        return programs().map(cli -> DynamicTest.dynamicTest(cli.toString(), () -> scenario.run(cli)));
    }

    private interface Scenario {
        void run(AwsCli cli) throws IOException, InterruptedException;
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @TestFactory
    Stream<DynamicTest> aTrailIsMadeConfiguredStartedAndRead() {
        return tests(cli -> {
            assertThat(names(cli.answer(
                            "eu-west-1",
                            "cloudtrail",
                            "create-trail",
                            "--name",
                            "main",
                            "--s3-bucket-name",
                            "logs",
                            "--is-multi-region-trail",
                            "--enable-log-file-validation")))
                    .containsExactlyInAnyOrder(
                            "Name",
                            "S3BucketName",
                            "IncludeGlobalServiceEvents",
                            "IsMultiRegionTrail",
                            "TrailARN",
                            "LogFileValidationEnabled",
                            "IsOrganizationTrail");
            cli.answer("eu-west-1", "cloudtrail", "start-logging", "--name", "main");
            cli.answer(
                    "eu-west-1",
                    "cloudtrail",
                    "put-event-selectors",
                    "--trail-name",
                    "main",
                    "--advanced-event-selectors",
                    "[{\"Name\":\"all\",\"FieldSelectors\":[{\"Field\":\"eventCategory\",\"Equals\":[\"Management\"]}]}]");

            JsonNode shadow =
                    cli.answer("us-east-1", "cloudtrail", "describe-trails").at("/trailList/0");
            assertThat(names(shadow))
                    .containsExactlyInAnyOrder(
                            "Name",
                            "S3BucketName",
                            "IncludeGlobalServiceEvents",
                            "IsMultiRegionTrail",
                            "HomeRegion",
                            "TrailARN",
                            "LogFileValidationEnabled",
                            "HasCustomEventSelectors",
                            "HasInsightSelectors",
                            "IsOrganizationTrail");
            assertThat(shadow.get("TrailARN").asText()).isEqualTo(ARN);
            assertThat(shadow.get("HasCustomEventSelectors").asBoolean()).isTrue();
            JsonNode status = cli.answer("eu-west-1", "cloudtrail", "get-trail-status", "--name", ARN);
            assertThat(names(status))
                    .containsExactlyInAnyOrder(
                            "IsLogging",
                            "LatestDeliveryAttemptTime",
                            "LatestNotificationAttemptTime",
                            "LatestNotificationAttemptSucceeded",
                            "LatestDeliveryAttemptSucceeded",
                            "TimeLoggingStarted",
                            "TimeLoggingStopped",
                            "StartLoggingTime");
            assertThat(status.get("IsLogging").asBoolean()).isTrue();
            JsonNode selectors = cli.answer("eu-west-1", "cloudtrail", "get-event-selectors", "--trail-name", "main");
            assertThat(names(selectors)).containsExactlyInAnyOrder("TrailARN", "AdvancedEventSelectors");
            assertThat(names(
                            cli.answer("eu-west-1", "cloudtrail", "list-trails").at("/Trails/0")))
                    .containsExactlyInAnyOrder("TrailARN", "Name", "HomeRegion");
            cli.answer("eu-west-1", "cloudtrail", "update-trail", "--name", "main", "--no-is-multi-region-trail");
            cli.answer("eu-west-1", "cloudtrail", "stop-logging", "--name", "main");
            cli.answer("eu-west-1", "cloudtrail", "delete-trail", "--name", "main");
            assertThat(simulator.actualState(MANAGEMENT).observedTrails()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> anErrorIsShownWithItsCode() {
        return tests(cli -> {
            AwsCli.Outcome outcome = cli.run("us-east-1", "cloudtrail", "get-trail-status", "--name", "main");

            assertThat(outcome.status()).isNotZero();
            assertThat(outcome.complaint()).contains("(TrailNotFoundException)", "GetTrailStatus");
        });
    }

    @TestFactory
    Stream<DynamicTest> theServicesBesideCloudTrailAnswerToo() {
        return tests(cli -> {
            assertThat(cli.answer("us-east-1", "sts", "get-caller-identity")
                            .get("Account")
                            .asText())
                    .isEqualTo(MANAGEMENT);
            assertThat(names(cli.answer(
                                    "us-east-1",
                                    "sts",
                                    "assume-role",
                                    "--role-arn",
                                    "arn:aws:iam::111122223333:role/OrganizationAccountAccessRole",
                                    "--role-session-name",
                                    "audit")
                            .get("Credentials")))
                    .containsExactlyInAnyOrder("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration");
            simulator.pageSize(1);
            assertThat(cli.answer("us-east-1", "organizations", "list-accounts").get("Accounts"))
                    .hasSize(2);
        });
    }

    @TestFactory
    Stream<DynamicTest> regionsAreListed() {
        return tests(cli -> {
            AwsCli.Outcome outcome = cli.run("us-east-1", "account", "list-regions", "--max-items", "50");
            assumeTrue(
                    !outcome.complaint().contains("Invalid choice"),
                    "skipped: this aws is too old to know account list-regions");

            assertThat(outcome.complaint()).isEmpty();
            assertThat(outcome.output()).contains("\"RegionOptStatus\": \"ENABLED_BY_DEFAULT\"", "\"eu-west-1\"");
        });
    }
}
