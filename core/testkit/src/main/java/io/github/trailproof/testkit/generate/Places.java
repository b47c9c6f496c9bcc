package io.github.trailproof.testkit.generate;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * The few partitions, regions and accounts that generated values speak of: few, so that they meet.
 *
 * @param partition as {@code aws}
 * @param regions some regions of that partition
 */
record Places(String partition, List<String> regions) {

    /** The account most generated evidence is about. */
    static final String OWN = "111122223333";

    /** The account that owns organization trails. */
    static final String MANAGEMENT = "999988887777";

    private static final Places AWS = new Places("aws", List.of("us-east-1", "eu-west-1", "ap-southeast-3"));
    private static final Places CHINA = new Places("aws-cn", List.of("cn-north-1", "cn-northwest-1"));

    static Arbitrary<Places> any() {
        return Arbitraries.frequency(Tuple.of(9, AWS), Tuple.of(1, CHINA));
    }

    Arbitrary<String> region() {
        return Arbitraries.of(regions);
    }

    static Arbitrary<String> owner() {
        return Arbitraries.frequency(Tuple.of(4, OWN), Tuple.of(1, MANAGEMENT));
    }
}
