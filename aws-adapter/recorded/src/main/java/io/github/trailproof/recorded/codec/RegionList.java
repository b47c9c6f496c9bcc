package io.github.trailproof.recorded.codec;

import io.github.trailproof.evidence.EnabledRegions;
import io.github.trailproof.evidence.Evidence;
import io.github.trailproof.evidence.MissingEvidence;
import io.github.trailproof.evidence.MissingEvidence.Unsettled;
import io.github.trailproof.evidence.Operation;
import io.github.trailproof.recorded.json.JsonCursor;
import io.github.trailproof.recorded.json.Members;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A list of enabled regions: by name, or as ListRegions of Account Management and DescribeRegions of EC2 answer, each with
 * the status that says whether it is enabled. A status that says neither leaves the whole list open.
 */
final class RegionList {

    private static final Map<String, Boolean> ENABLED = Map.of(
            "ENABLED", true,
            "ENABLED_BY_DEFAULT", true,
            "DISABLED", false,
            "opt-in-not-required", true,
            "opted-in", true,
            "not-opted-in", false);

    private static final Members<Region, Region> REGION = new Members<Region, Region>(
                    "a region, by its name or as an object")
            .member("RegionName", (json, region) -> region.name = RegionName.read(json), (region, out) -> {})
            .member("RegionOptStatus", (json, region) -> region.statuses.add(json.text()), (region, out) -> {})
            .member("OptInStatus", (json, region) -> region.statuses.add(json.text()), (region, out) -> {});

    private static final class Region {
        private String name = "";
        private final List<String> statuses = new ArrayList<>(2);
    }

    private final Map<String, Boolean> enabled = new TreeMap<>();
    private Optional<String> doubt = Optional.empty();

    private RegionList() {}

    static Stream<String> names() {
        return REGION.names();
    }

    static RegionList read(JsonCursor json) throws IOException {
        RegionList regions = new RegionList();
        AccountLimits limits = new AccountLimits();
        json.list("a list of regions", element -> {
            boolean isClear = regions.take(element);
            limits.regions(regions.enabled.size());
            limits.check(element);
            return isClear;
        });
        return regions;
    }

    /** Takes a region; returns whether it is clear if it is enabled. */
    private boolean take(JsonCursor json) throws IOException {
        if (json.isText()) {
            return take(RegionName.read(json), true);
        }
        Region region = new Region();
        long found = REGION.read(json, region);
        REGION.require(json, found, "RegionName", RegionName.WHAT);
        if (region.statuses.isEmpty()) {
            return doubt("the answer has the region " + region.name + " without RegionOptStatus and OptInStatus");
        }
        for (String status : region.statuses) {
            Boolean isEnabled = ENABLED.get(status);
            if (isEnabled == null) {
                return doubt("the region " + region.name + " is `" + status + "`");
            }
            take(region.name, isEnabled);
        }
        return true;
    }

    private boolean take(String name, boolean isEnabled) {
        Boolean before = enabled.put(name, isEnabled);
        return before == null || before == isEnabled || doubt("the region " + name + " is both enabled and not");
    }

    /** Keeps the first one. */
    private boolean doubt(String detail) {
        doubt = doubt.or(() -> Optional.of(detail));
        return false;
    }

    /** Says that the list is not the whole one. */
    void goesOn() {
        doubt("the answer has a NextToken, so it goes on");
    }

    /** The regions, or what leaves them open. */
    Evidence<EnabledRegions> evidence(Absence absence) {
        if (doubt.isPresent()) {
            return Evidence.missing(MissingEvidence.of(Operation.LIST_REGIONS, new Unsettled(doubt.get())));
        }
        SortedSet<String> names = new TreeSet<>();
        enabled.forEach((name, isEnabled) -> {
            if (isEnabled) {
                names.add(name);
            }
        });
        return absence.known(new EnabledRegions(names));
    }
}
