package io.github.trailproof.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.simulator.SimulatedAws;
import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

/** The past of accounts, asked of a simulated AWS. */
@Tag("thorough")
class LiveHistoryTest {

    private static final String ID = "111122223333";
    private static final String MEMBER = "444455556666";
    private static final Instant NOW = thisSecond();
    private static final Instant MADE = NOW.minus(Duration.ofHours(20));
    private static final Instant STOPPED = NOW.minus(Duration.ofHours(10));
    private static final Instant STARTED = NOW.minus(Duration.ofMinutes(510));

    private static Instant thisSecond() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @TempDir
    private Path home;

    private final SimulatedAws aws = SimulatedAws.start();

    @AfterEach
    void stop() {
        aws.close();
    }

    private Run history(Object... more) {
        return LiveRun.in(home)
                .as(aws.accessKeyId(ID))
                .run(Run.joined(
                        new Object[] {
                            "history",
                            "--live",
                            "--region",
                            "us-east-1",
                            "--endpoint-url",
                            aws.endpoint(),
                            "--delay",
                            "0",
                            "--from",
                            NOW.minus(Duration.ofHours(15))
                        },
                        more));
    }

    private void anHourAndAHalfOff(boolean organization) {
        try (CloudTrailClient client = CloudTrailClient.builder()
                .endpointOverride(aws.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(aws.accessKeyId(ID), "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build()) {
            aws.clock(InstantSource.fixed(MADE));
            client.createTrail(request -> request.name("main")
                    .s3BucketName("logs")
                    .isMultiRegionTrail(true)
                    .isOrganizationTrail(organization));
            client.startLogging(request -> request.name("main"));
            aws.clock(InstantSource.fixed(STOPPED));
            client.stopLogging(request -> request.name("main"));
            aws.clock(InstantSource.fixed(STARTED));
            client.startLogging(request -> request.name("main"));
        }
        aws.clock(InstantSource.system());
        aws.clearCalls();
    }

    @Test
    void anAccountsPastIsToldFromItsEventHistory() {
        aws.account(ID);
        anHourAndAHalfOff(false);

        Run run = history("--no-organization");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("and not covered for 1 h 30 min")
                .contains("stopped logging of main; arn:aws:iam::" + ID)
                .doesNotContain("Not known");
        assertThat(aws.calls()).extracting(Call::operation).contains("DescribeTrails", "LookupEvents");
    }

    @Test
    void whatIsRefusedIsToldAndOpen() {
        aws.account(ID);
        anHourAndAHalfOff(false);
        aws.inject(Fault.accessDenied().on("LookupEvents").inRegion("us-east-1"));

        Run run = history("--format", "jsonl");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("LookupEvents answered AccessDeniedException")
                .contains("for account " + ID + " in us-east-1; what it would have told is open");
        assertThat(run.out()).contains("\"PASS\":0,\"FAIL\":0");
    }

    @Test
    void membersArePartlyCoveredByTheTrailOfTheirOrganization() {
        aws.account(ID);
        aws.account(MEMBER);
        aws.organization(ID, MEMBER);
        aws.role(MEMBER, "Audit");
        anHourAndAHalfOff(true);

        Run run = history("--org", "--role-name", "Audit", "--accounts", MEMBER, "--format", "csv");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.lines()).hasSize(4).allSatisfy(line -> assertThat(line).doesNotContain(",INDETERMINATE,"));
        assertThat(run.lines().get(2))
                .startsWith(MEMBER + "," + STOPPED + "," + STARTED + ",5400,FAIL,FAIL,FAIL,")
                .contains("stopped logging of main");
    }
}
