package io.github.trailproof.coverage;

import io.github.trailproof.evidence.Partitions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** AWS's regions, by partition. They serve as examples alone: new ones open, so that none is missing decides nothing. */
final class KnownRegions {

    /** Those that an account may have or not come first; the others are enabled in each. */
    private static final Map<String, List<String>> BY_PARTITION = Map.of(
            Partitions.AWS,
            List.of(
                    "ap-east-1",
                    "me-south-1",
                    "eu-south-1",
                    "af-south-1",
                    "ap-southeast-3",
                    "me-central-1",
                    "eu-central-2",
                    "eu-south-2",
                    "ap-south-2",
                    "ap-southeast-4",
                    "il-central-1",
                    "ca-west-1",
                    "ap-southeast-5",
                    "ap-southeast-7",
                    "mx-central-1",
                    "ap-east-2",
                    "us-east-1",
                    "us-west-2",
                    "eu-west-1",
                    "ap-northeast-1"),
            "aws-cn",
            List.of("cn-north-1", "cn-northwest-1"),
            "aws-us-gov",
            List.of("us-gov-west-1", "us-gov-east-1"),
            "aws-eusc",
            List.of("eusc-de-east-1"),
            "aws-iso",
            List.of("us-iso-east-1", "us-iso-west-1"),
            "aws-iso-b",
            List.of("us-isob-east-1"),
            "aws-iso-e",
            List.of("eu-isoe-west-1"),
            "aws-iso-f",
            List.of("us-isof-south-1", "us-isof-east-1"));

    private KnownRegions() {}

    /** A region of a partition that is not among some; empty if they are all the regions known here. */
    static Optional<String> besides(Set<String> some, String partition) {
        return of(partition).stream().filter(region -> !some.contains(region)).findFirst();
    }

    /** A name as a region of a partition may have it one day, not among some. */
    static String madeUp(Set<String> some, String partition) {
        String first = of(partition).get(0);
        String stem = first.substring(0, first.lastIndexOf('-') + 1);
        int number = 1;
        while (some.contains(stem + number)) {
            number++;
        }
        return stem + number;
    }

    private static List<String> of(String partition) {
        return Optional.ofNullable(BY_PARTITION.get(partition)).orElseGet(() -> of(Partitions.AWS));
    }
}
