package io.github.trailproof.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AWS's partitions, told by the names of their regions. A partition is a set of regions with accounts, credentials and
 * ARNs of its own; nothing in one reaches another.
 *
 * <p>Source: the partitions file of the AWS SDKs, which gives each partition a pattern of region names.
 */
public final class Partitions {

    /** The partition of all regions whose names have none of the other partitions' prefixes. */
    public static final String AWS = "aws";

    private static final List<Map.Entry<String, String>> BY_PREFIX = List.of(
            Map.entry("cn-", "aws-cn"),
            Map.entry("us-gov-", "aws-us-gov"),
            Map.entry("eusc-", "aws-eusc"),
            Map.entry("us-iso-", "aws-iso"),
            Map.entry("us-isob-", "aws-iso-b"),
            Map.entry("eu-isoe-", "aws-iso-e"),
            Map.entry("us-isof-", "aws-iso-f"));

    private Partitions() {}

    /**
     * The partition of a region.
     *
     * @param region the region's name, such as {@code cn-north-1}
     * @return the partition, such as {@code aws-cn}; {@code aws} for names without a known prefix
     */
    public static String of(String region) {
        for (Map.Entry<String, String> prefix : BY_PREFIX) {
            if (region.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        return AWS;
    }

    /** The one partition that all these regions are of; empty if there are none, or they disagree. */
    static Optional<String> ofAll(Collection<String> regions) {
        List<String> found =
                regions.stream().map(Partitions::of).distinct().limit(2).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
