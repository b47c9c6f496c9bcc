package io.github.trailproof.collect.account;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Names of regions: their form, their partition. */
public final class RegionNames {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private RegionNames() {}

    /** Whether a client could be made for it; the name becomes part of a host's name. */
    public static boolean isWellFormed(String region) {
        return FORM.matcher(region).matches();
    }

    /**
     * Checks a region that the caller named, by its form and against no list.
     *
     * @throws IllegalArgumentException if it cannot be the name of a region
     */
    public static String checked(String region) {
        if (!isWellFormed(requireNonNull(region, "region"))) {
            throw new IllegalArgumentException("expected the name of a region, as `us-east-1`, found `" + region + "`");
        }
        return region;
    }

    /** The partition of a region, as the SDK knows it. */
    public static String partition(String region) {
        return PartitionMetadata.of(Region.of(region)).id();
    }

    /** Regions that are enabled in every account of the partition, the most used first; none where that is not known. */
    static List<String> alwaysEnabled(String partition) {
        return switch (partition) {
            case "aws" -> List.of("us-east-1", "us-west-2", "eu-west-1", "ap-northeast-1");
            case "aws-cn" -> List.of("cn-north-1", "cn-northwest-1");
            case "aws-us-gov" -> List.of("us-gov-west-1", "us-gov-east-1");
            default -> List.of();
        };
    }
}
