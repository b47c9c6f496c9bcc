package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.Trail;

class TrailLifeTest {

    private static final String ACCOUNT = "111122223333";
    private static final Instant NOON = Instant.parse("2026-08-20T12:00:00.250Z");

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

    @Test
    void aNewTrailDoesNotLog() {
        CreateTrailResponse created =
                cloudTrail.createTrail(request -> request.name("main").s3BucketName("logs"));

        GetTrailStatusResponse status = cloudTrail.getTrailStatus(request -> request.name("main"));
        assertThat(created.trailARN()).isEqualTo("arn:aws:cloudtrail:eu-west-1:111122223333:trail/main");
        assertThat(status.isLogging()).isFalse();
        assertThat(status.startLoggingTime()).isNull();
        assertThat(status.timeLoggingStarted()).isEmpty();
    }

    @Test
    void aNewTrailHasTheDefaultSelector() {
        cloudTrail.createTrail(request -> request.name("main").s3BucketName("logs"));

        GetEventSelectorsResponse selectors = cloudTrail.getEventSelectors(request -> request.trailName("main"));
        Trail trail = cloudTrail.getTrail(request -> request.name("main")).trail();
        assertThat(selectors.eventSelectors()).singleElement().satisfies(selector -> {
            assertThat(selector.readWriteTypeAsString()).isEqualTo("All");
            assertThat(selector.includeManagementEvents()).isTrue();
        });
        assertThat(selectors.hasAdvancedEventSelectors()).isFalse();
        assertThat(trail.hasCustomEventSelectors()).isFalse();
    }
}
