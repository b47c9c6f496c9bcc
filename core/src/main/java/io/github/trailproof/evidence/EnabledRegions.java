package io.github.trailproof.evidence;

import io.github.trailproof.trail.Copies;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The regions that are enabled in an account.
 *
 * @param names such as {@code us-east-1}, sorted
 */
public record EnabledRegions(SortedSet<String> names) {

    /** By partition. Regions opened since March 2019 are opt-in, so none is to be added. */
    private static final Map<String, SortedSet<String>> ALWAYS_ENABLED = byPartition(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2",
            "cn-north-1",
            "cn-northwest-1",
            "us-gov-east-1",
            "us-gov-west-1");

    /** Copies the set. */
    public EnabledRegions {
        names = Copies.sorted(Objects.requireNonNull(names, "names"));
    }

    /** Obtains the set of these regions. */
    public static EnabledRegions of(Collection<String> names) {
        return new EnabledRegions(Copies.sorted(Objects.requireNonNull(names, "names")));
    }

    /**
     * Whether no account of the region's partition can disable it, as AWS Account Management documents; false for opt-in
     * regions, and in the partitions of which that is not documented.
     */
    public static boolean isAlwaysEnabled(String region) {
        return alwaysEnabledIn(Partitions.of(region)).contains(region);
    }

    /**
     * The regions that no account of a partition can disable.
     *
     * @param partition such as {@code aws}
     * @return their names, sorted; none for the partitions of which that is not documented
     */
    public static SortedSet<String> alwaysEnabledIn(String partition) {
        return ALWAYS_ENABLED.getOrDefault(partition, Collections.emptySortedSet());
    }

    private static Map<String, SortedSet<String>> byPartition(String... regions) {
        Map<String, SortedSet<String>> byPartition = new HashMap<>();
        for (String region : regions) {
            byPartition
                    .computeIfAbsent(Partitions.of(region), partition -> new TreeSet<>())
                    .add(region);
        }
        byPartition.replaceAll((partition, names) -> Copies.sorted(names));
        return Map.copyOf(byPartition);
    }
}
