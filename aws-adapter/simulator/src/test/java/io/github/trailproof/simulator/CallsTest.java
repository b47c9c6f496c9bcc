package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.simulator.fault.Call;
import io.github.trailproof.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

class CallsTest {

    private static final String ACCOUNT = "111122223333";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("us-east-1");

    @BeforeEach
    void account() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
    }

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    @Test
    void callsAreKeptInOrderWithWhatTheyAreAbout() {
        clients.account().listRegions(request -> {});
        cloudTrail.describeTrails();
        assertRefused(
                "TrailNotFoundException",
                () -> clients.cloudTrail("eu-west-1").getEventSelectors(request -> request.trailName("main")));
        assertRefused(
                "AccessDenied",
                () -> clients.sts()
                        .assumeRole(request -> request.roleArn("arn:aws:iam::111122223333:role/A")
                                .roleSessionName("audit")));

        assertThat(simulator.calls())
                .containsExactly(
                        new Call(ACCOUNT, "us-east-1", "account", "ListRegions", Optional.empty()),
                        new Call(ACCOUNT, "us-east-1", "cloudtrail", "DescribeTrails", Optional.empty()),
                        new Call(ACCOUNT, "eu-west-1", "cloudtrail", "GetEventSelectors", Optional.of("main")),
                        new Call(
                                ACCOUNT,
                                "us-east-1",
                                "sts",
                                "AssumeRole",
                                Optional.of("arn:aws:iam::111122223333:role/A")));
        simulator.clearCalls();
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void noCallIsOpenOnceItIsAnswered() {
        for (int count = 0; count < 50; count++) {
            cloudTrail.describeTrails();
            assertThat(simulator.openCalls()).isZero();
        }
        assertThat(simulator.maximumConcurrency()).isEqualTo(1);
    }

    @Test
    void callsThatAreOpenAtOnceAreCounted() {
        simulator.inject(Fault.delayed(Duration.ofHours(1)));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            waiting.add(CompletableFuture.runAsync(cloudTrail::describeTrails, threads)
                    .exceptionally(thrown -> null));
        }
        while (simulator.calls().size() < 3) {
            Thread.onSpinWait();
        }

        assertThat(simulator.openCalls()).isEqualTo(3);
        assertThat(simulator.maximumConcurrency()).isEqualTo(3);
        simulator.close();
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        threads.shutdown();
    }

    @Test
    void instancesKnowNothingOfEachOther() {
        try (SimulatedAws second = SimulatedAws.start();
                Clients ofSecond = Clients.of(second, ACCOUNT)) {
            second.account(ACCOUNT, "us-east-1");
            cloudTrail.createTrail(request -> request.name("main").s3BucketName("logs"));

            assertThat(ofSecond.cloudTrail("us-east-1").describeTrails().trailList())
                    .isEmpty();
            assertThat(second.calls()).hasSize(1);
        }
    }

    @Test
    void tenReadsASecondAreAnswered() {
        Instant start = Instant.parse("2026-08-20T12:00:00Z");
        simulator.clock(InstantSource.fixed(start));
        simulator.rateLimits(true);

        for (int count = 0; count < 10; count++) {
            cloudTrail.describeTrails();
        }
        assertRefused(400, "ThrottlingException", cloudTrail::describeTrails);
        assertThat(clients.cloudTrail("eu-west-1").describeTrails().trailList()).isEmpty();
        assertThat(cloudTrail.listTrails(request -> {}).trails()).isEmpty();

        simulator.clock(InstantSource.fixed(start.plusMillis(100)));
        assertThat(cloudTrail.describeTrails().trailList()).isEmpty();
        assertRefused("ThrottlingException", cloudTrail::describeTrails);
    }

    @Test
    void oneWriteASecondIsCarriedOut() {
        Instant start = Instant.parse("2026-08-20T12:00:00Z");
        simulator.clock(InstantSource.fixed(start));
        simulator.rateLimits(true);
        cloudTrail.createTrail(request -> request.name("main").s3BucketName("logs"));

        assertRefused(
                "ThrottlingException",
                () -> cloudTrail.createTrail(request -> request.name("audit").s3BucketName("logs")));
        assertThat(cloudTrail.describeTrails().trailList()).hasSize(1);
        simulator.clock(InstantSource.fixed(start.plusSeconds(1)));
        cloudTrail.createTrail(request -> request.name("audit").s3BucketName("logs"));
        simulator.rateLimits(false);
        cloudTrail.createTrail(request -> request.name("third").s3BucketName("logs"));
        assertThat(cloudTrail.describeTrails().trailList()).hasSize(3);
    }
}
