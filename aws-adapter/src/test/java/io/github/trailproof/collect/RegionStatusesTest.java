package io.github.trailproof.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;
import software.amazon.awssdk.services.account.model.Region;

class RegionStatusesTest {

    @Test
    void enabledAreThoseThatAreSaidToBe() {
        assertThat(RegionStatuses.read(List.of(
                        page(region("us-east-1", "ENABLED_BY_DEFAULT")),
                        page(region("af-south-1", "ENABLED"), region("ap-east-1", "DISABLED")))))
                .isEqualTo(Evidence.known(EnabledRegions.of(List.of("us-east-1", "af-south-1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENABLING", "DISABLING", "SOMETHING_NEW"})
    void aRegionOnItsWayLeavesTheWholeOpen(String status) {
        assertThat(RegionStatuses.read(
                        List.of(page(region("us-east-1", "ENABLED_BY_DEFAULT"), region("af-south-1", status)))))
                .isEqualTo(unsettled("the region af-south-1 is `" + status + "`"));
    }

    @Test
    void anAnswerThatLacksAMemberIsUnsettled() {
        assertThat(RegionStatuses.read(List.of(ListRegionsResponse.builder().build())))
                .isEqualTo(unsettled("Regions is absent from the answer"));
        assertThat(RegionStatuses.read(List.of(page(region("us-east-1", null)))))
                .isEqualTo(unsettled("the answer has the region us-east-1 without RegionOptStatus"));
        assertThat(RegionStatuses.read(List.of(page(region(null, "ENABLED")))))
                .isEqualTo(unsettled("the answer has a region without RegionName"));
        assertThat(RegionStatuses.read(List.of(page(region("a/b", "ENABLED")))))
                .isEqualTo(unsettled("the answer has the RegionName `a/b`, which names no region"));
    }

    private static ListRegionsResponse page(Region... regions) {
        return ListRegionsResponse.builder().regions(regions).build();
    }

    private static Region region(@Nullable String name, @Nullable String status) {
        return Region.builder().regionName(name).regionOptStatus(status).build();
    }

    private static Evidence<EnabledRegions> unsettled(String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled(detail)));
    }
}
