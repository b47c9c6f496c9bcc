package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.simulator.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

class FaultTest {

    private static final String ACCOUNT = "111122223333";
    private static final String OTHER = "444455556666";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final Clients others = Clients.of(simulator, OTHER);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("us-east-1");

    @BeforeEach
    void accounts() {
        simulator.account(ACCOUNT, "us-east-1", "eu-west-1");
        simulator.account(OTHER, "us-east-1");
    }

    @AfterEach
    void close() {
        clients.close();
        others.close();
        simulator.close();
    }

    private void create(String name) {
        cloudTrail.createTrail(request -> request.name(name).s3BucketName("logs"));
    }

    private boolean fails(CloudTrailClient client) {
        try {
            client.describeTrails();
            return false;
        } catch (AwsServiceException e) {
            return true;
        }
    }

    @Test
    void denialHasEachServicesOwnCode() {
        simulator.inject(Fault.accessDenied());

        assertRefused(403, "AccessDeniedException", cloudTrail::describeTrails);
        assertRefused(403, "AccessDenied", () -> clients.sts().getCallerIdentity());
        assertRefused(
                400, "AccessDeniedException", () -> clients.organizations().listAccounts());
        assertRefused(403, "AccessDeniedException", () -> clients.account().listRegions(request -> {}));
    }

    @Test
    void throttlingHasEachServicesOwnCode() {
        simulator.inject(Fault.throttled());

        assertRefused(400, "ThrottlingException", cloudTrail::describeTrails);
        assertRefused(400, "Throttling", () -> clients.sts().getCallerIdentity());
        assertRefused(
                400, "TooManyRequestsException", () -> clients.organizations().listAccounts());
        assertRefused(429, "TooManyRequestsException", () -> clients.account().listRegions(request -> {}));
    }

    @Test
    void anyErrorCanBeAnswered() {
        simulator.inject(Fault.error(503, "ServiceUnavailable", "not <now> & not soon"));

        assertRefused(503, "ServiceUnavailable", cloudTrail::describeTrails);
        assertThatThrownBy(() -> clients.sts().getCallerIdentity())
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        error -> assertThat(error.awsErrorDetails().errorMessage())
                                .isEqualTo("not <now> & not soon"));
    }

    @Test
    void aCallThatIsRefusedIsNotCarriedOut() {
        simulator.inject(Fault.accessDenied().on("CreateTrail"));

        assertRefused("AccessDeniedException", () -> create("main"));
        assertThat(cloudTrail.describeTrails().trailList()).isEmpty();
    }

    @Test
    void aResetConnectionGivesNoAnswer() {
        simulator.inject(Fault.connectionReset().on("CreateTrail"));

        assertThatThrownBy(() -> create("main")).isInstanceOf(SdkClientException.class);
        assertThat(cloudTrail.describeTrails().trailList()).isEmpty();
    }

    @Test
    void aTruncatedBodyIsNoAnswerThoughTheCallWasCarriedOut() {
        simulator.inject(Fault.truncatedBody().on("CreateTrail"));

        assertThatThrownBy(() -> create("main")).isInstanceOf(SdkClientException.class);
        assertThat(cloudTrail.describeTrails().trailList()).hasSize(1);
    }

    @Test
    void aGarbledBodyIsNoAnswer() {
        simulator.inject(Fault.garbageBody().on("DescribeTrails").times(1));

        assertThatThrownBy(cloudTrail::describeTrails).isInstanceOf(SdkClientException.class);
        assertThat(cloudTrail.describeTrails().trailList()).isEmpty();
    }

    @Test
    void slowAnswersArriveComplete() {
        create("main");
        simulator.inject(Fault.slowDrip(Duration.ofMillis(2)));
        simulator.inject(Fault.delayed(Duration.ofMillis(2)));
        simulator.latency(Duration.ofMillis(2));

        assertThat(cloudTrail.describeTrails().trailList()).hasSize(1);
    }

    @Test
    void aFaultStrikesOnlyWhatItIsNarrowedTo() {
        create("main");
        create("audit");
        simulator.inject(Fault.throttled().on("GetTrailStatus").about("audit").inRegion("us-east-1"));
        simulator.inject(Fault.throttled().forAccount(OTHER));
        simulator.inject(Fault.throttled().inRegion("eu-west-1"));

        assertThat(cloudTrail.describeTrails().trailList()).hasSize(2);
        assertThat(cloudTrail.getTrailStatus(request -> request.name("main")).isLogging())
                .isFalse();
        assertRefused("ThrottlingException", () -> cloudTrail.getTrailStatus(request -> request.name("audit")));
        assertRefused(
                "ThrottlingException", () -> others.cloudTrail("us-east-1").describeTrails());
        assertRefused(
                "ThrottlingException", () -> clients.cloudTrail("eu-west-1").describeTrails());
    }

    @Test
    void aFaultStrikesOnTheNthCallAndSoManyTimes() {
        simulator.inject(Fault.throttled().on("DescribeTrails").onNthCall(2));
        assertThat(failures(4)).containsExactly(false, true, false, false);

        simulator.clearFaults();
        simulator.inject(Fault.throttled().times(2));
        assertThat(failures(4)).containsExactly(true, true, false, false);

        simulator.clearFaults();
        simulator.inject(Fault.throttled().onNthCall(2).times(2));
        assertThat(failures(5)).containsExactly(false, true, true, false, false);
    }

    private List<Boolean> failures(int calls) {
        List<Boolean> failures = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            failures.add(fails(cloudTrail));
        }
        return failures;
    }

    @Test
    void aFaultsChanceIsDrawnAlikeWhateverOtherCallsComeBetween() {
        simulator.inject(Fault.throttled().withProbability(0.5, 7));
        List<Boolean> alone = failures(20);
        simulator.clearFaults();
        simulator.inject(Fault.throttled().withProbability(0.5, 7));
        List<Boolean> among = new ArrayList<>();
        for (int call = 0; call < 20; call++) {
            fails(clients.cloudTrail("eu-west-1"));
            among.add(fails(cloudTrail));
        }

        assertThat(among).isEqualTo(alone).contains(true, false);
    }

    @Test
    void probabilityZeroNeverStrikesAndOneAlwaysDoes() {
        simulator.inject(Fault.throttled().withProbability(0, 7));
        assertThat(failures(10)).containsOnly(false);
        simulator.inject(Fault.throttled().withProbability(1, 7));
        assertThat(failures(10)).containsOnly(true);
    }

    @Test
    void theFirstOfSeveralFaultsStrikesAndTheOthersAreNotUsedUp() {
        simulator.inject(Fault.throttled().times(1));
        simulator.inject(Fault.accessDenied().times(1));

        assertRefused("ThrottlingException", cloudTrail::describeTrails);
        assertRefused("AccessDeniedException", cloudTrail::describeTrails);
        assertThat(cloudTrail.describeTrails().trailList()).isEmpty();
    }

    @Test
    void closingEndsCallsThatWait() throws InterruptedException {
        simulator.inject(Fault.delayed(Duration.ofHours(1)));
        Thread waiting =
                new Thread(() -> assertThatThrownBy(cloudTrail::describeTrails).isInstanceOf(SdkClientException.class));
        waiting.start();
        while (simulator.calls().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(simulator.openCalls()).isEqualTo(1);
        simulator.close();

        waiting.join(Duration.ofSeconds(30).toMillis());
        assertThat(waiting.isAlive()).isFalse();
    }
}
