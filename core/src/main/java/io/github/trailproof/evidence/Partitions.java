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
     * Whether a text has the form of a region's name, such as {@code eu-west-1}: words and a number. Regions are opened
     * every year, so there is no list of them.
     */
    public static boolean isRegion(String text) {
        int words = 0;
        int letters = 0;
        int index = 0;
        for (; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit >= 'a' && unit <= 'z') {
                letters++;
            } else if (unit == '-' && letters > (words == 0 ? 1 : 0)) {
                words++;
                letters = 0;
            } else {
                break;
            }
        }
        return words >= 2 && letters == 0 && index < text.length() && isNumber(text, index);
    }

    private static boolean isNumber(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The partition of a region.
     *
     * @param region the region's name, such as {@code cn-north-1}
     * @return the partition, such as {@code aws-cn}; {@code aws} for names without a known prefix
     */
    public static String of(String region) {
        return mayBeOther(region) ? byPrefix(region) : AWS;
    }

    /**
     * Whether a region may be in a partition: its name says so, or the partition is none whose names are known here.
     *
     * @param region a region
     * @param partition a partition
     */
    public static boolean mayHold(String partition, String region) {
        String named = of(region);
        boolean isKnown = partition.equals(AWS)
                || BY_PREFIX.stream().anyMatch(prefix -> prefix.getValue().equals(partition));
        return named.equals(partition) || (named.equals(AWS) && !isKnown);
    }

    /** Every region is asked about, and most names hold nothing of what makes the others'. */
    private static boolean mayBeOther(String region) {
        char fourth = region.length() > 3 ? region.charAt(3) : '-';
        return fourth == 'g' || fourth == 'i' || region.startsWith("cn-") || region.startsWith("eusc-");
    }

    private static String byPrefix(String region) {
        for (Map.Entry<String, String> prefix : BY_PREFIX) {
            if (region.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        return AWS;
    }

    /** The one partition that all these regions are of; empty if there are none, or they disagree. */
    static Optional<String> ofAll(Collection<String> regions) {
        String found = "";
        for (String region : regions) {
            String partition = of(region);
            if (!found.isEmpty() && !found.equals(partition)) {
                return Optional.empty();
            }
            found = partition;
        }
        return Optional.of(found).filter(partition -> !partition.isEmpty());
    }
}
