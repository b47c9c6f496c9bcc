package io.github.trailproof.simulator;

import static io.github.trailproof.simulator.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.trailproof.evidence.EnabledRegions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;
import software.amazon.awssdk.services.account.model.Region;
import software.amazon.awssdk.services.account.model.RegionOptStatus;

class RegionListTest {

    private static final String ACCOUNT = "111122223333";
    private static final String MANAGEMENT = "999988887777";

    private final SimulatedAws simulator = SimulatedAws.start();
    private final Clients clients = Clients.of(simulator, ACCOUNT);
    private final Clients management = Clients.of(simulator, MANAGEMENT);

    @AfterEach
    void close() {
        clients.close();
        management.close();
        simulator.close();
    }

    @Test
    void regionsThatAreOffAreListedToo() {
        simulator.account(ACCOUNT, "us-east-1", "af-south-1");

        assertThat(clients.account().listRegionsPaginator(request -> {}).regions())
                .extracting(Region::regionName, Region::regionOptStatus)
                .contains(
                        tuple("us-east-1", RegionOptStatus.ENABLED_BY_DEFAULT),
                        tuple("af-south-1", RegionOptStatus.ENABLED),
                        tuple("me-south-1", RegionOptStatus.DISABLED));
    }

    @Test
    void regionsThatNobodyCanDisableAreOnInEveryAccount() {
        simulator.account(ACCOUNT, "us-east-1", "af-south-1");

        assertThat(clients.account().listRegionsPaginator(request -> {}).regions())
                .filteredOn(region -> region.regionOptStatus() == RegionOptStatus.ENABLED_BY_DEFAULT)
                .extracting(Region::regionName)
                .containsExactlyElementsOf(EnabledRegions.alwaysEnabledIn("aws"));
    }

    @Test
    void onlySomeStatusesAreListedOnRequest() {
        simulator.account(ACCOUNT, "us-east-1", "af-south-1");

        assertThat(clients.account()
                        .listRegions(request -> request.regionOptStatusContains(
                                RegionOptStatus.ENABLED, RegionOptStatus.ENABLED_BY_DEFAULT))
                        .regions())
                .extracting(Region::regionName)
                .hasSize(18)
                .contains("af-south-1", "us-east-1");
    }

    @Test
    void regionsComeInPages() {
        simulator.account(ACCOUNT);

        ListRegionsResponse first = clients.account().listRegions(request -> {});
        assertThat(first.regions()).hasSize(20);
        assertThat(first.nextToken()).isNotEmpty();
        assertThat(clients.account()
                        .listRegionsPaginator(request -> request.maxResults(3))
                        .regions())
                .hasSize(34)
                .doesNotHaveDuplicates();
        assertRefused(
                400, "ValidationException", () -> clients.account().listRegions(request -> request.maxResults(51)));
        assertRefused(
                "ValidationException", () -> clients.account().listRegions(request -> request.nextToken("made up")));
    }

    @Test
    void theManagementAccountAsksForItsMembers() {
        simulator.account(ACCOUNT, "us-east-1");
        simulator.organization(MANAGEMENT, ACCOUNT);

        assertThat(management
                        .account()
                        .listRegions(request ->
                                request.accountId(ACCOUNT).regionOptStatusContains(RegionOptStatus.ENABLED_BY_DEFAULT))
                        .regions())
                .hasSize(17);
        assertRefused(
                403,
                "AccessDeniedException",
                () -> clients.account().listRegions(request -> request.accountId(MANAGEMENT)));
        assertRefused(
                403,
                "AccessDeniedException",
                () -> management.account().listRegions(request -> request.accountId("444455556666")));
    }

    @Test
    void regionsOfTwoPartitionsMakeNoAccount() {
        assertThatThrownBy(() -> simulator.account(ACCOUNT, "us-east-1", "cn-north-1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one partition");
    }
}
