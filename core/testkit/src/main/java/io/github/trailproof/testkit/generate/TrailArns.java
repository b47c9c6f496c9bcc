package io.github.trailproof.testkit.generate;

import io.github.trailproof.trail.TrailArn;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Generates trail ARNs, of few partitions, regions, accounts and names, so that the same ARN comes up often. Shrinks
 * towards a trail of the account itself in us-east-1.
 */
public final class TrailArns {

    private TrailArns() {}

    /** Any ARN: mostly such as the service gives, sometimes with a name that CreateTrail would refuse. */
    public static Arbitrary<TrailArn> any() {
        return Arbitraries.frequencyOf(Tuple.of(9, valid()), Tuple.of(1, strange()));
    }

    /** ARNs such as the service gives. */
    public static Arbitrary<TrailArn> valid() {
        return Places.any().flatMap(TrailArns::in);
    }

    /** ARNs such as the service gives in one partition. */
    static Arbitrary<TrailArn> in(Places places) {
        return Combinators.combine(places.region(), Places.owner(), Arbitraries.of("main", "audit", "org-2.trail"))
                .as((region, owner, name) -> new TrailArn(places.partition(), region, owner, name));
    }

    private static Arbitrary<TrailArn> strange() {
        return Combinators.combine(valid(), HostileTexts.any().filter(name -> !name.isEmpty()))
                .as((arn, name) -> new TrailArn(arn.partition(), arn.region(), arn.accountId(), name));
    }
}
