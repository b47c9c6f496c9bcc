package io.github.trailproof.testkit.generate;

import io.github.trailproof.evidence.EnabledRegions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * The few partitions, regions and accounts that generated values speak of: few, so that they meet.
 *
 * @param partition such as {@code aws}
 * @param regions some regions of that partition: trails are at home there
 */
record Places(String partition, List<String> regions) {

    /** The account most generated evidence is about. */
    static final String OWN = "111122223333";

    /** The account that owns organization trails. */
    static final String MANAGEMENT = "999988887777";

    private static final Places AWS = new Places("aws", List.of("us-east-1", "eu-west-1", "ap-southeast-3"));
    private static final Places CHINA = new Places("aws-cn", List.of("cn-north-1", "cn-northwest-1"));
    private static final Places GOV = new Places("aws-us-gov", List.of("us-gov-west-1", "us-gov-east-1"));

    static Arbitrary<Places> any() {
        return Arbitraries.frequency(Tuple.of(8, AWS), Tuple.of(1, CHINA), Tuple.of(1, GOV));
    }

    Arbitrary<String> region() {
        return Arbitraries.of(regions);
    }

    /** Some of the regions, at least one. */
    Arbitrary<Set<String>> some() {
        return region().set().ofMinSize(1);
    }

    /** These regions, and those that nobody can disable. */
    Set<String> withAlwaysEnabled(Set<String> some) {
        Set<String> enabled = new TreeSet<>(some);
        enabled.addAll(EnabledRegions.alwaysEnabledIn(partition));
        return enabled;
    }

    static Arbitrary<String> owner() {
        return Arbitraries.frequency(Tuple.of(4, OWN), Tuple.of(1, MANAGEMENT));
    }
}
