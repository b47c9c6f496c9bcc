package io.github.trailproof.collect;

import io.github.trailproof.collect.account.RegionNames;
import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.account.model.ListRegionsResponse;
import software.amazon.awssdk.services.account.model.Region;

/** Which regions are enabled, from the pages of ListRegions. */
final class RegionStatuses {

    private RegionStatuses() {}

    static Evidence<EnabledRegions> read(List<ListRegionsResponse> pages) {
        SortedSet<String> enabled = new TreeSet<>();
        for (ListRegionsResponse page : pages) {
            if (!page.hasRegions()) {
                return unsettled("Regions is absent from the answer");
            }
            for (Region region : page.regions()) {
                Optional<String> doubt = doubt(region);
                if (doubt.isPresent()) {
                    return unsettled(doubt.get());
                }
                if (isEnabled(region)) {
                    enabled.add(region.regionName());
                }
            }
        }
        return Evidence.known(new EnabledRegions(enabled));
    }

    /** Why it is not known whether a region is enabled, or how to call it. */
    private static Optional<String> doubt(Region region) {
        if (region == null || region.regionName() == null) {
            return Optional.of("the answer has a region without RegionName");
        }
        if (!RegionNames.isWellFormed(region.regionName())) {
            return Optional.of("the answer has the RegionName `" + region.regionName() + "`, which names no region");
        }
        String status = region.regionOptStatusAsString();
        if (status == null) {
            return Optional.of("the answer has the region " + region.regionName() + " without RegionOptStatus");
        }
        return switch (status) {
            case "ENABLED", "ENABLED_BY_DEFAULT", "DISABLED" -> Optional.empty();
            default -> Optional.of("the region " + region.regionName() + " is `" + status + "`");
        };
    }

    private static boolean isEnabled(Region region) {
        return !"DISABLED".equals(region.regionOptStatusAsString());
    }

    private static Evidence<EnabledRegions> unsettled(String detail) {
        return Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled(detail)));
    }
}
