package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.account.model.Region;
import software.amazon.awssdk.services.cloudtrail.CloudTrailClient;

class ReplayTest {

    private static final String ACCOUNT = "111122223333";
    private static final TrailArn MAIN = new TrailArn("aws", "us-east-1", ACCOUNT, "main");

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final CloudTrailClient cloudTrail = clients.cloudTrail("us-east-1");

    @AfterEach
    void close() {
        clients.close();
        simulator.close();
    }

    private static Trail main(boolean multiRegion) {
        return Trail.builder()
                .trailArn(MAIN)
                .name("main")
                .homeRegion("us-east-1")
                .isMultiRegionTrail(multiRegion)
                .build();
    }

    private static AccountEvidence statusFailed(String errorCode) {
        return AccountEvidence.builder()
                .accountId(ACCOUNT)
                .putStatus(
                        MAIN,
                        Evidence.missing(MissingEvidence.of(
                                Operation.GET_TRAIL_STATUS,
                                MAIN,
                                new MissingEvidence.Failed(errorCode, Optional.of("no")))))
                .build();
    }

    private void askStatus() {
        cloudTrail.getTrailStatus(request -> request.name(MAIN.toString()));
    }

    @Test
    void copiesThatContradictEachOtherAreAnsweredAsTheyWere() {
        simulator.replay(AccountEvidence.builder()
                .accountId(ACCOUNT)
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1", "af-south-1"))))
                .putListing("us-east-1", Evidence.known(TrailListing.of(main(true), main(false))))
                .putListing("eu-west-1", Evidence.known(TrailListing.of(main(false))))
                .putSelectors(MAIN, Evidence.known(EventSelectors.defaultSelectors()))
                .build());

        assertThat(cloudTrail.describeTrails().trailList())
                .extracting(trail -> trail.isMultiRegionTrail())
                .containsExactly(true, false);
        assertThat(clients.cloudTrail("eu-west-1").describeTrails().trailList()).hasSize(1);
        assertThat(clients.account().listRegions(request -> {}).regions())
                .extracting(Region::regionName)
                .containsExactly("af-south-1", "us-east-1");
        assertThat(cloudTrail
                        .getEventSelectors(request -> request.trailName("main"))
                        .eventSelectors())
                .hasSize(1);
    }

    @Test
    void whatWasNotAskedIsNotAnswered() {
        simulator.replay(AccountEvidence.builder().accountId(ACCOUNT).build());

        assertRefused(400, SimulatedAws.NOT_RECORDED, cloudTrail::describeTrails);
        assertRefused(400, SimulatedAws.NOT_RECORDED, this::askStatus);
        assertRefused(400, SimulatedAws.NOT_RECORDED, () -> clients.account().listRegions(request -> {}));
        assertThat(clients.sts().getCallerIdentity().account()).isEqualTo(ACCOUNT);
    }

    @Test
    void whatIsReplayedCannotBeChangedOrToldTheTruthOf() {
        simulator.replay(AccountEvidence.builder().accountId(ACCOUNT).build());

        assertRefused(
                SimulatedAws.NOT_RECORDED,
                () -> cloudTrail.createTrail(request -> request.name("main").s3BucketName("logs")));
        assertThatThrownBy(() -> simulator.actualState(ACCOUNT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no stateful account `111122223333`");
    }

    @Test
    void aCallThatFailedFailsWithTheSameCodeAndItsStatus() {
        simulator.replay(statusFailed("AccessDeniedException"));
        assertRefused(403, "AccessDeniedException", this::askStatus);
        simulator.replay(statusFailed("ThrottlingException"));
        assertRefused(400, "ThrottlingException", this::askStatus);
        simulator.replay(statusFailed("ServiceUnavailable"));
        assertRefused(503, "ServiceUnavailable", this::askStatus);
    }

    @Test
    void anErrorWithoutCodeHasNoneAgain() {
        simulator.replay(statusFailed("Http502"));

        assertThatThrownBy(this::askStatus).isInstanceOfSatisfying(AwsServiceException.class, error -> {
            assertThat(error.statusCode()).isEqualTo(502);
            assertThat(error.awsErrorDetails().errorCode()).isNull();
        });
    }

    @Test
    void aCallWithoutAnswerHasNoneAgain() {
        simulator.replay(statusFailed("NoReadableAnswer"));

        assertThatThrownBy(this::askStatus).isInstanceOf(SdkClientException.class);
    }
}
