package io.github.trailproof.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.trailproof.events.ManagementEvent;
import io.github.trailproof.events.ReadWrite;
import io.github.trailproof.events.Scope;
import io.github.trailproof.evidence.AccountEvidence;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.TrailListing;
import io.github.trailproof.trail.EventSelectors;
import io.github.trailproof.trail.Trail;
import io.github.trailproof.trail.TrailArn;
import io.github.trailproof.trail.TrailStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeedTest {

    private static final String MEMBER = "111122223333";
    private static final String OTHER = "444455556666";
    private static final TrailArn ORG = new TrailArn("aws", "us-east-1", "999988887777", "org");
    private static final TrailArn OWN = new TrailArn("aws", "us-east-1", MEMBER, "main");

    private final SimulatedAws simulator = SimulatedAws.start();

    @AfterEach
    void close() {
        simulator.close();
    }

    private static final SortedSet<String> REGIONS = EnabledRegions.alwaysEnabledIn("aws");

    private static Trail multiRegion(TrailArn arn, boolean organizations) {
        return Trail.builder()
                .trailArn(arn)
                .name(arn.name())
                .homeRegion(arn.region())
                .isMultiRegionTrail(true)
                .isOrganizationTrail(organizations)
                .build();
    }

    private static AccountEvidence evidence(
            String accountId, Trail trail, boolean logging, Collection<String> listedIn) {
        var builder = AccountEvidence.builder()
                .accountId(accountId)
                .partition("aws")
                .enabledRegions(Evidence.known(new EnabledRegions(REGIONS)))
                .putStatus(
                        trail.trailArn(),
                        Evidence.known(TrailStatus.builder().isLogging(logging).build()))
                .putSelectors(trail.trailArn(), Evidence.known(EventSelectors.defaultSelectors()));
        for (String region : REGIONS) {
            builder.putListing(
                    region, Evidence.known(listedIn.contains(region) ? TrailListing.of(trail) : TrailListing.of()));
        }
        return builder.build();
    }

    private static AccountEvidence everywhere(String accountId, Trail trail, boolean logging) {
        return evidence(accountId, trail, logging, REGIONS);
    }

    private static ManagementEvent event(Scope scope) {
        return new ManagementEvent(
                scope, ReadWrite.READ, "kms.amazonaws.com", "Decrypt", "AwsApiCall", "arn:aws:iam::1:root", "false");
    }

    @Test
    void theActualStateIsTheSeededEvidenceIfThatIsComplete() {
        AccountEvidence evidence = everywhere(MEMBER, multiRegion(OWN, false), true);
        simulator.seed(evidence);

        assertThat(simulator.actualState(MEMBER)).isEqualTo(evidence);
    }

    @Test
    void regionsThatNobodyCanDisableAreEnabledThoughTheEvidenceDoesNotNameThem() {
        Trail trail = multiRegion(OWN, false);
        simulator.seed(everywhere(MEMBER, trail, true).toBuilder()
                .enabledRegions(Evidence.known(EnabledRegions.of(List.of("us-east-1"))))
                .listings(Map.of("us-east-1", Evidence.known(TrailListing.of(trail))))
                .build());

        assertThat(simulator.actualState(MEMBER)).isEqualTo(everywhere(MEMBER, trail, true));
    }

    @Test
    void anEventIsLoggedByTheTrailsThatLogNow() {
        simulator.seed(everywhere(MEMBER, multiRegion(ORG, true), true));
        try (Clients clients = Clients.of(simulator, MEMBER)) {
            clients.cloudTrail("us-east-1")
                    .createTrail(request -> request.name("main").s3BucketName("logs"));
            assertThat(simulator.recording(MEMBER, event(Scope.GLOBAL_SERVICES)))
                    .containsExactly(ORG);
            clients.cloudTrail("us-east-1").startLogging(request -> request.name("main"));
        }

        assertThat(simulator.recording(MEMBER, event(Scope.region("us-east-1"))))
                .containsExactly(OWN, ORG);
        assertThat(simulator.recording(MEMBER, event(Scope.region("eu-west-1"))))
                .containsExactly(ORG);
    }

    @Test
    void anOrganizationTrailIsOneTrailWhoeverShowsIt() {
        simulator.seed(everywhere(MEMBER, multiRegion(ORG, true), true));
        simulator.seed(everywhere(OTHER, multiRegion(ORG, true), true));

        assertThat(simulator.actualState(OTHER).observedTrails()).hasSize(1);
        assertThatThrownBy(() -> simulator.seed(everywhere(OTHER, multiRegion(ORG, true), false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("differs from the same trail in the evidence of `111122223333`");
    }

    @Test
    void theOwnersEvidenceComesFirst() {
        simulator.seed(everywhere(MEMBER, multiRegion(ORG, true), true));
        simulator.seed(everywhere(ORG.accountId(), multiRegion(ORG, true), false));

        assertThat(simulator
                        .actualState(MEMBER)
                        .status(ORG)
                        .value()
                        .orElseThrow()
                        .isLogging())
                .contains(false);
    }

    @Test
    void aSeedReplacesTheOneBefore() {
        simulator.seed(everywhere(MEMBER, multiRegion(ORG, true), true));
        simulator.seed(everywhere(MEMBER, multiRegion(OWN, false), true));

        assertThat(simulator.actualState(MEMBER).observedTrails())
                .singleElement()
                .satisfies(trail -> assertThat(trail.trailArn()).isEqualTo(OWN));
    }

    @Test
    void contradictoryEvidenceCannotBeSeeded() {
        assertThatThrownBy(() -> simulator.seed(evidence(MEMBER, multiRegion(OWN, false), true, List.of("eu-west-1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account `111122223333` cannot be seeded: "
                        + "`arn:aws:cloudtrail:us-east-1:111122223333:trail/main` is not listed in exactly the regions "
                        + "where the service shows it");
        assertThatThrownBy(() -> simulator.seed(everywhere(MEMBER, multiRegion(ORG, false), true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("belongs to another account");
        assertThatThrownBy(() -> simulator.actualState(MEMBER)).isInstanceOf(IllegalArgumentException.class);
    }
}
