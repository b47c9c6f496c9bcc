package io.github.trailproof.simulator.state;

import io.github.trailproof.evidence.EnabledRegions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All regions, and their partitions. */
public final class Regions {

    private static final Set<String> OPT_IN = Set.of(
            "af-south-1",
            "ap-east-1",
            "ap-east-2",
            "ap-south-2",
            "ap-southeast-3",
            "ap-southeast-4",
            "ap-southeast-5",
            "ap-southeast-6",
            "ap-southeast-7",
            "ca-west-1",
            "eu-central-2",
            "eu-south-1",
            "eu-south-2",
            "il-central-1",
            "me-central-1",
            "me-south-1",
            "mx-central-1");

    /** A longer prefix comes before the shorter ones that it starts with. */
    private static final List<Map.Entry<String, String>> PARTITIONS = List.of(
            Map.entry("cn-", "aws-cn"),
            Map.entry("us-gov-", "aws-us-gov"),
            Map.entry("us-isob-", "aws-iso-b"),
            Map.entry("us-isof-", "aws-iso-f"),
            Map.entry("us-iso-", "aws-iso"),
            Map.entry("eu-isoe-", "aws-iso-e"),
            Map.entry("eusc-", "aws-eusc"));

    private Regions() {}

    /** Some regions, and those of the partition that nobody can disable. */
    public static SortedSet<String> withAlwaysEnabled(String partition, Collection<String> some) {
        SortedSet<String> regions = new TreeSet<>(EnabledRegions.alwaysEnabledIn(partition));
        regions.addAll(some);
        return regions;
    }

    public static String partitionOf(String region) {
        return PARTITIONS.stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("aws");
    }

    /**
     * Obtains the one partition of some regions.
     *
     * @throws IllegalArgumentException if the regions are of several partitions, or none is given
     */
    public static String partitionOf(Collection<String> regions) {
        Set<String> found = regions.stream().map(Regions::partitionOf).collect(Collectors.toCollection(TreeSet::new));
        if (found.size() != 1) {
            throw new IllegalArgumentException("expected enabled regions of one partition, found `" + regions + "`");
        }
        return found.iterator().next();
    }

    /** The regions that an account could enable but has not enabled. */
    public static Set<String> disabled(String partition, Set<String> enabled) {
        Set<String> disabled = new TreeSet<>(partition.equals("aws") ? OPT_IN : Set.of());
        disabled.removeAll(enabled);
        return disabled;
    }

    /** Where calls of global services are recorded; another region where that is not known. */
    public static String ofGlobalServices(String partition, String otherwise) {
        return switch (partition) {
            case "aws" -> "us-east-1";
            case "aws-cn" -> "cn-northwest-1";
            case "aws-us-gov" -> "us-gov-west-1";
            default -> otherwise;
        };
    }

    /** Whether a region is off by default, so that an account has to enable it. */
    public static boolean isOptIn(String region) {
        return OPT_IN.contains(region);
    }
}
