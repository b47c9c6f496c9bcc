package io.github.trailproof.evidence;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/**
 * The regions that are enabled in an account.
 *
 * @param names such as {@code us-east-1}, sorted
 */
public record EnabledRegions(SortedSet<String> names) {

    /** Of the partitions aws, aws-cn and aws-us-gov. Regions opened since March 2019 are opt-in, so none is to be added. */
    private static final Set<String> ALWAYS_ENABLED = Set.of(
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
        return ALWAYS_ENABLED.contains(region);
    }
}
